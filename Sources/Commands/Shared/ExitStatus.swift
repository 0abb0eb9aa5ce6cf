/// What a command's exit status means; the numbers are those of BSD's sysexits.h where it has one.
enum ExitStatus: Int32, Comparable {
  /// Done.
  case done = 0
  /// Done, and the answer is "no" or "not clean".
  case negative = 1
  /// The command line is wrong.
  case usage = 64
  /// Input data is unusable.
  case unusableData = 65
  /// An input does not exist or cannot be read.
  case noInput = 66
  /// An optional engine is needed and missing.
  case missingEngine = 69
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
