#ifndef SILK_PARSE_ERROR_H
#define SILK_PARSE_ERROR_H

#include "CICU.h"
#include <unicode/parseerr.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Notes down in `result` what ICU said of a failure.
void silk_note_parse_error(const UParseError *error, SilkParseError *result);

/// The same for a message, where ICU says 0 of most failures without looking for their place.
void silk_note_pattern_error(const UParseError *error, SilkParseError *result);

#ifdef __cplusplus
}
#endif

#endif
