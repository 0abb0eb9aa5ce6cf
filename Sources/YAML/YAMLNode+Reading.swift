internal import CYAML
internal import Diagnostics

extension YAMLNode {
  /// Reads a file of one YAML 1.1 document; an empty file is null.
  ///
  /// Stricter than YAML where the file would otherwise mean something else than a reader thinks: a key
  /// that stands twice, a second document and an alias are errors.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, in UTF-8.
  ///   - file: its name, for messages.
  /// - Throws: a `YAMLError` with line and column of the first problem.
  public init(reading bytes: [UInt8], file: String) throws(YAMLError) {
    try Self.checkDirectives(of: bytes, file: file)
    // The reader keeps pointing into the bytes, so it lives and dies inside the closure that pins them.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<YAMLNode, YAMLError> in
      guard let reader = silk_yaml_open(buffer.baseAddress, buffer.count) else {
        let location = SourceLocation(file: file)
        return .failure(YAMLError(location: location, problem: "not enough memory to read it"))
      }
      defer { silk_yaml_close(reader) }
      var builder = TreeBuilder(reader: reader, file: file)
      do throws(YAMLError) { return .success(try builder.document()) } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  /// More lines than this that begin with a percent sign are no directives of a person.
  private static let mostDirectives = 10

  /// Makes sure that a file has few directives: libyaml compares each with all before it, so that a
  /// megabyte of them takes hours.
  private static func checkDirectives(of bytes: [UInt8], file: String) throws(YAMLError) {
    var (line, count) = (1, 0)
    var startsLine = true
    for byte in bytes {
      if startsLine, byte == UInt8(ascii: "%") { count += 1 }
      if count > mostDirectives {
        throw YAMLError(
          location: SourceLocation(file: file, line: line, column: 1),
          problem: "expected at most \(mostDirectives) directives")
      }
      startsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
  }
}

/// Builds the tree of one document from libyaml's events.
private struct TreeBuilder {
  /// How deep lists and mappings may nest: far beyond any file of ours, well within the stack.
  private static let maximumDepth = 100

  let reader: OpaquePointer
  let file: String

  mutating func document() throws(YAMLError) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        return root ?? YAMLNode(.scalar("", isPlain: true), at: SourceLocation(file: file, line: 1))
      case .documentStart where root != nil:
        throw YAMLError(location: event.location, problem: "expected one document, found a second")
      case .scalar, .sequenceStart, .mappingStart, .alias: root = try node(event, depth: 0)
      case .documentStart, .documentEnd, .sequenceEnd, .mappingEnd, .other: continue
      }
    }
  }

  private mutating func node(_ event: Event, depth: Int) throws(YAMLError) -> YAMLNode {
    guard depth < Self.maximumDepth else {
      throw YAMLError(
        location: event.location, problem: "expected at most \(Self.maximumDepth) levels")
    }
    switch event.kind {
    case .scalar: return YAMLNode(.scalar(event.text, isPlain: event.isPlain), at: event.location)
    case .sequenceStart:
      return YAMLNode(.sequence(try elements(depth: depth + 1)), at: event.location)
    case .mappingStart:
      return YAMLNode(.mapping(try entries(depth: depth + 1)), at: event.location)
    case .alias:
      throw YAMLError(
        location: event.location,
        problem: "expected the value itself, found the alias *\(event.text)")
    case .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd, .other:
      throw YAMLError(location: event.location, problem: "expected a value")
    }
  }

  private mutating func elements(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if event.kind == .sequenceEnd { return items }
      items.append(try node(event, depth: depth))
    }
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var keys: Set<String> = []
    while true {
      let event = try next()
      if event.kind == .mappingEnd { return entries }
      guard event.kind == .scalar else {
        throw YAMLError(location: event.location, problem: "expected a text as key")
      }
      guard keys.insert(event.text).inserted else {
        throw YAMLError(
          location: event.location, problem: "expected each key once, found “\(event.text)” again")
      }
      let value = try node(try next(), depth: depth)
      entries.append(YAMLNode.Entry(key: event.text, location: event.location, value: value))
    }
  }

  private func next() throws(YAMLError) -> Event {
    let event = silk_yaml_next(reader)
    let text = String(
      decoding: UnsafeRawBufferPointer(start: event.text, count: event.length), as: UTF8.self)
    let location = SourceLocation(file: file, line: Int(event.line), column: Int(event.column))
    guard let kind = Event.Kind(event.kind) else {
      throw YAMLError(location: location, problem: "not valid YAML: \(text)")
    }
    return Event(kind: kind, text: text, isPlain: event.is_plain != 0, location: location)
  }
}

/// An event of libyaml as a Swift value.
private struct Event {
  enum Kind {
    case streamEnd, documentStart, documentEnd, scalar, alias
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd, other

    /// Nil for an error.
    init?(_ code: Int32) {
      switch silk_yaml_kind(UInt32(code)) {
      case SILK_YAML_STREAM_END: self = .streamEnd
      case SILK_YAML_DOCUMENT_START: self = .documentStart
      case SILK_YAML_DOCUMENT_END: self = .documentEnd
      case SILK_YAML_SCALAR: self = .scalar
      case SILK_YAML_ALIAS: self = .alias
      case SILK_YAML_SEQUENCE_START: self = .sequenceStart
      case SILK_YAML_SEQUENCE_END: self = .sequenceEnd
      case SILK_YAML_MAPPING_START: self = .mappingStart
      case SILK_YAML_MAPPING_END: self = .mappingEnd
      case SILK_YAML_ERROR: return nil
      default: self = .other
      }
    }
  }

  let kind: Kind
  let text: String
  let isPlain: Bool
  let location: SourceLocation
}
