#ifndef SILK_CICU_H
#define SILK_CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

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

// Locales, by ICU's own identifiers, such as "zh_Hans_CN"

/// Gives the identifier of a BCP 47 tag and how many characters of the tag made sense.
int32_t silk_locale_from_tag(
  const char *tag, char *buffer, int32_t capacity, int32_t *length, int32_t *parsed);
int32_t silk_locale_to_tag(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length);
int32_t silk_locale_language(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length);
int32_t silk_locale_script(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length);
int32_t silk_locale_region(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length);
int32_t silk_locale_maximize(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length);
int32_t silk_locale_minimize(
  const char *identifier, char *buffer, int32_t capacity, int32_t *length);
// The ISO 4217 code of the currency of the locale's region.
int32_t silk_locale_currency(
  const char *identifier, char *code, int32_t capacity, int32_t *length);
int32_t silk_locale_display_name(
  const char *identifier, const char *reader, uint16_t *units, int32_t capacity, int32_t *length);

/// The ISO 15924 code of the script that Unicode gives a code point, such as "Cyrl", or "Zyyy" for what
/// all scripts share.
const char *silk_script(uint32_t scalar);

typedef enum SilkDelimiter : int32_t {
  SilkDelimiterStart,
  SilkDelimiterEnd,
  SilkDelimiterAlternateStart,
  SilkDelimiterAlternateEnd,
} SilkDelimiter;

int32_t silk_locale_delimiter(
  const char *identifier, SilkDelimiter delimiter, uint16_t *units, int32_t capacity,
  int32_t *length);

/// The version of the library, such as "72.1".
int32_t silk_icu_version(char *text, int32_t capacity);

// Boundaries in text

typedef struct SilkBreaker SilkBreaker;

typedef enum SilkBreakKind : int32_t {
  SilkBreakGrapheme,
  SilkBreakWord,
  SilkBreakLine,
  SilkBreakSentence,
} SilkBreakKind;

/// The end of a segment: its offsets in UTF-8 and in UTF-16, and ICU's rule status.
typedef struct SilkBreak {
  int32_t end;
  int32_t unit;
  int32_t status;
} SilkBreak;

int32_t silk_breaker_open(SilkBreakKind kind, const char *locale, SilkBreaker **result);
void silk_breaker_close(SilkBreaker *breaker);
/// Starts on `units`, which must live until the next start.
int32_t silk_breaker_start(SilkBreaker *breaker, const uint16_t *units, int32_t count);
/// Writes the next boundaries and returns how many; fewer than `capacity` at the end of the text.
int32_t silk_breaker_next(SilkBreaker *breaker, SilkBreak *breaks, int32_t capacity);

// Normalization

typedef enum SilkNormalForm : int32_t {
  SilkNormalFormNFC,
  SilkNormalFormNFD,
  SilkNormalFormNFKC,
  SilkNormalFormNFKD,
  SilkNormalFormNFKCCasefold,
} SilkNormalForm;

int32_t silk_normalize(
  SilkNormalForm form, const uint16_t *source, int32_t count, uint16_t *units, int32_t capacity,
  int32_t *length);
int32_t silk_is_normalized(
  SilkNormalForm form, const uint16_t *source, int32_t count, bool *result);

// Collation

typedef struct SilkCollator SilkCollator;

typedef enum SilkStrength : int32_t {
  SilkStrengthPrimary,
  SilkStrengthSecondary,
  SilkStrengthTertiary,
  SilkStrengthQuaternary,
  SilkStrengthIdentical,
} SilkStrength;

int32_t silk_collator_open(const char *locale, SilkStrength strength, SilkCollator **result);
void silk_collator_close(SilkCollator *collator);
/// Compares two texts in UTF-8; `order` is below, at or above zero.
int32_t silk_collator_compare(
  SilkCollator *collator, const void *left, int32_t leftCount, const void *right,
  int32_t rightCount, int32_t *order);
/// Writes as much of the sort key as fits and returns the length of all of it; 0 is a failure.
int32_t silk_collator_key(
  SilkCollator *collator, const uint16_t *units, int32_t count, uint8_t *bytes, int32_t capacity);

// Plural rules

typedef struct SilkPluralRules SilkPluralRules;

int32_t silk_plural_open(const char *locale, bool ordinal, SilkPluralRules **result);
void silk_plural_close(SilkPluralRules *rules);
int32_t silk_plural_select(
  SilkPluralRules *rules, double number, uint16_t *units, int32_t capacity, int32_t *length);
/// Calls `body` with each keyword of the rules.
int32_t silk_plural_keywords(
  SilkPluralRules *rules, void *context, void (*body)(void *context, const char *keyword));

// Errors in rules and patterns

/// Where a text of rules is wrong: an offset in it or -1, and what stands around, in UTF-8.
typedef struct SilkParseError {
  int32_t offset;
  char before[64];
  char after[64];
} SilkParseError;

// Numbers

typedef struct SilkNumberFormat SilkNumberFormat;

