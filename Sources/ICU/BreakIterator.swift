import CICU

/// A finder of the boundaries in text: of characters, words, lines or sentences.
///
/// Chinese words come from ICU's dictionary. The locale's extensions set the rules apart, such as
/// `zh-u-lb-strict` for line breaks and `ru-u-ss-standard` for sentences that go on after "г.".
///
/// A break iterator is not thread-safe. Opening one takes 0.1 to 1.4 ms.
public final class BreakIterator {
  private let handle: OpaquePointer
  private let kind: Kind

  /// What lies between two boundaries.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A character as a reader counts it.
    case grapheme
    /// A word, or what stands between words.
    case word
    /// Text that must not be broken over two lines.
    case line
    /// A sentence with the space after it.
    case sentence
  }

  /// What a segment of a word iterator holds.
  public enum WordKind: Sendable, Hashable {
    /// Space or punctuation.
    case none
    /// Digits.
    case number
    /// Letters.
    case letter
    /// Japanese syllables, where ICU's dictionary does not take them for Chinese characters.
    case kana
    /// Chinese characters, and what else ICU's dictionary divides.
    case ideograph
  }

  /// The text between two boundaries.
  public struct Segment: Sendable, Hashable {
    /// The text's place in the string it was found in.
    public let range: Range<String.Index>
    /// What a word iterator found; nil from the other iterators.
    public let word: WordKind?
    /// Whether a line or a sentence must end here, as after a line feed.
    public let endsAtMandatoryBreak: Bool
  }

  /// Opens an iterator over the `kind` of segments, by the rules of `locale`.
  public init(_ kind: Kind, locale: Locale) throws(ICUError) {
    handle = try opened("open a \(kind) break iterator for \(locale)") { handle in
      silk_breaker_open(kind.code, locale.identifier, &handle)
    }
    self.kind = kind
  }

  deinit { silk_breaker_close(handle) }

  /// The segments of `text`, which leave out nothing of it.
  public func segments(of text: String) throws(ICUError) -> [Segment] {
    var segments: [Segment] = []
    var start = text.startIndex
    try forEachBreak(in: text) { boundary in
      let end = text.utf8.index(text.startIndex, offsetBy: Int(boundary.end))
      segments.append(
        Segment(
          range: start..<end, word: kind == .word ? WordKind(status: boundary.status) : nil,
          endsAtMandatoryBreak: kind.endsMandatorily(status: boundary.status)))
      start = end
    }
    return segments
  }

  /// The number of segments in `text`; of a word iterator only words and numbers count.
  public func count(in text: String) throws(ICUError) -> Int {
    var count = 0
    try forEachBreak(in: text) { boundary in
      if kind != .word || WordKind(status: boundary.status) != .none { count += 1 }
    }
    return count
  }

  private func forEachBreak(
    in text: String, _ body: (SilkBreak) -> Void
  ) throws(ICUError) {
    let operation = "find the \(kind) boundaries of a text"
    try text.withUTF16(operation) { (units, count) throws(ICUError) in
      try forEachBreak(in: units, count, operation, body)
    }
  }

  func forEachBreak(
    in units: UnsafePointer<UInt16>, _ count: Int32, _ operation: @autoclosure () -> String,
    _ body: (SilkBreak) -> Void
  ) throws(ICUError) {
    try check(silk_breaker_start(handle, units, count), operation())
    // The units die with the caller's call, and the iterator must not point at them.
    defer { _ = silk_breaker_start(handle, nil, 0) }
    withUnsafeTemporaryAllocation(of: SilkBreak.self, capacity: 256) { breaks in
      var found: Int32
      repeat {
        found = silk_breaker_next(handle, breaks.baseAddress, Int32(breaks.count))
        breaks[..<Int(found)].forEach(body)
      } while Int(found) == breaks.count
    }
  }
}

extension BreakIterator.Kind {
  fileprivate var code: SilkBreakKind {
    switch self {
    case .grapheme: SilkBreakGrapheme
    case .word: SilkBreakWord
    case .line: SilkBreakLine
    case .sentence: SilkBreakSentence
    }
  }

  /// Whether ICU's rule status tells of a break that must be: UBRK_LINE_HARD, UBRK_SENTENCE_SEP.
  fileprivate func endsMandatorily(status: Int32) -> Bool {
    (self == .line || self == .sentence) && status >= 100
  }
}

extension BreakIterator.WordKind {
  /// By the ranges of ICU's `UWordBreak`.
  fileprivate init(status: Int32) {
    switch status {
    case 100..<200: self = .number
    case 200..<300: self = .letter
    case 300..<400: self = .kana
    case 400..<500: self = .ideograph
    default: self = .none
    }
  }
}
