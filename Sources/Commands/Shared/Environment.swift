internal import Glibc

/// The variables of the process.
enum Environment {
  /// The value of `name`, or nil where it is not set.
  static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