int32_t silk_number_open(
  const uint16_t *skeleton, int32_t count, const char *locale, SilkParseError *error,
  SilkNumberFormat **result);
void silk_number_close(SilkNumberFormat *format);
int32_t silk_number_format_integer(
  SilkNumberFormat *format, int64_t value, uint16_t *units, int32_t capacity, int32_t *length);
int32_t silk_number_format_double(
  SilkNumberFormat *format, double value, uint16_t *units, int32_t capacity, int32_t *length);
int32_t silk_number_format_decimal(
  SilkNumberFormat *format, const void *digits, int32_t count, uint16_t *units, int32_t capacity,
  int32_t *length);

// Dates

typedef struct SilkDateFormat SilkDateFormat;

/// Fails for a time zone that ICU does not know, where ICU itself would take Greenwich.
int32_t silk_date_open(
  const uint16_t *skeleton, int32_t skeletonCount, const char *locale, const uint16_t *zone,
  int32_t zoneCount, SilkDateFormat **result);
void silk_date_close(SilkDateFormat *format);
int32_t silk_date_pattern(
  SilkDateFormat *format, uint16_t *units, int32_t capacity, int32_t *length);
int32_t silk_date_format(
  SilkDateFormat *format, double milliseconds, uint16_t *units, int32_t capacity, int32_t *length);
/// The instant of noon on a Gregorian day in the zone of `format`; fails if there is no such day.
int32_t silk_date_noon(
  SilkDateFormat *format, int32_t year, int32_t month, int32_t day, double *milliseconds);

// Lists

typedef struct SilkListFormat SilkListFormat;

typedef enum SilkListKind : int32_t {
  SilkListAnd,
  SilkListOr,
  SilkListUnits,
} SilkListKind;

int32_t silk_list_open(const char *locale, SilkListKind kind, SilkListFormat **result);
void silk_list_close(SilkListFormat *format);
/// Joins the `count` items that stand one after another in `items`, each of its length.
int32_t silk_list_format(
  SilkListFormat *format, const uint16_t *items, const int32_t *lengths, int32_t count,
  uint16_t *units, int32_t capacity, int32_t *length);

// Transliteration

typedef struct SilkTransliterator SilkTransliterator;

int32_t silk_transliterator_open(
  const uint16_t *identifier, int32_t count, bool reverse, SilkTransliterator **result);
int32_t silk_transliterator_open_rules(
  const uint16_t *name, int32_t nameCount, const uint16_t *rules, int32_t rulesCount, bool reverse,
  SilkParseError *error, SilkTransliterator **result);
void silk_transliterator_close(SilkTransliterator *transliterator);
int32_t silk_transliterator_run(
  SilkTransliterator *transliterator, const uint16_t *source, int32_t count, uint16_t *units,
  int32_t capacity, int32_t *length);

// Messages

typedef struct SilkMessage SilkMessage;

/// `hasDates` tells that the pattern formats dates, which are then shown in UTC.
int32_t silk_message_open(
  const uint16_t *pattern, int32_t count, const char *locale, bool hasDates,
  SilkParseError *error, SilkMessage **result);
void silk_message_close(SilkMessage *message);
/// Forgets the arguments given before.
void silk_message_clear(SilkMessage *message);
void silk_message_add_text(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, const uint16_t *value,
  int32_t valueCount);
void silk_message_add_integer(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, int64_t value);
void silk_message_add_number(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, double value);
/// Adds an instant, which is shown in UTC.
void silk_message_add_date(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, double milliseconds);
int32_t silk_message_format(
  SilkMessage *message, uint16_t *units, int32_t capacity, int32_t *length);

typedef enum SilkArgumentType : int32_t {
  SilkArgumentNone,
  SilkArgumentSimple,
  SilkArgumentChoice,
  SilkArgumentPlural,
  SilkArgumentSelect,
  SilkArgumentOrdinal,
} SilkArgumentType;

typedef enum SilkPatternPartKind : int32_t {
  SilkPartOther,
  SilkPartMessageStart,
  SilkPartArgumentStart,
  SilkPartArgumentName,
  SilkPartArgumentType,
  SilkPartArgumentStyle,
  SilkPartSelector,
} SilkPatternPartKind;

/// A part of a parsed pattern: a range of its UTF-16 units, and the index of the part that closes it.
typedef struct SilkPatternPart {
  SilkPatternPartKind kind;
  SilkArgumentType argument;
  int32_t start;
  int32_t length;
  int32_t limit;
} SilkPatternPart;

typedef struct SilkPattern SilkPattern;

int32_t silk_pattern_open(
  const uint16_t *pattern, int32_t count, SilkParseError *error, SilkPattern **result);
void silk_pattern_close(SilkPattern *pattern);
int32_t silk_pattern_count(const SilkPattern *pattern);
SilkPatternPart silk_pattern_part(const SilkPattern *pattern, int32_t index);

#ifdef __cplusplus
}
#endif

#endif
