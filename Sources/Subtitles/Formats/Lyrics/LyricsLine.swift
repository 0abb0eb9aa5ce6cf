/// What one line of LRC is.
enum LyricsLine {
  case blank
  /// `[01:02.50][02:03.00]text`: where the stamps and the text lie, each without brackets and blanks.
  case timed(stamps: [Range<Int>], text: Range<Int>)
  /// `[ti:Title]`.
  case tag(key: String, value: String)
  /// `# …` or `[#:…]`.
  case remark(String)
  /// Text without a time.
  case stray

  init(_ content: Range<Int>, of source: TrackSource) {
    let inner = source.trimmed(content)
    guard !inner.isEmpty else {
      self = .blank
      return
    }
    let first = source.form.character(
      in: source.bytes, at: inner.lowerBound, before: inner.upperBound)
    switch first.scalar {
    case 0x5B:
      let found = Self.stamps(in: inner, of: source)
      if !found.stamps.isEmpty {
        self = .timed(
          stamps: found.stamps, text: source.trimmed(found.end..<inner.upperBound))
      } else {
        let tag = Self.tag(source.text(in: inner)) ?? .stray
        if case .tag(key: "#", let text) = tag { self = .remark(text) } else { self = tag }
      }
    case 0x23:
      let text = source.text(in: (inner.lowerBound + first.length)..<inner.upperBound)
      self = .remark(text.hasPrefix(" ") ? String(text.dropFirst()) : text)
    default: self = .stray
    }
  }

  private static func tag(_ text: String) -> LyricsLine? {
    guard text.last == "]", let colon = text.firstIndex(of: ":") else { return nil }
    let key = text[..<colon].dropFirst().trimmingBlanks
    guard !key.isEmpty, !key.contains("]"), !key.contains("[") else { return nil }
    return .tag(key: key, value: text[text.index(after: colon)...].dropLast().trimmingBlanks)
  }

  /// The stamps at the start of a line, and where they end.
  static func stamps(
    in range: Range<Int>, of source: TrackSource
  ) -> (stamps: [Range<Int>], end: Int) {
    let (bytes, form) = (source.bytes, source.form)
    var (stamps, end): ([Range<Int>], Int) = ([], range.lowerBound)
    while true {
      let open = form.skippingBlanks(in: bytes, from: end, before: range.upperBound)
      guard open < range.upperBound else { return (stamps, end) }
      let bracket = form.character(in: bytes, at: open, before: range.upperBound)
      guard bracket.scalar == 0x5B else { return (stamps, end) }
      let start = open + bracket.length
      guard let close = Self.close(from: start, before: range.upperBound, source),
        LyricsStamp(in: start..<close, of: source) != nil
      else { return (stamps, end) }
      stamps.append(start..<close)
      end = close + form.bytes(of: 0x5D).count
    }
  }

  /// The most characters that a stamp has with blanks.
  private static let longestStamp = 40

  private static func close(from start: Int, before end: Int, _ source: TrackSource) -> Int? {
    var (offset, count) = (start, 0)
    while offset < end, count < longestStamp {
      let (scalar, length) = source.form.character(in: source.bytes, at: offset, before: end)
      if scalar == 0x5D { return offset }
      offset += length
      count += 1
    }
    return nil
  }
}
