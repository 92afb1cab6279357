#include "rows.h"

static const unsigned char announcements[] = {
#embed "producing/announcements.tsv" suffix(, 0)
};

const struct bobao_table bobao_producing_tables[] = {
    ENTRY("producing/announcements.tsv", announcements),
    {0},
};
