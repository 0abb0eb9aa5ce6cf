internal import Diagnostics
internal import LocaleData
internal import XML

/// TTML of the W3C in all its editions, and IMSC 1.1, its profile for text.
///
/// XML is read by libxml2 from the file in UTF-8; what stands where in the file is known from the
/// places that libxml2 tells, which are exact, and from a scan of the start tags there.
struct TimedText: TrackFormat {
  static let format = SubtitleFormat.timedText

  static let features: Set<ContentFeature> = [
    .bold, .italic, .underline, .strikeout, .color, .background, .fontFamily, .fontSize, .classes,
    .voice, .language, .ruby, .innerTimes, .anchor, .textAlignment, .position, .vertical, .regions,
    .namedStyles, .speaker, .forced, .identifiers, .notes, .information, .endTimes, .lineBreaks,
  ]

  /// The head of the document, without its body.
  var head: TimedTextDocument
  /// The start tag of the outermost element, which declares the prefixes.
  var rootTag: [UInt8] = []
  /// Where the times of each cue are written, in the order of the file.
  var timings: [CueTiming] = []

  /// The elements with times that cues lie in, the outer first.
  var containers: [TimedTextContainer] = []

  /// Where the times of a cue are written.
  struct CueTiming: Sendable {
    /// The first byte of the cue.
    var head: UInt32
    /// The element that has the times, or is to have them.
    var timing: TimedTextTiming
    /// Where the values of `begin`, `end` and `dur` lie in the file.
    var begin: Range<Int>?
    var end: Range<Int>?
    var duration: Range<Int>?
    /// Where attributes that are missing go.
    var insertion: Int
    /// What the times count from, and where that ends.
    var base: MediaTime
    var limit: MediaTime?
    /// How long after the element its first text appears.
    var delay: MediaTime
    /// Whether the times count from the end of what is before.
    var isSequel: Bool
    /// Whether white space stays as it is written.
    var preservesSpace: Bool
    /// Whether the end has to be written although it stays.
    var saysEnd = false
  }

  static func read(_ input: TrackInput) -> TrackReading {
    var scanner = TimedTextScanner(input)
    scanner.scan()
    return TrackReading(
      records: scanner.records, deviations: scanner.deviations, newlines: scanner.newlines,
      format: scanner.format)
  }

  static func declaring(_ spelling: TextSpelling, in text: String) -> String {
    XMLDeclaration.naming(spelling, in: text)
  }

  func text(of record: CueRecord, in source: TrackSource) -> String {
    if Self.isSelfClosing(record, in: source) { return "" }
    if !head.styles.hasRuby, let timing = timing(of: record),
      !source.text(in: record.timeLine.indices).contains("space"),
      let text = TimedTextPlainText.read(
        source.text(in: record.text.indices), preservesSpace: timing.preservesSpace)
    {
      return text
    }
    return fragment(of: record, in: source)?.paragraph.runs().map(\.text).joined() ?? ""
  }

  func settings(of record: CueRecord, in source: TrackSource) -> String? {
    let tag = Array(source.text(in: record.timeLine.indices).utf8)
    let parts = XMLStartTag(of: tag)
    let kept = parts.attributes.filter { !["begin", "end", "dur", "xml:id"].contains($0.name) }
    let settings = kept.map { attribute in
      "\(attribute.name)=\"\(String(decoding: tag[attribute.value], as: UTF8.self))\""
    }
    return settings.isEmpty ? nil : settings.joined(separator: " ")
  }

  func identifier(of record: CueRecord, in source: TrackSource) -> String? {
    let tag = Array(source.text(in: record.timeLine.indices).utf8)
    return XMLStartTag(of: tag).attributes.first { $0.name == "xml:id" }.map {
      String(decoding: tag[$0.value], as: UTF8.self)
    }
  }

  /// Where the times of a cue are written.
  func timing(of record: CueRecord) -> CueTiming? {
    timingIndex(of: record).map { timings[$0] }
  }

  /// The position of the times of a cue among those of all.
  func timingIndex(of record: CueRecord) -> Int? {
    var (low, high) = (0, timings.count)
    while low < high {
      let middle = (low + high) / 2
      if timings[middle].head < record.head { low = middle + 1 } else { high = middle }
    }
    return low < timings.count && timings[low].head == record.head ? low : nil
  }
}

// MARK: - Text

extension TimedText {
  /// The element of a cue, read by itself.
  struct Fragment {
    var element: XMLElement
    var paragraph: TimedTextParagraph
    /// The bytes that it was read from.
    var bytes: [UInt8]
  }

  /// Whether the start tag of a cue closes it too.
  static func isSelfClosing(_ record: CueRecord, in source: TrackSource) -> Bool {
    record.text.start == record.timeLine.end
      && source.text(in: record.text.indices) == "/>"
      && !source.text(in: record.timeLine.indices).hasSuffix(">")
  }

  func fragment(of record: CueRecord, in source: TrackSource) -> Fragment? {
    guard !Self.isSelfClosing(record, in: source) else { return nil }
    let tag = source.text(in: record.timeLine.indices)
    let content = source.text(in: record.text.indices)
    let bytes = rootTag + XMLStray.escaped(Array((tag + content).utf8)).0
    guard let element = XMLDocument(reading: bytes).root?.elements.first else { return nil }
    let paragraph = TimedTextParagraph(
      element, in: head, styles: [:], background: nil,
      preservesSpace: timing(of: record)?.preservesSpace ?? false, language: nil, begin: .zero,
      end: nil)
    return Fragment(element: element, paragraph: paragraph, bytes: bytes)
  }

  func written(_ text: String, for record: CueRecord, in source: TrackSource) -> String {
    let tag = source.text(in: record.timeLine.indices)
    let name = String(tag.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
    let prefix = name.contains(":") ? name.prefix { $0 != ":" } + ":" : ""
    let content = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { XMLText.content($0) }.joined(separator: "<\(prefix)br/>")
    if Self.isSelfClosing(record, in: source) {
      return text.isEmpty ? "/>" : ">\(content)</\(name)>"
    }
    guard !text.isEmpty, let wrapper = wrapper(of: record, in: source) else { return content }
    return wrapper.opening + content + wrapper.closing
  }

  /// The tags of the span that all text of a cue is in, or the first of several next to each other:
  /// its style is that of the new text.
  private func wrapper(
    of record: CueRecord, in source: TrackSource
  ) -> (opening: String, closing: String)? {
    guard let fragment = fragment(of: record, in: source) else { return nil }
    var first: XMLElement?
    for child in fragment.element.children {
      switch child {
      case .text(let text): guard text.allSatisfy(\.isWhitespace) else { return nil }
      case .element(let element) where element.key == "span": first = first ?? element
      default: continue
      }
    }
    guard let first, !TimedTextTiming(first.attributesByKey, head.clock).isTimed,
      !first.attributesByKey.keys.contains("tts:ruby"), !first.isSelfClosing
    else { return nil }
    let opening = String(decoding: fragment.bytes[first.startTag], as: UTF8.self)
    let name = first.prefix.isEmpty ? first.name.local : first.prefix + ":" + first.name.local
    return (opening, "</\(name)>")
  }
}
