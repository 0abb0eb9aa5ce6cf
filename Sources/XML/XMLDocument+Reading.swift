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
    // The events keep no pointer into the bytes.
    let events = bytes.withUnsafeBufferPointer { buffer in
      silk_xml_read(buffer.baseAddress, buffer.count, Int32(Self.maximumDepth))
    }
    guard let events else {
      let message = "the document is too large for the memory"
      self.init(root: nil, problems: [XMLProblem(message: message, isError: true, offset: 0)])
      return
    }
    defer { silk_xml_close(events) }
    var builder = XMLTreeBuilder(bytes)
    for position in 0..<silk_xml_count(events) {
      builder.take(silk_xml_event(events, position), events)
    }
    self = builder.document()
  }
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

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ event: silk_xml_event, _ events: OpaquePointer) {
    let offset = min(max(Int(event.offset), position), bytes.count)
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

  /// The last place before an offset where a tag starts. Attribute values hold no `<`, unless they
  /// are broken.
  private func tagStart(_ opening: String, before offset: Int) -> Int {
    let opening = Array(opening.utf8)
    var start = offset - opening.count
    while start >= position {
      if bytes[start] == UInt8(ascii: "<"), bytes[start...].starts(with: opening) { return start }
      start -= 1
    }
    return min(position, offset)
  }

  private mutating func end(_ name: String, at offset: Int) {
    // libxml2 drops an element whose start tag is broken, without an end of it.
    if let last = open.lastIndex(where: { $0.name.local == name }) {
      while open.count > last + 1 { close(contentEnd: position, end: position) }
    }
    guard let element = open.last else { return }
    if element.isSelfClosing {
      close(contentEnd: element.content.lowerBound, end: max(offset, element.content.lowerBound))
      return
    }
    var start = offset - 2
    while start >= max(position, element.content.lowerBound) {
      if bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "/") {
        close(contentEnd: start, end: offset)
        return
      }
      start -= 1
    }
    close(contentEnd: max(offset, element.content.lowerBound), end: offset)
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
