#include "CICU.h"
#include <stdlib.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>

struct SilkDateFormat {
  UDateFormat *format;
  UCalendar *gregorian;
};

static UDateFormat *open_format(
  const UChar *skeleton, int32_t skeletonCount, const char *locale, const UChar *zone,
  int32_t zoneCount, UErrorCode *status) {
  UDateTimePatternGenerator *generator = udatpg_open(locale, status);
  if (U_FAILURE(*status)) return NULL;
  UDateFormat *format = NULL;
  int32_t count = udatpg_getBestPattern(generator, skeleton, skeletonCount, NULL, 0, status);
  UChar *pattern = *status == U_BUFFER_OVERFLOW_ERROR ? calloc(count, sizeof(UChar)) : NULL;
  if (pattern != NULL) {
    *status = U_ZERO_ERROR;
    udatpg_getBestPattern(generator, skeleton, skeletonCount, pattern, count, status);
    format =
      udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, zone, zoneCount, pattern, count, status);
  } else if (U_SUCCESS(*status)) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
  }
  free(pattern);
  udatpg_close(generator);
  return format;
}

int32_t silk_date_open(
  const uint16_t *skeleton, int32_t skeletonCount, const char *locale, const uint16_t *zone,
  int32_t zoneCount, SilkDateFormat **result) {
  UErrorCode status = U_ZERO_ERROR;
  UChar canonical[128];
  ucal_getCanonicalTimeZoneID(
    (const UChar *)zone, zoneCount, canonical, sizeof(canonical) / sizeof(canonical[0]), NULL,
    &status);
  if (U_FAILURE(status)) return status;
  SilkDateFormat *format = calloc(1, sizeof(SilkDateFormat));
  if (format == NULL) return U_MEMORY_ALLOCATION_ERROR;
  format->format = open_format(
    (const UChar *)skeleton, skeletonCount, locale, (const UChar *)zone, zoneCount, &status);
  format->gregorian =
    ucal_open((const UChar *)zone, zoneCount, locale, UCAL_GREGORIAN, &status);
  if (U_FAILURE(status)) {
    silk_date_close(format);
    return status;
  }
  ucal_setAttribute(format->gregorian, UCAL_LENIENT, false);
  *result = format;
  return status;
}

void silk_date_close(SilkDateFormat *format) {
  if (format->gregorian != NULL) ucal_close(format->gregorian);
  if (format->format != NULL) udat_close(format->format);
  free(format);
}

int32_t silk_date_pattern(
  SilkDateFormat *format, uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = udat_toPattern(format->format, false, (UChar *)units, capacity, &status);
  return status;
}

int32_t silk_date_format(
  SilkDateFormat *format, double milliseconds, uint16_t *units, int32_t capacity,
  int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = udat_format(
    format->format, milliseconds, (UChar *)units, capacity, NULL, &status);
  return status;
}

int32_t silk_date_noon(
  SilkDateFormat *format, int32_t year, int32_t month, int32_t day, double *milliseconds) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_clear(format->gregorian);
  ucal_setDateTime(format->gregorian, year, month - 1, day, 12, 0, 0, &status);
  *milliseconds = ucal_getMillis(format->gregorian, &status);
  return status;
}
