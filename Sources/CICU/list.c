#include "CICU.h"
#include <stdlib.h>
#include <unicode/ulistformatter.h>

int32_t silk_list_open(const char *locale, SilkListKind kind, SilkListFormat **result) {
  static const UListFormatterType types[] = {
    [SilkListAnd] = ULISTFMT_TYPE_AND,
    [SilkListOr] = ULISTFMT_TYPE_OR,
    [SilkListUnits] = ULISTFMT_TYPE_UNITS,
  };
  UErrorCode status = U_ZERO_ERROR;
  *result = (SilkListFormat *)ulistfmt_openForType(
    locale, types[kind], ULISTFMT_WIDTH_WIDE, &status);
  return status;
}

void silk_list_close(SilkListFormat *format) { ulistfmt_close((UListFormatter *)format); }

int32_t silk_list_format(
  SilkListFormat *format, const uint16_t *items, const int32_t *lengths, int32_t count,
  uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  const UChar **starts = calloc(count, sizeof(UChar *));
  if (starts == NULL) return U_MEMORY_ALLOCATION_ERROR;
  const UChar *start = (const UChar *)items;
  for (int32_t index = 0; index < count; index += 1) {
    starts[index] = start;
    start += lengths[index];
  }
  *length = ulistfmt_format(
    (const UListFormatter *)format, starts, lengths, count, (UChar *)units, capacity, &status);
  free(starts);
  return status;
}
