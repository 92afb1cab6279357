#include "rows.h"

static const unsigned char abbreviations[] = {
#embed "segmenting/abbreviations.tsv" suffix(, 0)
};

const struct bobao_table bobao_segmenting_tables[] = {
    ENTRY("segmenting/abbreviations.tsv", abbreviations),
    {0},
};
