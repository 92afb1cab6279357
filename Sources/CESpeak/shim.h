#pragma once
#define _GNU_SOURCE
#include <espeak-ng/speak_lib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A file in memory, for the voice definition; memfd_create(2) is not in every Swift's view of the C library.
static inline int bobao_memory_file(const char *name) { return (int)syscall(SYS_memfd_create, name, 1u /* close on exec */); }

/// The `string` member of the union in an event: the mnemonic of a PHONEME event, at most 8 bytes, not always ended by zero.
static inline const char *bobao_event_mnemonic(const espeak_EVENT *event) { return event->id.string; }

#include <signal.h>
#include <sys/prctl.h>

/// Makes the kernel end this process when the one that started it ends; prctl(2) is variadic, which Swift cannot call.
static inline int bobao_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
