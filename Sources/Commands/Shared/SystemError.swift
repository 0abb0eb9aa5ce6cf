internal import Glibc

/// The system's own words for its error numbers.
enum SystemError {
  /// What error number `code` means, such as "No such file or directory".
  static func text(of code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
