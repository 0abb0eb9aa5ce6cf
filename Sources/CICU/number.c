#include "CICU.h"
#include "parse_error.h"
#include <stdlib.h>
#include <unicode/unumberformatter.h>

struct SilkNumberFormat {
  UNumberFormatter *formatter;
  UFormattedNumber *formatted;
};

int32_t silk_number_open(
  const uint16_t *skeleton, int32_t count, const char *locale, SilkParseError *error,
  SilkNumberFormat **result) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError parseError = {.offset = -1};
  SilkNumberFormat *format = calloc(1, sizeof(SilkNumberFormat));
  if (format == NULL) return U_MEMORY_ALLOCATION_ERROR;
  format->formatter = unumf_openForSkeletonAndLocaleWithError(
    (const UChar *)skeleton, count, locale, &parseError, &status);
  format->formatted = unumf_openResult(&status);
  if (U_FAILURE(status)) {
    silk_note_parse_error(&parseError, error);
    silk_number_close(format);
    return status;
  }
  *result = format;
  return status;
}

void silk_number_close(SilkNumberFormat *format) {
  unumf_closeResult(format->formatted);
  unumf_close(format->formatter);
  free(format);
}

static int32_t copy_result(
  SilkNumberFormat *format, uint16_t *units, int32_t capacity, int32_t *length,
  UErrorCode status) {
  *length = unumf_resultToString(format->formatted, (UChar *)units, capacity, &status);
  return status;
}

int32_t silk_number_format_integer(
  SilkNumberFormat *format, int64_t value, uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  unumf_formatInt(format->formatter, value, format->formatted, &status);
  return copy_result(format, units, capacity, length, status);
}

int32_t silk_number_format_double(
  SilkNumberFormat *format, double value, uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  unumf_formatDouble(format->formatter, value, format->formatted, &status);
  return copy_result(format, units, capacity, length, status);
}

int32_t silk_number_format_decimal(
  SilkNumberFormat *format, const void *digits, int32_t count, uint16_t *units, int32_t capacity,
  int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  unumf_formatDecimal(
    format->formatter, count == 0 ? "" : digits, count, format->formatted, &status);
  return copy_result(format, units, capacity, length, status);
}
