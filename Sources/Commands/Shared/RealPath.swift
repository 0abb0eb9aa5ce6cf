internal import Glibc

/// Paths without links and dots in them.
enum RealPath {
  /// Where `path` leads; nil where it leads to nothing.
  static func of(_ path: String) -> String? {
    guard let real = realpath(RawPath.bytes(of: path), nil) else { return nil }
    defer { free(real) }
    return RawPath.text(of: real)
  }

  /// Whether a real path is `folder` or lies in it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }
}
