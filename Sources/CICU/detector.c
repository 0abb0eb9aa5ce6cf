#include "CICU.h"
#include <stdlib.h>
#include <unicode/ucsdet.h>

struct SilkDetector {
  UCharsetDetector *handle;
  const UCharsetMatch **matches;
};

int32_t silk_detector_open(SilkDetector **result) {
  UErrorCode status = U_ZERO_ERROR;
  SilkDetector *detector = calloc(1, sizeof(SilkDetector));
  if (detector == NULL) return U_MEMORY_ALLOCATION_ERROR;
  detector->handle = ucsdet_open(&status);
  if (U_FAILURE(status)) {
    free(detector);
    return status;
  }
  *result = detector;
  return status;
}

void silk_detector_close(SilkDetector *detector) {
  ucsdet_close(detector->handle);
  free(detector);
}

int32_t silk_detector_run(
  SilkDetector *detector, const uint8_t *bytes, int32_t count, int32_t *matches) {
  UErrorCode status = U_ZERO_ERROR;
  *matches = 0;
  ucsdet_setText(detector->handle, (const char *)bytes, count, &status);
  detector->matches = ucsdet_detectAll(detector->handle, matches, &status);
  return status;
}

int32_t silk_detector_match(
  SilkDetector *detector, int32_t index, const char **charset, const char **language,
  int32_t *confidence) {
  UErrorCode status = U_ZERO_ERROR;
  const UCharsetMatch *match = detector->matches[index];
  *charset = ucsdet_getName(match, &status);
  *language = ucsdet_getLanguage(match, &status);
  *confidence = ucsdet_getConfidence(match, &status);
  return status;
}
