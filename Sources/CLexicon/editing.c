#include "rows.h"

static const unsigned char credits[] = {
#embed "editing/credits.tsv" suffix(, 0)
};
static const unsigned char cues[] = {
#embed "editing/cues.tsv" suffix(, 0)
};
static const unsigned char sections[] = {
#embed "editing/sections.tsv" suffix(, 0)
};
static const unsigned char surnames[] = {
#embed "editing/surnames.tsv" suffix(, 0)
};
static const unsigned char words[] = {
#embed "editing/words.bin" suffix(, 0)
};

const struct bobao_table bobao_editing_tables[] = {
    ENTRY("editing/credits.tsv", credits),
    ENTRY("editing/cues.tsv", cues),
    ENTRY("editing/sections.tsv", sections),
    ENTRY("editing/surnames.tsv", surnames),
    ENTRY("editing/words.bin", words),
    {0},
};
