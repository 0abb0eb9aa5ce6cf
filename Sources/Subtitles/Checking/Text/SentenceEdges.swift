/// How a text begins and ends, as far as that tells whether a sentence runs on from cue to cue.
struct SentenceEdges {
  /// How a text begins.
  enum Start: Equatable {
    /// With a small letter.
    case small(Int)
    /// With an ellipsis before a small letter, or before a Chinese character.
    case ellipsis(Range<Int>)
    case other
  }

  /// How a text ends.
  enum End: Equatable {
    /// With a letter, a digit or a comma; the range is that of the comma, or empty.
    case unfinished(Range<Int>)
    /// With an ellipsis.
    case ellipsis(Range<Int>)
    /// With a dash, and the space before it.
    case dash(Range<Int>)
    case other
  }

  let start: Start
  let end: End

  init(_ text: MarkedText) {
    guard !text.isBlank, !text.isSongOrLettering else {
      (start, end) = (.other, .other)
      return
    }
    start = Self.start(of: text)
    end = Self.end(of: text)
  }

  /// Whether a text with this end and one with that start can be one sentence.
  static func runsOn(_ end: End, _ start: Start) -> Bool {
    end != .other && start != .other
  }

  private static func start(of text: MarkedText) -> Start {
    let shown = text.shown
    guard let first = shown.firstIndex(where: { !$0.isSpace && $0 != "\n" }) else { return .other }
    if shown[first].isSmall { return .small(first) }
    let ellipsis = first..<(shown[first...].firstIndex { !isStop($0) } ?? shown.count)
    guard isEllipsis(shown[ellipsis]), ellipsis.upperBound < shown.count else { return .other }
    let next = shown[ellipsis.upperBound]
    return next.isSmall || next.isHan ? .ellipsis(ellipsis) : .other
  }

  private static func end(of text: MarkedText) -> End {
    let shown = text.shown
    guard let last = shown.lastIndex(where: { !$0.isSpace && $0 != "\n" }) else { return .other }
    let mark = shown[last]
    if mark.isWordCharacter { return .unfinished(last + 1..<last + 1) }
    if mark == "," || mark == "，" { return .unfinished(last..<last + 1) }
    if mark.isDash {
      let run = shown[...last].suffix { $0.isDash || $0 == " " }
      guard run.startIndex > 0, shown[run.startIndex - 1].isWordCharacter else { return .other }
      // A hyphen may part a compound.
      let isHyphen = run.count == 1 && text.features.contains(.hyphen)
      return isHyphen ? .other : .dash(run.startIndex..<last + 1)
    }
    let run = shown[...last].suffix(while: isStop)
    guard isEllipsis(run), run.startIndex > 0 else { return .other }
    return .ellipsis(run.indices)
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar.isEllipsis
  }

  private static func isEllipsis(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    run.count > 2 || run.contains(where: \.isEllipsis)
  }
}
