#include "CICU.h"
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

/// What the callbacks of one conversion note down.
typedef struct Notes {
  const void *start;
  const void *end;
  bool replaces;
  SilkConversion *result;
} Notes;

/// Where the sequence that ends at `source` starts, in units of `width` bytes.
static int32_t offset_of(const Notes *notes, const void *source, int32_t length, int32_t width) {
  // The converter may replay bytes from a buffer of its own, which says nothing of ours.
  if (source < notes->start || source > notes->end) return -1;
  int64_t distance = ((const char *)source - (const char *)notes->start) / width;
  return (int32_t)(distance - length);
}

static void note_bytes(
  const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t length,
  UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  const Notes *notes = context;
  if (notes->result->replacements == 0) {
    notes->result->offset = offset_of(notes, arguments->source, length, 1);
  }
  notes->result->replacements += 1;
  if (notes->replaces) {
    static const UChar replacement = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
  }
}

// ICU's own "stop" callback lets code points that are ignorable by default fall away in silence.
static void note_character(
  const void *context, UConverterFromUnicodeArgs *arguments, const UChar *units, int32_t length,
  UChar32 character, UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  const Notes *notes = context;
  notes->result->offset = offset_of(notes, arguments->source, length, sizeof(UChar));
  notes->result->character = (uint32_t)character;
}

int32_t silk_converter_open(const char *charset, SilkConverter **result) {
  UErrorCode status = U_ZERO_ERROR;
  // No name would open the charset of the environment.
  if (charset[0] == '\0') return U_ILLEGAL_ARGUMENT_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return status;
  ucnv_setFallback(converter, false);
  *result = (SilkConverter *)converter;
  return status;
}

void silk_converter_close(SilkConverter *converter) { ucnv_close((UConverter *)converter); }

const char *silk_converter_name(SilkConverter *converter) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = ucnv_getName((UConverter *)converter, &status);
  const char *standard = ucnv_getStandardName(name, "IANA", &status);
  return U_SUCCESS(status) && standard != NULL ? standard : name;
}

int32_t silk_converter_max_bytes(SilkConverter *converter) {
  return ucnv_getMaxCharSize((UConverter *)converter);
}

int32_t silk_converter_decode(
  SilkConverter *converter, const uint8_t *bytes, int32_t count, bool replaces, uint16_t *units,
  int32_t capacity, SilkConversion *result) {
  UConverter *handle = (UConverter *)converter;
  UErrorCode status = U_ZERO_ERROR;
  Notes notes = {bytes, bytes + count, replaces, result};
  *result = (SilkConversion){.offset = -1};
  ucnv_reset(handle);
  ucnv_setToUCallBack(handle, note_bytes, &notes, NULL, NULL, &status);

  const char *source = (const char *)bytes;
  UChar *target = (UChar *)units;
  ucnv_toUnicode(
    handle, &target, (UChar *)units + capacity, &source, (const char *)bytes + count, NULL, true,
    &status);
  result->length = (int32_t)(target - (UChar *)units);
  return status;
}

int32_t silk_converter_encode(
  SilkConverter *converter, const uint16_t *units, int32_t count, uint8_t *bytes, int32_t capacity,
  SilkConversion *result) {
  UConverter *handle = (UConverter *)converter;
  UErrorCode status = U_ZERO_ERROR;
  Notes notes = {units, units + count, false, result};
  *result = (SilkConversion){.offset = -1};
  ucnv_reset(handle);
  ucnv_setFromUCallBack(handle, note_character, &notes, NULL, NULL, &status);

  const UChar *source = (const UChar *)units;
  char *target = (char *)bytes;
  ucnv_fromUnicode(
    handle, &target, (char *)bytes + capacity, &source, (const UChar *)units + count, NULL, true,
    &status);
  result->length = (int32_t)(target - (char *)bytes);
  return status;
}
