/// Lets a time before zero stand where the argument parser would see an option: `shift -2s film.srt`.
enum NegativeTimes {
  /// The arguments with the hyphen of every such time turned into a minus sign (U+2212), which the
  /// reader of times takes as well.
  static func escaped(_ arguments: some Sequence<String>) -> [String] {
    arguments.map { isNegativeTime($0) ? "\u{2212}" + $0.dropFirst() : $0 }
  }

  /// Whether an argument is a hyphen, a digit, and more of what times are written with; a time ends in
  /// a digit or a unit, so that a file called `-1.srt` is none.
  private static func isNegativeTime(_ argument: String) -> Bool {
    let time = argument.dropFirst()
    guard argument.first == "-", let first = time.first, first.isWholeNumber else { return false }
    return time.allSatisfy { $0.isWholeNumber || ".,:hms".contains($0) }
  }
}
