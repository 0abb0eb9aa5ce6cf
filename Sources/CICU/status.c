#include "CICU.h"
#include <unicode/utypes.h>

const int32_t silk_icu_buffer_overflow = U_BUFFER_OVERFLOW_ERROR;
const int32_t silk_icu_illegal_argument = U_ILLEGAL_ARGUMENT_ERROR;
const int32_t silk_icu_input_too_long = U_INPUT_TOO_LONG_ERROR;

const char *silk_icu_error_name(int32_t code) { return u_errorName((UErrorCode)code); }
