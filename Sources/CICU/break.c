#include "CICU.h"
#include <stdlib.h>
#include <unicode/ubrk.h>

struct SilkBreaker {
  UBreakIterator *handle;
  const UChar *units;
  int32_t unit;
  int32_t byte;
};

int32_t silk_breaker_open(SilkBreakKind kind, const char *locale, SilkBreaker **result) {
  static const UBreakIteratorType types[] = {
    [SilkBreakGrapheme] = UBRK_CHARACTER,
    [SilkBreakWord] = UBRK_WORD,
    [SilkBreakLine] = UBRK_LINE,
    [SilkBreakSentence] = UBRK_SENTENCE,
  };
  UErrorCode status = U_ZERO_ERROR;
  SilkBreaker *breaker = calloc(1, sizeof(SilkBreaker));
  if (breaker == NULL) return U_MEMORY_ALLOCATION_ERROR;
  breaker->handle = ubrk_open(types[kind], locale, NULL, 0, &status);
  if (U_FAILURE(status)) {
    free(breaker);
    return status;
  }
  *result = breaker;
  return status;
}

void silk_breaker_close(SilkBreaker *breaker) {
  ubrk_close(breaker->handle);
  free(breaker);
}

int32_t silk_breaker_start(SilkBreaker *breaker, const uint16_t *units, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  breaker->units = (const UChar *)units;
  breaker->unit = 0;
  breaker->byte = 0;
  ubrk_setText(breaker->handle, breaker->units, count, &status);
  ubrk_first(breaker->handle);
  return status;
}

static int32_t utf8_length(UChar unit) {
  if (unit < 0x80) return 1;
  // Half of a surrogate pair is half of the four bytes of its character.
  if (unit < 0x800 || (unit & 0xF800) == 0xD800) return 2;
  return 3;
}

int32_t silk_breaker_next(SilkBreaker *breaker, SilkBreak *breaks, int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    int32_t end = ubrk_next(breaker->handle);
    if (end == UBRK_DONE) break;
    while (breaker->unit < end) breaker->byte += utf8_length(breaker->units[breaker->unit++]);
    breaks[count].end = breaker->byte;
    breaks[count].unit = end;
    breaks[count].status = ubrk_getRuleStatus(breaker->handle);
    count += 1;
  }
  return count;
}
