#include "parse_error.h"
#include <unicode/ustring.h>

static void copy_context(const UChar *context, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  // Sixteen units take 48 bytes at most, so all of it fits with the zero that ends it.
  u_strToUTF8WithSub(buffer, capacity, NULL, context, -1, 0xFFFD, NULL, &status);
}

void silk_note_parse_error(const UParseError *error, SilkParseError *result) {
  result->offset = error->offset;
  copy_context(error->preContext, result->before, sizeof(result->before));
  copy_context(error->postContext, result->after, sizeof(result->after));
}

void silk_note_pattern_error(const UParseError *error, SilkParseError *result) {
  silk_note_parse_error(error, result);
  if (result->offset == 0) result->offset = -1;
}
