/// The version of the program.
enum Version {
  /// As `silk --version` prints it; CHANGELOG.md says what it brought.
  static let current = "0.1.0"
}
