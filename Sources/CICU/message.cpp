// In C++, since ICU's C interface to messages knows arguments by number only.

#include "CICU.h"
#include "parse_error.h"
#include <mutex>
#include <new>
#include <optional>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>
#include <vector>

struct SilkMessage {
  icu::MessageFormat format;
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  /// Whether a value is a date, which ICU formats even where the argument does not say so.
  bool hasDates = false;

  SilkMessage(
    const icu::UnicodeString &pattern, const icu::Locale &locale, UParseError &error,
    UErrorCode &status)
      : format(pattern, locale, error, status) {}
};

namespace {

icu::UnicodeString text(const uint16_t *units, int32_t count) {
  return icu::UnicodeString(reinterpret_cast<const UChar *>(units), count);
}

/// Makes UTC the default time zone while it lives: a message makes its date formats with the
/// default, and lets nobody reach those of nested arguments.
class DefaultZoneIsUTC {
public:
  DefaultZoneIsUTC() : lock(mutex), saved(icu::TimeZone::createDefault()) {
    icu::TimeZone::setDefault(*icu::TimeZone::getGMT());
  }
  ~DefaultZoneIsUTC() { icu::TimeZone::adoptDefault(saved); }

private:
  static std::mutex mutex;
  std::lock_guard<std::mutex> lock;
  icu::TimeZone *saved;
};

std::mutex DefaultZoneIsUTC::mutex;

void add(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, const icu::Formattable &value) {
  message->names.push_back(text(name, nameCount));
  message->values.push_back(value);
}

}

int32_t silk_message_open(
  const uint16_t *pattern, int32_t count, const char *locale, bool hasDates,
  SilkParseError *error, SilkMessage **result) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError parseError = {};
  parseError.offset = -1;
  std::optional<DefaultZoneIsUTC> zone;
  if (hasDates) zone.emplace();
  auto *message =
    new (std::nothrow) SilkMessage(text(pattern, count), icu::Locale(locale), parseError, status);
  if (message == nullptr) return U_MEMORY_ALLOCATION_ERROR;
  if (U_FAILURE(status)) {
    silk_note_pattern_error(&parseError, error);
    delete message;
    return status;
  }
  *result = message;
  return status;
}

void silk_message_close(SilkMessage *message) { delete message; }

void silk_message_clear(SilkMessage *message) {
  message->names.clear();
  message->values.clear();
  message->hasDates = false;
}

void silk_message_add_text(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, const uint16_t *value,
  int32_t valueCount) {
  add(message, name, nameCount, icu::Formattable(text(value, valueCount)));
}

void silk_message_add_integer(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, int64_t value) {
  add(message, name, nameCount, icu::Formattable(value));
}

void silk_message_add_number(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, double value) {
  add(message, name, nameCount, icu::Formattable(value));
}

void silk_message_add_date(
  SilkMessage *message, const uint16_t *name, int32_t nameCount, double milliseconds) {
  add(message, name, nameCount, icu::Formattable(milliseconds, icu::Formattable::kIsDate));
  message->hasDates = true;
}

int32_t silk_message_format(
  SilkMessage *message, uint16_t *units, int32_t capacity, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result;
  std::optional<DefaultZoneIsUTC> zone;
  if (message->hasDates) zone.emplace();
  message->format.format(
    message->names.data(), message->values.data(), static_cast<int32_t>(message->names.size()),
    result, status);
  if (U_FAILURE(status)) return status;
  *length = result.extract(reinterpret_cast<UChar *>(units), capacity, status);
  return status;
}
