#include "CICU.h"
#include "parse_error.h"
#include <string.h>
#include <unicode/utrans.h>

int32_t silk_transliterator_open(
  const uint16_t *identifier, int32_t count, bool reverse, SilkTransliterator **result) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError parseError;
  *result = (SilkTransliterator *)utrans_openU(
    (const UChar *)identifier, count, reverse ? UTRANS_REVERSE : UTRANS_FORWARD, NULL, 0,
    &parseError, &status);
  return status;
}

int32_t silk_transliterator_open_rules(
  const uint16_t *name, int32_t nameCount, const uint16_t *rules, int32_t rulesCount, bool reverse,
  SilkParseError *error, SilkTransliterator **result) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError parseError = {.offset = -1};
  *result = (SilkTransliterator *)utrans_openU(
    (const UChar *)name, nameCount, reverse ? UTRANS_REVERSE : UTRANS_FORWARD,
    (const UChar *)rules, rulesCount, &parseError, &status);
  if (U_FAILURE(status)) silk_note_parse_error(&parseError, error);
  return status;
}

void silk_transliterator_close(SilkTransliterator *transliterator) {
  utrans_close((UTransliterator *)transliterator);
}

int32_t silk_transliterator_run(
  SilkTransliterator *transliterator, const uint16_t *source, int32_t count, uint16_t *units,
  int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = count;
  if (count > capacity) return U_BUFFER_OVERFLOW_ERROR;
  memcpy(units, source, count * sizeof(UChar));
  int32_t limit = count;
  utrans_transUChars(
    (const UTransliterator *)transliterator, (UChar *)units, length, capacity, 0, &limit, &status);
  return status;
}
