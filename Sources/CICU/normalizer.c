#include "CICU.h"
#include <unicode/unorm2.h>

static const UNormalizer2 *normalizer_for(SilkNormalForm form, UErrorCode *status) {
  switch (form) {
  case SilkNormalFormNFC: return unorm2_getNFCInstance(status);
  case SilkNormalFormNFD: return unorm2_getNFDInstance(status);
  case SilkNormalFormNFKC: return unorm2_getNFKCInstance(status);
  case SilkNormalFormNFKD: return unorm2_getNFKDInstance(status);
  case SilkNormalFormNFKCCasefold: return unorm2_getNFKCCasefoldInstance(status);
  }
  *status = U_ILLEGAL_ARGUMENT_ERROR;
  return NULL;
}

int32_t silk_normalize(
  SilkNormalForm form, const uint16_t *source, int32_t count, uint16_t *units, int32_t capacity,
  int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = normalizer_for(form, &status);
  *length = unorm2_normalize(
    normalizer, (const UChar *)source, count, (UChar *)units, capacity, &status);
  return status;
}

int32_t silk_is_normalized(
  SilkNormalForm form, const uint16_t *source, int32_t count, bool *result) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = normalizer_for(form, &status);
  *result = unorm2_isNormalized(normalizer, (const UChar *)source, count, &status);
  return status;
}
