#pragma once

/// Lets two paths change places in one step: renameat2(2) with RENAME_EXCHANGE. 0, or -1 and errno.
int bobao_exchange(const char *one, const char *other);
