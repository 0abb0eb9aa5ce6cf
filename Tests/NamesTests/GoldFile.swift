import Glibc

/// Files to measure by, which lie in a folder `shared/gold` beside the repository or further up.
enum GoldFile {
  /// The path of a file below `shared/gold`; nil where it is not there.
  static func path(_ name: String) -> String? {
    var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    while folders.count > 1 {
      let path = folders.joined(separator: "/") + "/shared/gold/" + name
      if access(path, R_OK) == 0 { return path }
      folders.removeLast()
    }
    return nil
  }

  /// The lines of the file at `path`, with the empty ones; nil where it cannot be read.
  static func lines(of path: String) -> [Substring]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
