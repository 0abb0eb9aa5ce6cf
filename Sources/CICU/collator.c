#include "CICU.h"
#include <unicode/ucol.h>

int32_t silk_collator_open(const char *locale, SilkStrength strength, SilkCollator **result) {
  static const UCollationStrength strengths[] = {
    [SilkStrengthPrimary] = UCOL_PRIMARY,
    [SilkStrengthSecondary] = UCOL_SECONDARY,
    [SilkStrengthTertiary] = UCOL_TERTIARY,
    [SilkStrengthQuaternary] = UCOL_QUATERNARY,
    [SilkStrengthIdentical] = UCOL_IDENTICAL,
  };
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  if (U_FAILURE(status)) return status;
  ucol_setStrength(collator, strengths[strength]);
  *result = (SilkCollator *)collator;
  return status;
}

void silk_collator_close(SilkCollator *collator) { ucol_close((UCollator *)collator); }

int32_t silk_collator_compare(
  SilkCollator *collator, const void *left, int32_t leftCount, const void *right,
  int32_t rightCount, int32_t *order) {
  UErrorCode status = U_ZERO_ERROR;
  *order = ucol_strcollUTF8(
    (const UCollator *)collator, leftCount == 0 ? "" : left, leftCount,
    rightCount == 0 ? "" : right, rightCount, &status);
  return status;
}

int32_t silk_collator_key(
  SilkCollator *collator, const uint16_t *units, int32_t count, uint8_t *bytes, int32_t capacity) {
  return ucol_getSortKey(
    (const UCollator *)collator, (const UChar *)units, count, bytes, capacity);
}
