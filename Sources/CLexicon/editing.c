#include "rows.h"

const struct bobao_table bobao_editing_tables[] = {
    {0},
};
