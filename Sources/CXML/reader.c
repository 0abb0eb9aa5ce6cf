#include "CXML.h"
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/// Texts lie one after another in a buffer that moves as it grows, so events keep offsets.
struct span {
  size_t start;
  size_t length;
};

struct event {
  int32_t kind;
  int32_t is_error;
  int64_t offset, line, column;
  const xmlChar *prefix, *name, *space;
  struct span text;
  size_t first_attribute, attribute_count;
};

struct attribute {
  const xmlChar *prefix, *name, *space;
  struct span value;
};

struct silk_xml_events {
  xmlParserCtxtPtr context;
  struct event *events;
  size_t count, capacity;
  struct attribute *attributes;
  size_t attribute_count, attribute_capacity;
  char *text;
  size_t text_length, text_capacity;
  int32_t depth, maximum_depth;
  int problems;
  int is_out_of_memory;
  int has_rest;
};

/// So many problems are told; a file of noise has more of them than anybody reads.
static const int maximum_problems = 200;

static int grow(void **array, size_t *capacity, size_t needed, size_t size) {
  if (needed <= *capacity) return 1;
  size_t wanted = *capacity ? *capacity * 2 : 64;
  while (wanted < needed) wanted *= 2;
  void *grown = realloc(*array, wanted * size);
  if (!grown) return 0;
  *array = grown;
  *capacity = wanted;
  return 1;
}

static void run_out_of_memory(struct silk_xml_events *all) {
  all->is_out_of_memory = 1;
  xmlStopParser(all->context);
}

static struct event *add(struct silk_xml_events *all, int32_t kind) {
  if (!grow((void **)&all->events, &all->capacity, all->count + 1, sizeof *all->events)) {
    run_out_of_memory(all);
    return NULL;
  }
  struct event *event = &all->events[all->count++];
  memset(event, 0, sizeof *event);
  event->kind = kind;
  event->offset = all->context->input ? xmlByteConsumed(all->context) : 0;
  event->text.start = all->text_length;
  return event;
}

static int append(struct silk_xml_events *all, const void *text, size_t length) {
  if (!grow((void **)&all->text, &all->text_capacity, all->text_length + length, 1)) {
    run_out_of_memory(all);
    return 0;
  }
  memcpy(all->text + all->text_length, text, length);
  all->text_length += length;
  return 1;
}

static void add_text(struct silk_xml_events *all, int32_t kind, const void *text, size_t length) {
  // Text comes in pieces; they are one as long as nothing stands between them.
  struct event *last = all->count ? &all->events[all->count - 1] : NULL;
  if (kind == SILK_XML_TEXT && last && last->kind == kind) {
    if (append(all, text, length)) last->text.length += length;
    return;
  }
  struct event *event = add(all, kind);
  if (event && append(all, text, length)) event->text.length = length;
}

static void add_problem(struct silk_xml_events *all, const char *message, int is_error, int64_t line,
                        int64_t column) {
  if (all->problems >= maximum_problems) return;
  all->problems += 1;
  size_t length = strlen(message);
  while (length && (message[length - 1] == '\n' || message[length - 1] == ' ')) length -= 1;
  struct event *event = add(all, SILK_XML_PROBLEM);
  if (!event) return;
  event->is_error = is_error;
  event->line = line;
  event->column = column;
  if (append(all, message, length)) event->text.length = length;
}

static void start_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                          int space_count, const xmlChar **spaces, int count, int defaulted,
                          const xmlChar **values) {
  (void)space_count, (void)spaces, (void)defaulted;
  struct silk_xml_events *all = data;
  if (all->depth++ >= all->maximum_depth) {
    const xmlParserInput *input = all->context->input;
    add_problem(all, "elements lie too deep within each other; the rest is not read", 1, input->line,
                input->col);
    xmlStopParser(all->context);
    return;
  }
  struct event *event = add(all, SILK_XML_START);
  if (!event) return;
  event->name = name;
  event->prefix = prefix;
  event->space = space;
  event->first_attribute = all->attribute_count;
  size_t position = all->count - 1;
  for (int index = 0; index < count; index += 1) {
    const xmlChar **value = values + index * 5;
    struct attribute attribute = {.name = value[0], .prefix = value[1], .space = value[2]};
    attribute.value.start = all->text_length;
    attribute.value.length = (size_t)(value[4] - value[3]);
    if (!append(all, value[3], attribute.value.length)) return;
    if (!grow((void **)&all->attributes, &all->attribute_capacity, all->attribute_count + 1,
              sizeof attribute)) {
      run_out_of_memory(all);
      return;
    }
    all->attributes[all->attribute_count++] = attribute;
    all->events[position].attribute_count += 1;
  }
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  struct silk_xml_events *all = data;
  all->depth -= 1;
  struct event *event = add(all, SILK_XML_END);
  if (!event) return;
  event->name = name;
  event->prefix = prefix;
  event->space = space;
}

