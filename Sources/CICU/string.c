#include "CICU.h"
#include <unicode/ustring.h>

int32_t silk_utf16_from_utf8(
  const void *bytes, int32_t count, uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8((UChar *)units, capacity, length, bytes, count, &status);
  return status;
}

int32_t silk_utf8_from_utf16(
  const uint16_t *units, int32_t count, void *bytes, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8WithSub(
    bytes, capacity, length, (const UChar *)units, count, 0xFFFD, NULL, &status);
  return status;
}
