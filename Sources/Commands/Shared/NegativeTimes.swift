/// Lets a time before zero stand where the argument parser would see an option: `shift -2s film.srt`.
enum NegativeTimes {
  /// The arguments with the hyphen of every such time turned into a minus sign (U+2212), which the
  /// reader of times takes as well.
  ///
  /// What follows two hyphens or an option for a file is left alone.
  static func escaped(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.count
    return arguments.enumerated().map { position, argument in
      let namesFile = position > 0 && ["-o", "--output"].contains(arguments[position - 1])
      guard position < end, !namesFile, isNegativeTime(argument) else { return argument }
      return "\u{2212}" + argument.dropFirst()
    }
  }

  /// Whether an argument is a hyphen, a digit, and more of what times are written with; a time ends in
  /// a digit or a unit, so that a file called `-1.srt` is none.
  private static func isNegativeTime(_ argument: String) -> Bool {
    let time = argument.dropFirst()
    guard argument.first == "-", let first = time.first, first.isWholeNumber else { return false }
    return time.allSatisfy { $0.isWholeNumber || ".,:hms".contains($0) }
  }
}
