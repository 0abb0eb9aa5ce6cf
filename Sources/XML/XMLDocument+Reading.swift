internal import CXML

extension XMLDocument {
  /// How deep elements may lie within each other.
  public static let maximumDepth = 200

  /// Reads a document in UTF-8, whatever encoding it says it is in.
  ///
  /// Never fails: what is not well-formed is read as far as it makes sense, and told in `problems`.
  /// Nothing is loaded from elsewhere; document types are not read, and an entity beyond the five of
  /// XML stays as it is written. Linear in the length of the document.
  ///
  /// - Parameter bytes: the document without a byte order mark, at most 2 GiB.
  public init(reading bytes: [UInt8]) {
    var builder = XMLTreeBuilder(bytes)
    // After an end tag too many libxml2 takes the document for ended. What comes then is read as if
    // the elements that are open still had just been opened.
    var rest: (opening: [UInt8], start: Int)? = ([], 0)
    var rounds = 0
    while let (opening, start) = rest, rounds < Self.maximumRounds {
      let part = start == 0 ? bytes : opening + bytes[start...]
      // The events keep no pointer into the bytes.
      let events = part.withUnsafeBufferPointer { buffer in
        silk_xml_read(buffer.baseAddress, buffer.count, Int32(Self.maximumDepth))
      }
      guard let events else {
        builder.fail("the document is too large for the memory")
        break
      }
      defer { silk_xml_close(events) }
      builder.start(from: start, after: opening.count)
      for position in 0..<silk_xml_count(events) {
        builder.take(silk_xml_event(events, position), events)
      }
      rest = silk_xml_has_rest(events) != 0 ? builder.rest(after: start) : nil
      rounds += 1
    }
    self = builder.document()
  }

  /// How often reading is taken up again after the document seemed to have ended.
  private static let maximumRounds = 50
}

/// Builds the tree of a document from the events of libxml2.
private struct XMLTreeBuilder {
  private let bytes: [UInt8]
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private var problems: [XMLProblem] = []
  /// Names by the address of their text, which libxml2 keeps once.
  private var names: [UnsafePointer<CChar>: String] = [:]
  /// Where the last event ended, before which no tag of the next one starts.
  private var position = 0
  /// What to add to the offsets of events, and how many elements were opened a second time.
  private var shift = 0
  private var reopened = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Starts to take the events of a part that begins at an offset, after tags that open again what
  /// is open.
  mutating func start(from start: Int, after count: Int) {
    (shift, reopened) = (start - count, start == 0 ? 0 : open.count)
    position = max(position, start)
    // The texts of names are those of one reading.
    names = [:]
  }

  /// The start tags of what is open, and the offset from which to go on, where the document did not
  /// end with its outermost element.
  func rest(after start: Int) -> (opening: [UInt8], start: Int)? {
    guard !open.isEmpty, position > start, position < bytes.count else { return nil }
    return (open.flatMap { Array(bytes[$0.startTag]) }, position)
  }

  mutating func fail(_ message: String) {
    problems.append(XMLProblem(message: message, isError: true, offset: position))
  }

  mutating func take(_ event: silk_xml_event, _ events: OpaquePointer) {
    let offset = min(max(Int(event.offset) + shift, position), bytes.count)
    if reopened > 0, event.kind == Int32(SILK_XML_START.rawValue) {
      reopened -= 1
      return
    }
    switch silk_xml_kind(UInt32(event.kind)) {
    case SILK_XML_START: start(event, events, at: offset)
    case SILK_XML_END: end(name(event.name), at: offset)
    case SILK_XML_TEXT: add(.text(Self.text(event.text)))
    case SILK_XML_COMMENT: add(.comment(Self.text(event.text)))
    case SILK_XML_DOCTYPE:
      warn("the document type is not read, nor entities that it defines", offset)
    case SILK_XML_PROBLEM:
      // libxml2 counts on its own; only the offset is of the bytes as they are.
      problems.append(
        XMLProblem(message: Self.text(event.text), isError: event.is_error != 0, offset: offset))
    default: break
    }
    if event.kind != Int32(SILK_XML_PROBLEM.rawValue) { position = offset }
  }

