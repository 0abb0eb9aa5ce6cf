#include "CICU.h"
#include <unicode/utypes.h>

const char *silk_icu_error_name(int32_t code) { return u_errorName((UErrorCode)code); }
