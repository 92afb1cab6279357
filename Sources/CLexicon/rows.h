#pragma once
#include "tables.h"

/// Each room lists its tables in a file of its own, ended by an entry without a name.
extern const struct bobao_table bobao_reading_tables[], bobao_editing_tables[], bobao_segmenting_tables[], bobao_normalizing_tables[], bobao_pronouncing_tables[],
    bobao_mastering_tables[], bobao_producing_tables[];

#define ENTRY(NAME, SYMBOL) {NAME, (const char *)SYMBOL, sizeof SYMBOL - 1}
