#include "CICU.h"
#include <unicode/ucurr.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

int32_t silk_locale_from_tag(
  const char *tag, char *buffer, int32_t capacity, int32_t *length, int32_t *parsed) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uloc_forLanguageTag(tag, buffer, capacity, parsed, &status);
  return status;
}

int32_t silk_locale_to_tag(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uloc_toLanguageTag(identifier, buffer, capacity, false, &status);
  return status;
}

int32_t silk_locale_language(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uloc_getLanguage(identifier, buffer, capacity, &status);
  return status;
}

int32_t silk_locale_script(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uloc_getScript(identifier, buffer, capacity, &status);
  return status;
}

int32_t silk_locale_region(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uloc_getCountry(identifier, buffer, capacity, &status);
  return status;
}

int32_t silk_locale_maximize(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uloc_addLikelySubtags(identifier, buffer, capacity, &status);
  return status;
}

int32_t silk_locale_minimize(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uloc_minimizeSubtags(identifier, buffer, capacity, &status);
  return status;
}

int32_t silk_locale_currency(
  const char *identifier, char *code, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[4];
  *length = ucurr_forLocale(identifier, units, 4, &status);
  if (U_FAILURE(status)) return status;
  if (capacity < *length) return U_BUFFER_OVERFLOW_ERROR;
  u_UCharsToChars(units, code, *length);
  return status;
}

int32_t silk_locale_display_name(
  const char *identifier, const char *reader, uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  ULocaleDisplayNames *names = uldn_open(reader, ULDN_DIALECT_NAMES, &status);
  if (U_FAILURE(status)) return status;
  *length = uldn_localeDisplayName(names, identifier, (UChar *)units, capacity, &status);
  uldn_close(names);
  return status;
}

const char *silk_script(uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript((UChar32)scalar, &status);
  return uscript_getShortName(U_FAILURE(status) ? USCRIPT_UNKNOWN : script);
}

int32_t silk_locale_delimiter(
  const char *identifier, SilkDelimiter delimiter, uint16_t *units, int32_t capacity,
  int32_t *length) {
  static const ULocaleDataDelimiterType types[] = {
    [SilkDelimiterStart] = ULOCDATA_QUOTATION_START,
    [SilkDelimiterEnd] = ULOCDATA_QUOTATION_END,
    [SilkDelimiterAlternateStart] = ULOCDATA_ALT_QUOTATION_START,
    [SilkDelimiterAlternateEnd] = ULOCDATA_ALT_QUOTATION_END,
  };
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData *data = ulocdata_open(identifier, &status);
  if (U_FAILURE(status)) return status;
  *length = ulocdata_getDelimiter(data, types[delimiter], (UChar *)units, capacity, &status);
  ulocdata_close(data);
  return status;
}

int32_t silk_icu_version(char *text, int32_t capacity) {
  if (capacity < U_MAX_VERSION_STRING_LENGTH) return U_BUFFER_OVERFLOW_ERROR;
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, text);
  return U_ZERO_ERROR;
}
