internal import Diagnostics
internal import Glibc
internal import PressKit

/// The folder that a kit is built into.
struct KitOutput {
  /// The folder as the user named it, without a slash at its end.
  private let folder: String

  /// The folder `name` for the kit in `kit`.
  ///
  /// - Throws: a `CommandFailure` where it is the kit's own folder or lies in it: the pages would then be
  ///   among the files that the next build reads.
  init(_ name: String, for kit: String) throws(CommandFailure) {
    folder = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
    let source = Self.resolved(kit)
    let target = Self.resolved(folder)
    if RealPath.isInside(target, source) {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: name),
        "the kit is not built into its own folder; name one outside of \(kit)")
    }
  }

  /// Writes those of `files` that are not there as they are, takes away those of the build before that are not among them, and notes what stands
  /// there now.
  func write(_ files: [KitRenderer.File], to console: Console) throws {
    let list = BuiltFiles(files)
    let previous = try InputFile.bytesIfPresent(at: path(BuiltFiles.name)).map(BuiltFiles.init)
    console.progress.begin(files.count)
    for (position, file) in files.enumerated() {
      console.progress.advance(to: path(file.path), done: position)
      if isThere(file) { continue }
      try AtomicFile.makeFolder(Self.parent(of: path(file.path)))
      try AtomicFile.write(file.bytes, to: path(file.path))
      console.detail("wrote \(path(file.path))")
    }
    console.progress.end()
    for file in previous?.paths(missingIn: list) ?? [] { try remove(file, console) }
    try AtomicFile.write(list.bytes, to: path(BuiltFiles.name))
  }

  /// Whether the file is there already, byte for byte: what is not written keeps its time, so that who
  /// copies the folder copies what has changed.
  private func isThere(_ file: KitRenderer.File) -> Bool {
    guard let status = FileStatus(at: path(file.path)), status.isRegular,
      status.size == file.bytes.count
    else { return false }
    return (try? InputFile.bytesIfPresent(at: path(file.path))) == file.bytes
  }

  private func path(_ file: String) -> String { folder == "/" ? "/\(file)" : "\(folder)/\(file)" }

  /// Removes a file, and the folders that are empty without it.
  private func remove(_ file: String, _ console: Console) throws(CommandFailure) {
    guard unlink(path(file)) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: path(file)),
        "cannot be removed: \(SystemError.text(of: errno))")
    }
    console.detail("removed \(path(file))")
    var parts = file.split(separator: "/").dropLast()
    while !parts.isEmpty, rmdir(path(parts.joined(separator: "/"))) == 0 { parts.removeLast() }
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// The real path of `path`; where it is not there yet, that of the folder it will be made in, with the
  /// rest as it was named.
  private static func resolved(_ path: String) -> String {
    var existing = path.hasPrefix("/") ? path : "./" + path
    var rest = ""
    while !existing.isEmpty {
      if let real = RealPath.of(existing) { return real + rest }
      let slash = existing.lastIndex(of: "/") ?? existing.startIndex
      rest = existing[slash...] + rest
      existing = String(existing[..<slash])
    }
    return rest
  }
}
