/// Remembers what went wrong while the texts of an edition were formatted.
///
/// A page is one expression, and a text of it that cannot be formatted leaves a hole. Whoever asks for the
/// page asks the log afterwards, and a page with a hole is never given out.
final class FormattingLog {
  /// The first error, if there was one.
  private(set) var firstError: (any Error)?

  /// What `format` gives; where it fails, nothing, and the error is remembered.
  func text(_ format: @autoclosure () throws -> String) -> String {
    do {
      return try format()
    } catch {
      firstError = firstError ?? error
      return ""
    }
  }
}
