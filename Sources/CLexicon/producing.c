#include "rows.h"

static const unsigned char announcements[] = {
#embed "producing/announcements.tsv" suffix(, 0)
};

static const unsigned char contrasts[] = {
#embed "producing/contrasts.tsv" suffix(, 0)
};

const struct bobao_table bobao_producing_tables[] = {
    ENTRY("producing/announcements.tsv", announcements),
    ENTRY("producing/contrasts.tsv", contrasts),
    {0},
};
