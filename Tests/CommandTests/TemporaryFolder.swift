import Glibc
import Testing

/// A folder that lives as long as the value does.
final class TemporaryFolder {
  private let root: String

  init() throws {
    var template = Array("/tmp/silk-test-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    root = String(cString: made)
  }

  deinit { Self.remove(root) }

  /// The path of `name` in the folder.
  func path(_ name: String = "") -> String { name.isEmpty ? root : "\(root)/\(name)" }

  /// Puts `bytes` into the file `name`.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try #require(fopen(path(name), "wb"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// Puts `text` into the file `name`, as UTF-8.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Makes the folder `name` and those above it.
  func makeFolders(_ name: String) throws {
    var made = root
    for part in name.split(separator: "/") {
      made += "/\(part)"
      #expect(mkdir(made, 0o777) == 0 || errno == EEXIST, "\(made)")
    }
  }

  /// The content of the file `name`.
  func read(_ name: String) throws -> [UInt8] { try Self.content(of: path(name)) }

  /// The names in the folder, in order.
  func names() -> [String] { Self.names(in: root) }

  /// The content of the file at `path`; a path that does not start with a slash counts from the top of
  /// the package.
  static func content(of path: String) throws -> [UInt8] {
    let full = path.hasPrefix("/") ? path : "\(SilkProcess.packageFolder)/\(path)"
    let file = try #require(fopen(full, "rb"), "cannot read \(full)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The names in `folder`, in order; none where there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
