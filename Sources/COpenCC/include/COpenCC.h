#ifndef SILK_COPENCC_H
#define SILK_COPENCC_H

#include <stddef.h>

/// OpenCC behind an opaque handle: a converter between Chinese scripts.
struct silk_opencc;

/// A converter by one of OpenCC's configurations, such as "t2s.json"; NULL where it cannot be loaded.
struct silk_opencc *silk_opencc_open(const char *configuration);
/// The conversion of `length` bytes of UTF-8, to be freed with silk_opencc_free; NULL on failure.
char *silk_opencc_convert(struct silk_opencc *converter, const char *text, size_t length);
void silk_opencc_free(char *text);
void silk_opencc_close(struct silk_opencc *converter);

#endif
