#include "rows.h"

const struct bobao_table bobao_normalizing_tables[] = {
    {0},
};
