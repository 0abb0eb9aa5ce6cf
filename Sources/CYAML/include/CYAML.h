#ifndef SILK_CYAML_H
#define SILK_CYAML_H

#include <stddef.h>
#include <stdint.h>

/// libyaml behind an opaque handle: a reader of parse events.
struct silk_yaml_reader;

enum silk_yaml_kind {
  SILK_YAML_ERROR = 0,
  SILK_YAML_STREAM_END,
  SILK_YAML_DOCUMENT_START,
  SILK_YAML_DOCUMENT_END,
  SILK_YAML_SCALAR,
  SILK_YAML_ALIAS,
  SILK_YAML_SEQUENCE_START,
  SILK_YAML_SEQUENCE_END,
  SILK_YAML_MAPPING_START,
  SILK_YAML_MAPPING_END,
  SILK_YAML_OTHER,
};

/// One event. `text` belongs to the reader and lives until the next call.
struct silk_yaml_event {
  int32_t kind;
  /// Line and column of the event's first character, from 1.
  int64_t line;
  int64_t column;
  /// The value of a scalar, the name of an alias, or the problem of an error.
  const char *text;
  size_t length;
  /// Whether a scalar is plain, that is, without quotes or block marks.
  int32_t is_plain;
};

/// A reader of `bytes`, which must outlive it; NULL when memory is short.
struct silk_yaml_reader *silk_yaml_open(const uint8_t *bytes, size_t length);
/// The next event of the reader.
struct silk_yaml_event silk_yaml_next(struct silk_yaml_reader *reader);
void silk_yaml_close(struct silk_yaml_reader *reader);

#endif
