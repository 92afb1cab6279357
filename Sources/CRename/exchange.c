#define _GNU_SOURCE
#include "exchange.h"

#include <fcntl.h>
#include <stdio.h>

int bobao_exchange(const char *one, const char *other) {
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}
