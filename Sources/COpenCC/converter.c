#include "COpenCC.h"
#include <opencc.h>
#include <stdint.h>

struct silk_opencc *silk_opencc_open(const char *configuration) {
  opencc_t converter = opencc_open(configuration);
  return converter == (opencc_t)-1 ? NULL : (struct silk_opencc *)converter;
}

char *silk_opencc_convert(struct silk_opencc *converter, const char *text, size_t length) {
  return opencc_convert_utf8((opencc_t)converter, text, length);
}

void silk_opencc_free(char *text) { opencc_convert_utf8_free(text); }

void silk_opencc_close(struct silk_opencc *converter) {
  if (converter) opencc_close((opencc_t)converter);
}
