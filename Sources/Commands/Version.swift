internal import ICU

/// The version of the program.
enum Version {
  /// The number; CHANGELOG.md says what it brought.
  static let current = "0.1.0"

  /// As `silk --version` prints it, with the version of ICU, which writes the numbers and dates.
  static let description = "\(current) (ICU \(ICULibrary.version))"
}