  mutating func document() -> XMLDocument {
    while !open.isEmpty { close(contentEnd: bytes.count, end: bytes.count) }
    return XMLDocument(root: root, problems: problems)
  }

  private mutating func start(
    _ event: silk_xml_event, _ events: OpaquePointer, at offset: Int
  ) {
    let prefix = name(event.prefix)
    let name = XMLName(self.name(event.name), in: self.name(event.space))
    let attributes = (0..<event.attribute_count).map { index in
      let attribute = silk_xml_attribute(events, event.first_attribute + index)
      return XMLAttribute(
        name: XMLName(self.name(attribute.name), in: self.name(attribute.space)),
        prefix: self.name(attribute.prefix), value: Self.text(attribute.value))
    }
    if name.namespace == "http://www.w3.org/2001/XInclude" {
      warn("what the document includes from elsewhere is not read", offset)
    }
    let isSelfClosing = offset < bytes.count && bytes[offset] == UInt8(ascii: "/")
    let tagEnd =
      offset >= bytes.count || !isSelfClosing && bytes[offset] != UInt8(ascii: ">")
      ? offset : min(offset + (isSelfClosing ? 2 : 1), bytes.count)
    let qualified = prefix.isEmpty ? name.local : prefix + ":" + name.local
    open.append(
      XMLElement(
        name: name, prefix: prefix, attributes: attributes,
        startTag: tagStart("<" + qualified, before: offset)..<tagEnd, content: tagEnd..<tagEnd,
        end: tagEnd, isSelfClosing: isSelfClosing))
  }

  /// The last place before an offset where a tag starts.
  ///
  /// Attribute values hold no `<`, unless they are broken.
  private func tagStart(_ opening: String, before offset: Int) -> Int {
    let opening = Array(opening.utf8)
    var start = offset - opening.count
    while start >= position {
      if bytes[start] == UInt8(ascii: "<"), bytes[start...].starts(with: opening) { return start }
      start -= 1
    }
    return min(position, offset)
  }

  /// Ends the element that the end tag before an offset names, and all within it.
  ///
  /// libxml2 ends the innermost element whatever the tag says, so that from a missing tag on all
  /// would be within what is open.
  private mutating func end(_ name: String, at offset: Int) {
    guard let element = open.last else { return }
    if element.isSelfClosing {
      close(contentEnd: element.content.lowerBound, end: max(offset, element.content.lowerBound))
      return
    }
    var start = offset - 2
    while start >= max(position, element.content.lowerBound) {
      if bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "/") {
        let local = localName(at: start + 2)
        guard let last = open.lastIndex(where: { $0.name.local == local }) else { return }
        while open.count > last {
          close(contentEnd: start, end: open.count > last + 1 ? start : offset)
        }
        return
      }
      start -= 1
    }
    if element.name.local == name { close(contentEnd: offset, end: offset) }
  }

  /// The name without its prefix that starts at an offset.
  private func localName(at offset: Int) -> String {
    let name = bytes[offset...].prefix {
      ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">")].contains($0)
    }
    return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  private mutating func close(contentEnd: Int, end: Int) {
    guard var element = open.popLast() else { return }
    element.content = element.content.lowerBound..<max(contentEnd, element.content.lowerBound)
    element.end = max(end, element.content.upperBound)
    if open.isEmpty {
      if root == nil { root = element }
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  private mutating func add(_ node: XMLNode) {
    guard !open.isEmpty else { return }
    open[open.count - 1].children.append(node)
  }

  private mutating func warn(_ message: String, _ offset: Int) {
    problems.append(XMLProblem(message: message, isError: false, offset: offset))
  }

  private mutating func name(_ text: silk_xml_text) -> String {
    guard let address = text.bytes else { return "" }
    if let name = names[address] { return name }
    let name = Self.text(text)
    names[address] = name
    return name
  }

  private static func text(_ text: silk_xml_text) -> String {
    String(decoding: UnsafeRawBufferPointer(start: text.bytes, count: text.length), as: UTF8.self)
  }
}
