/// Paths as seen from a folder.
enum RelativePath {
  /// The path `path` as seen from `folder`; nil where only one of the two starts at the root, or `path` is
  /// standard input.
  static func of(_ path: String, from folder: String) -> String? {
    guard path != InputFile.standardStream, path.hasPrefix("/") == folder.hasPrefix("/") else {
      return nil
    }
    let target = parts(path)
    let base = parts(folder)
    let shared = zip(target, base).prefix { $0 == $1 }.count
    // What lies above the current folder has no name here.
    guard !base[shared...].contains("..") else { return nil }
    let up = Array(repeating: "..", count: base.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }

  /// The names of a path without those that lead nowhere.
  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").reduce(into: []) { parts, part in
      if part == "." { return }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
  }
}
