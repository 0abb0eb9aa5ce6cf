#include "CICU.h"
#include <unicode/upluralrules.h>

int32_t silk_plural_open(const char *locale, bool ordinal, SilkPluralRules **result) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralType type = ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL;
  *result = (SilkPluralRules *)uplrules_openForType(locale, type, &status);
  return status;
}

void silk_plural_close(SilkPluralRules *rules) { uplrules_close((UPluralRules *)rules); }

int32_t silk_plural_select(
  SilkPluralRules *rules, double number, uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  *length = uplrules_select(
    (const UPluralRules *)rules, number, (UChar *)units, capacity, &status);
  return status;
}

int32_t silk_plural_keywords(
  SilkPluralRules *rules, void *context, void (*body)(void *context, const char *keyword)) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *keywords = uplrules_getKeywords((const UPluralRules *)rules, &status);
  if (U_FAILURE(status)) return status;
  const char *keyword;
  while ((keyword = uenum_next(keywords, NULL, &status)) != NULL) body(context, keyword);
  uenum_close(keywords);
  return status;
}
