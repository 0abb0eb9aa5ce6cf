#pragma once
#include <stddef.h>
#include <stdint.h>

// The entry of libFuzzer, which the compiler brings with `-sanitize=fuzzer`.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));
