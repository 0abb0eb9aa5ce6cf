/// What the rules on sentences that run on from cue to cue say, each in words of its own.
extension MarkedText {
  /// An ellipsis that is missing at the end, where a range holds the comma or nothing.
  func lackingEnd(_ ellipsis: String, _ range: Range<Int>, _ message: String) -> Breach {
    Breach(
      message: message, place: .shown(max(0, range.lowerBound - (range.isEmpty ? 1 : 0))),
      repair: .proposal(replacing(range, with: ellipsis)))
  }

  /// An ellipsis that is missing at the start.
  func lackingStart(_ ellipsis: String, at position: Int, _ message: String) -> Breach {
    Breach(
      message: message, place: .shown(position),
      repair: .proposal(replacing(position..<position, with: ellipsis)))
  }

  /// A mark that is too much, whose breach begins with the mark.
  func needless(_ mark: Range<Int>, _ message: String) -> Breach {
    Breach(
      message: "“\(String(shown[mark]))” " + message, place: .shown(mark.lowerBound),
      repair: .proposal(replacing(mark, with: "")))
  }
}
