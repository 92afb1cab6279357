#include "rows.h"

static const unsigned char hanzi[] = {
#embed "reading/frequent_hanzi.tsv" suffix(, 0)
};

const struct bobao_table bobao_reading_tables[] = {
    ENTRY("reading/frequent_hanzi.tsv", hanzi),
    {0},
};
