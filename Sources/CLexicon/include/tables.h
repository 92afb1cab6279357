#pragma once
#include <stddef.h>

/// A table embedded in the program: its name (room/file), bytes and length. A zero byte follows the last.
struct bobao_table {
    const char *name;
    const char *bytes;
    size_t length;
};

/// The table of that name, or NULL.
const struct bobao_table *bobao_table_named(const char *name);
