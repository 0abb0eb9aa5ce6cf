#ifndef SILK_CICU_H
#define SILK_CICU_H

#include <stdbool.h>
#include <stdint.h>

// ICU as Swift sees it: opaque handles, status codes and buffers. No header of ICU is included here,
// because Foundation carries an ICU of its own whose declarations clash with the system's.
//
// Every function that can fail gives ICU's status code: above zero is a failure, zero and below is
// success. Text is UTF-16 with a count of units; a count of needed units comes back in `length`.

// Status codes and the library

/// The name of an ICU status code, such as "U_INVALID_CHAR_FOUND".
const char *silk_icu_error_name(int32_t code);
/// The code for a buffer that is too small.
extern const int32_t silk_icu_buffer_overflow;
/// The code for an argument that makes no sense.
extern const int32_t silk_icu_illegal_argument;
/// The code for input longer than the library can count.
extern const int32_t silk_icu_input_too_long;

// UTF-8 and UTF-16

/// Writes the UTF-16 of `bytes`, which must be valid UTF-8.
int32_t silk_utf16_from_utf8(
  const void *bytes, int32_t count, uint16_t *units, int32_t capacity, int32_t *length);
/// Writes the UTF-8 of `units`; an unpaired surrogate becomes U+FFFD.
int32_t silk_utf8_from_utf16(
  const uint16_t *units, int32_t count, void *bytes, int32_t capacity, int32_t *length);

// Converters

typedef struct SilkConverter SilkConverter;

/// What a conversion did.
typedef struct SilkConversion {
  /// The units or bytes written.
  int32_t length;
  /// The ill-formed or unmapped sequences that were replaced.
  int32_t replacements;
  /// Where the first of them starts in the source, or -1.
  int32_t offset;
  /// The first code point that could not be encoded, or 0.
  uint32_t character;
} SilkConversion;

int32_t silk_converter_open(const char *charset, SilkConverter **result);
void silk_converter_close(SilkConverter *converter);
/// The IANA name, else ICU's own; lives as long as the converter.
const char *silk_converter_name(SilkConverter *converter);
/// The most bytes that one UTF-16 unit can become.
int32_t silk_converter_max_bytes(SilkConverter *converter);
/// Decodes all of `bytes`; `replaces` writes U+FFFD where it would stop otherwise.
int32_t silk_converter_decode(
  SilkConverter *converter, const uint8_t *bytes, int32_t count, bool replaces, uint16_t *units,
  int32_t capacity, SilkConversion *result);
/// Encodes all of `units`, or stops at the first code point the charset lacks.
int32_t silk_converter_encode(
  SilkConverter *converter, const uint16_t *units, int32_t count, uint8_t *bytes, int32_t capacity,
  SilkConversion *result);

// Detection of a charset

typedef struct SilkDetector SilkDetector;

int32_t silk_detector_open(SilkDetector **result);
void silk_detector_close(SilkDetector *detector);
/// Finds the charsets that `bytes` may be in, best first; they are read by index until the next call.
int32_t silk_detector_run(
  SilkDetector *detector, const uint8_t *bytes, int32_t count, int32_t *matches);
int32_t silk_detector_match(
  SilkDetector *detector, int32_t index, const char **charset, const char **language,
  int32_t *confidence);

#endif
