#ifndef SILK_CXML_H
#define SILK_CXML_H

#include <stddef.h>
#include <stdint.h>

/// libxml2 behind an opaque handle: what a document holds, as a list of events.
///
/// Nothing is loaded from elsewhere, no document type is read and no entity is expanded but the five
/// of XML itself. A document that is not well-formed is read as far as it makes sense.
struct silk_xml_events;

enum silk_xml_kind {
  SILK_XML_START = 1,
  SILK_XML_END,
  SILK_XML_TEXT,
  SILK_XML_COMMENT,
  SILK_XML_INSTRUCTION,
  SILK_XML_DOCTYPE,
  SILK_XML_PROBLEM,
};

/// A text of the document in UTF-8, without a byte of zero at its end.
struct silk_xml_text {
  const char *bytes;
  size_t length;
};

/// One event. Texts belong to the events; those of names are the same for the same name.
struct silk_xml_event {
  int32_t kind;
  /// The offset in the document's bytes that the reader had come to: for a start, that of `>` or `/>`;
  /// for others, that of the byte after it.
  int64_t offset;
  /// The place of a problem, from 1.
  int64_t line;
  int64_t column;
  /// Whether a problem breaks a rule of XML, and is not a warning.
  int32_t is_error;
  /// The prefix, name and namespace of an element; empty where there is none.
  struct silk_xml_text prefix;
  struct silk_xml_text name;
  struct silk_xml_text space;
  /// The text, or the message of a problem.
  struct silk_xml_text text;
  /// Where the attributes of an element are, and how many.
  size_t first_attribute;
  size_t attribute_count;
};

struct silk_xml_attribute {
  struct silk_xml_text prefix;
  struct silk_xml_text name;
  struct silk_xml_text space;
  struct silk_xml_text value;
};

/// Reads a document in UTF-8, whatever encoding it says, with elements within each other up to
/// `depth`; NULL when memory is short.
struct silk_xml_events *silk_xml_read(const uint8_t *bytes, size_t length, int32_t depth);
/// Whether something was left unread after the end of the outermost element.
int32_t silk_xml_has_rest(const struct silk_xml_events *events);
size_t silk_xml_count(const struct silk_xml_events *events);
struct silk_xml_event silk_xml_event(const struct silk_xml_events *events, size_t position);
struct silk_xml_attribute silk_xml_attribute(const struct silk_xml_events *events, size_t position);
void silk_xml_close(struct silk_xml_events *events);

#endif
