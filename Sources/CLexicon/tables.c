#include <string.h>

#include "rows.h"

const struct bobao_table *bobao_table_named(const char *name) {
    const struct bobao_table *lists[] = {
        bobao_reading_tables,     bobao_editing_tables,   bobao_segmenting_tables,   bobao_normalizing_tables,
        bobao_pronouncing_tables, bobao_mastering_tables, bobao_producing_tables,
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const struct bobao_table *table = lists[i]; table->name; table++)
            if (strcmp(table->name, name) == 0) return table;
    return NULL;
}
