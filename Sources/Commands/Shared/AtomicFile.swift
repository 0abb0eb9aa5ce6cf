internal import Diagnostics
internal import Glibc

/// Writing a file so that it is there whole or not at all.
enum AtomicFile {
  /// Puts `bytes` at `path`: into a temporary file of the same folder, to the disk, then into place.
  ///
  /// A file that stands there keeps its mode and, where the system allows it, its owner; a symbolic link
  /// stays one, and what it points to is replaced. What is no regular file, such as a pipe, is written
  /// directly.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let target = resolved(path)
    var old = stat()
    let exists = stat(target, &old) == 0
    if exists && old.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: path), "cannot be written: it is a folder")
    }
    if exists && old.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(.cannotCreate, path, errno) }
      defer { close(descriptor) }
      return try write(bytes, to: descriptor, path: path)
    }

    var template = Array("\(folder(of: target))/.silk-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(.cannotCreate, path, errno) }
    var isInPlace = false
    defer {
      close(descriptor)
      if !isInPlace { unlink(template) }
    }
    try write(bytes, to: descriptor, path: path)
    fchmod(descriptor, exists ? old.st_mode & 0o7777 : 0o666 & ~currentMask())
    if exists { _ = fchown(descriptor, old.st_uid, old.st_gid) }
    guard fsync(descriptor) == 0 else { throw failure(.inputOutput, path, errno) }
    guard rename(template, target) == 0 else { throw failure(.cannotCreate, path, errno) }
    isInPlace = true
  }

  /// Makes the folder at `path` and those above it, where they are missing.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    if path.isEmpty || InputFile.isFolder(path) { return }
    try makeFolder(path == folder(of: path) ? "" : folder(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw failure(.cannotCreate, path, errno)
    }
  }

  /// Writes all of `bytes` to an open file.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(CommandFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        // `written` is less than the count, so the remainder is within the buffer.
        Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(.inputOutput, path, errno)
      }
      written += count
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The bits that a new file's mode must not have; the system tells them only by setting them.
  private static func currentMask() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }

  private static func failure(
    _ status: ExitStatus, _ path: String, _ code: Int32
  ) -> CommandFailure {
    CommandFailure(
      status, at: SourceLocation(file: path), "cannot be written: \(SystemError.text(of: code))")
  }
}
