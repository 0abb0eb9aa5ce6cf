#include "CYAML.h"
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct silk_yaml_reader {
  yaml_parser_t parser;
  yaml_event_t event;
  int has_event;
};

struct silk_yaml_reader *silk_yaml_open(const uint8_t *bytes, size_t length) {
  struct silk_yaml_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  if (!yaml_parser_initialize(&reader->parser)) {
    free(reader);
    return NULL;
  }
  yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&reader->parser, bytes, length);
  return reader;
}

static void drop_event(struct silk_yaml_reader *reader) {
  if (reader->has_event) yaml_event_delete(&reader->event);
  reader->has_event = 0;
}

static struct silk_yaml_event problem(const yaml_parser_t *parser) {
  struct silk_yaml_event result = {.kind = SILK_YAML_ERROR};
  result.text = parser->problem ? parser->problem : "out of memory";
  result.length = strlen(result.text);
  result.line = (int64_t)parser->problem_mark.line + 1;
  result.column = (int64_t)parser->problem_mark.column + 1;
  return result;
}

struct silk_yaml_event silk_yaml_next(struct silk_yaml_reader *reader) {
  drop_event(reader);
  if (!yaml_parser_parse(&reader->parser, &reader->event)) return problem(&reader->parser);
  reader->has_event = 1;

  const yaml_event_t *event = &reader->event;
  struct silk_yaml_event result = {.kind = SILK_YAML_OTHER};
  result.line = (int64_t)event->start_mark.line + 1;
  result.column = (int64_t)event->start_mark.column + 1;
  switch (event->type) {
  case YAML_STREAM_END_EVENT: result.kind = SILK_YAML_STREAM_END; break;
  case YAML_DOCUMENT_START_EVENT: result.kind = SILK_YAML_DOCUMENT_START; break;
  case YAML_DOCUMENT_END_EVENT: result.kind = SILK_YAML_DOCUMENT_END; break;
  case YAML_SEQUENCE_START_EVENT: result.kind = SILK_YAML_SEQUENCE_START; break;
  case YAML_SEQUENCE_END_EVENT: result.kind = SILK_YAML_SEQUENCE_END; break;
  case YAML_MAPPING_START_EVENT: result.kind = SILK_YAML_MAPPING_START; break;
  case YAML_MAPPING_END_EVENT: result.kind = SILK_YAML_MAPPING_END; break;
  case YAML_ALIAS_EVENT:
    result.kind = SILK_YAML_ALIAS;
    result.text = (const char *)event->data.alias.anchor;
    result.length = strlen(result.text);
    break;
  case YAML_SCALAR_EVENT:
    result.kind = SILK_YAML_SCALAR;
    result.text = (const char *)event->data.scalar.value;
    result.length = event->data.scalar.length;
    result.is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    break;
  default: break;
  }
  return result;
}

void silk_yaml_close(struct silk_yaml_reader *reader) {
  if (!reader) return;
  drop_event(reader);
  yaml_parser_delete(&reader->parser);
  free(reader);
}
