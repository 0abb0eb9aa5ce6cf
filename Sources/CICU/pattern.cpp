// In C++, since ICU shows the parts of a message's pattern to C++ only.

#include "CICU.h"
#include "parse_error.h"
#include <new>
#include <unicode/messagepattern.h>

struct SilkPattern {
  icu::MessagePattern pattern;

  SilkPattern(const icu::UnicodeString &text, UParseError &error, UErrorCode &status)
      : pattern(text, &error, status) {}
};

namespace {

SilkPatternPartKind kind_of(UMessagePatternPartType type) {
  switch (type) {
  case UMSGPAT_PART_TYPE_MSG_START: return SilkPartMessageStart;
  case UMSGPAT_PART_TYPE_ARG_START: return SilkPartArgumentStart;
  case UMSGPAT_PART_TYPE_ARG_NAME:
  case UMSGPAT_PART_TYPE_ARG_NUMBER: return SilkPartArgumentName;
  case UMSGPAT_PART_TYPE_ARG_TYPE: return SilkPartArgumentType;
  case UMSGPAT_PART_TYPE_ARG_STYLE: return SilkPartArgumentStyle;
  case UMSGPAT_PART_TYPE_ARG_SELECTOR: return SilkPartSelector;
  default: return SilkPartOther;
  }
}

SilkArgumentType argument_of(UMessagePatternArgType type) {
  switch (type) {
  case UMSGPAT_ARG_TYPE_SIMPLE: return SilkArgumentSimple;
  case UMSGPAT_ARG_TYPE_CHOICE: return SilkArgumentChoice;
  case UMSGPAT_ARG_TYPE_PLURAL: return SilkArgumentPlural;
  case UMSGPAT_ARG_TYPE_SELECT: return SilkArgumentSelect;
  case UMSGPAT_ARG_TYPE_SELECTORDINAL: return SilkArgumentOrdinal;
  default: return SilkArgumentNone;
  }
}

}

int32_t silk_pattern_open(
  const uint16_t *pattern, int32_t count, SilkParseError *error, SilkPattern **result) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError parseError = {};
  parseError.offset = -1;
  icu::UnicodeString text(reinterpret_cast<const UChar *>(pattern), count);
  auto *parsed = new (std::nothrow) SilkPattern(text, parseError, status);
  if (parsed == nullptr) return U_MEMORY_ALLOCATION_ERROR;
  if (U_FAILURE(status)) {
    silk_note_pattern_error(&parseError, error);
    delete parsed;
    return status;
  }
  *result = parsed;
  return status;
}

void silk_pattern_close(SilkPattern *pattern) { delete pattern; }

int32_t silk_pattern_count(const SilkPattern *pattern) { return pattern->pattern.countParts(); }

SilkPatternPart silk_pattern_part(const SilkPattern *pattern, int32_t index) {
  const icu::MessagePattern::Part &part = pattern->pattern.getPart(index);
  bool opens = part.getType() == UMSGPAT_PART_TYPE_ARG_START;
  return SilkPatternPart{
    kind_of(part.getType()), opens ? argument_of(part.getArgType()) : SilkArgumentNone,
    part.getIndex(), part.getLength(), pattern->pattern.getLimitPartIndex(index)};
}
