internal import Glibc

/// An error number of the system, told in the system's own words.
struct SystemError: Error, CustomStringConvertible {
  /// The number, as `errno` has it.
  let code: Int32

  /// What it means, such as "No such file or directory".
  var description: String { Self.text(of: code) }

  /// What error number `code` means.
  static func text(of code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
