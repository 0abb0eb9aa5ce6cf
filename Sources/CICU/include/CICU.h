#ifndef SILK_CICU_H
#define SILK_CICU_H

#include <stdint.h>

/// The name of an ICU status code, such as "U_INVALID_CHAR_FOUND".
const char *silk_icu_error_name(int32_t code);

#endif