static void characters(void *data, const xmlChar *text, int length) {
  add_text(data, SILK_XML_TEXT, text, (size_t)length);
}

static void comment(void *data, const xmlChar *text) {
  add_text(data, SILK_XML_COMMENT, text, (size_t)xmlStrlen(text));
}

static void instruction(void *data, const xmlChar *target, const xmlChar *text) {
  (void)text;
  add_text(data, SILK_XML_INSTRUCTION, target, (size_t)xmlStrlen(target));
}

static void document_type(void *data, const xmlChar *name, const xmlChar *public, const xmlChar *system) {
  (void)public, (void)system;
  add_text(data, SILK_XML_DOCTYPE, name ? name : (const xmlChar *)"", (size_t)xmlStrlen(name));
}

/// No entity is known beyond the five of XML, for which nobody asks here. One in the text stands for
/// itself, as it is written.
static xmlEntityPtr entity(void *data, const xmlChar *name) {
  struct silk_xml_events *all = data;
  if (all->context->instate == XML_PARSER_CONTENT) {
    characters(all, (const xmlChar *)"&", 1);
    characters(all, name, xmlStrlen(name));
    characters(all, (const xmlChar *)";", 1);
  }
  return NULL;
}

static void problem(void *data, xmlErrorPtr error) {
  struct silk_xml_events *all = data;
  if (!error || !error->message || error->code == XML_ERR_USER_STOP) return;
  if (error->code == XML_ERR_DOCUMENT_END) all->has_rest = 1;
  add_problem(all, error->message, error->level > XML_ERR_WARNING, error->line, error->int2);
}

struct silk_xml_events *silk_xml_read(const uint8_t *bytes, size_t length, int32_t depth) {
  if (length > INT_MAX) return NULL;
  struct silk_xml_events *all = calloc(1, sizeof *all);
  if (!all) return NULL;
  all->maximum_depth = depth;
  xmlInitParser();
  all->context = xmlNewParserCtxt();
  if (!all->context) {
    free(all);
    return NULL;
  }
  xmlSAXHandler *handler = all->context->sax;
  memset(handler, 0, sizeof *handler);
  handler->initialized = XML_SAX2_MAGIC;
  handler->startElementNs = start_element;
  handler->endElementNs = end_element;
  handler->characters = characters;
  handler->ignorableWhitespace = characters;
  handler->cdataBlock = characters;
  handler->comment = comment;
  handler->processingInstruction = instruction;
  handler->internalSubset = document_type;
  handler->getEntity = entity;
  handler->serror = problem;
  all->context->userData = all;
  // References are replaced, but there is no entity to replace one with. libxml2's own limits are for
  // documents that expand; ours is the depth.
  xmlDocPtr document = xmlCtxtReadMemory(
      all->context, (const char *)bytes, (int)length, NULL, NULL,
      XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  if (document) xmlFreeDoc(document);
  if (all->is_out_of_memory) {
    silk_xml_close(all);
    return NULL;
  }
  return all;
}

int32_t silk_xml_has_rest(const struct silk_xml_events *all) { return all->has_rest; }

size_t silk_xml_count(const struct silk_xml_events *all) { return all->count; }

static struct silk_xml_text name_text(const xmlChar *name) {
  struct silk_xml_text text = {(const char *)name, name ? strlen((const char *)name) : 0};
  return text;
}

static struct silk_xml_text span_text(const struct silk_xml_events *all, struct span span) {
  struct silk_xml_text text = {all->text ? all->text + span.start : NULL, span.length};
  return text;
}

struct silk_xml_event silk_xml_event(const struct silk_xml_events *all, size_t position) {
  const struct event *event = &all->events[position];
  struct silk_xml_event result = {
      .kind = event->kind,
      .offset = event->offset,
      .line = event->line,
      .column = event->column,
      .is_error = event->is_error,
      .prefix = name_text(event->prefix),
      .name = name_text(event->name),
      .space = name_text(event->space),
      .text = span_text(all, event->text),
      .first_attribute = event->first_attribute,
      .attribute_count = event->attribute_count,
  };
  return result;
}

struct silk_xml_attribute silk_xml_attribute(const struct silk_xml_events *all, size_t position) {
  const struct attribute *attribute = &all->attributes[position];
  struct silk_xml_attribute result = {
      .prefix = name_text(attribute->prefix),
      .name = name_text(attribute->name),
      .space = name_text(attribute->space),
      .value = span_text(all, attribute->value),
  };
  return result;
}

void silk_xml_close(struct silk_xml_events *all) {
  if (!all) return;
  xmlFreeParserCtxt(all->context);
  free(all->events);
  free(all->attributes);
  free(all->text);
  free(all);
}
