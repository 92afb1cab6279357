#include "rows.h"

static const unsigned char pauses[] = {
#embed "mastering/pauses.tsv" suffix(, 0)
};

const struct bobao_table bobao_mastering_tables[] = {
    ENTRY("mastering/pauses.tsv", pauses),
    {0},
};
