internal import Diagnostics
internal import Glibc

/// Writing a file so that it is there whole or not at all.
enum AtomicFile {
  /// Puts `bytes` at `path`: into a temporary file of the same folder, to the disk, then into place.
  ///
  /// A file that stands there keeps its mode and, where the system allows it, its owner; a symbolic link
  /// stays one, and what it points to is replaced or made. What is no regular file, such as a pipe, is
  /// written directly.
  ///
  /// - Parameter model: the file whose mode and owner are taken instead.
  static func write(
    _ bytes: [UInt8], to path: String, like model: String? = nil
  ) throws(CommandFailure) {
    let target = try resolved(path)
    let old = FileStatus(at: target)
    if old?.isFolder == true {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: path), "cannot be written: it is a folder")
    }
    if let old, !old.isRegular {
      let descriptor = open(RawPath.bytes(of: target), O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(.cannotCreate, path, errno) }
      defer { close(descriptor) }
      return try write(bytes, to: descriptor, path: path)
    }
    let appearance = model.flatMap(FileStatus.init(at:)) ?? old
    try Signals.holdingBack { () throws(CommandFailure) in
      try replace(target, with: bytes, appearance, path: path)
    }
  }

  /// Makes sure that a file can be put at `path`, as far as that can be seen without doing it.
  static func requireWritable(_ path: String) throws(CommandFailure) {
    let target = try resolved(path)
    let status = FileStatus(at: target)
    if status?.isFolder == true {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: path), "cannot be written: it is a folder")
    }
    // A file is replaced by another one of its folder; what is no file is written into.
    let place = status.map { !$0.isRegular } ?? false ? target : folder(of: target)
    guard access(RawPath.bytes(of: place), W_OK) == 0 else {
      throw failure(.cannotCreate, path, errno)
    }
  }

  /// Makes the folder at `path` and those above it, where they are missing.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    if path.isEmpty || FileStatus(at: path)?.isFolder == true { return }
    try makeFolder(path == folder(of: path) ? "" : folder(of: path))
    guard mkdir(RawPath.bytes(of: path), 0o777) == 0 || errno == EEXIST else {
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

  /// Puts `bytes` at `target`, which messages call `path`, with the mode and owner of `appearance`.
  private static func replace(
    _ target: String, with bytes: [UInt8], _ appearance: FileStatus?, path: String
  ) throws(CommandFailure) {
    var template = RawPath.bytes(of: "\(folder(of: target))/.silk-XXXXXX")
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(.cannotCreate, path, errno) }
    var isInPlace = false
    defer {
      close(descriptor)
      if !isInPlace { unlink(template) }
    }
    try write(bytes, to: descriptor, path: path)
    // The owner first, because a change of owner takes away the bits of set-user-ID.
    if let appearance { _ = fchown(descriptor, appearance.user, appearance.group) }
    fchmod(descriptor, appearance?.permissions ?? 0o666 & ~currentMask())
    guard fsync(descriptor) == 0 else { throw failure(.inputOutput, path, errno) }
    guard rename(template, RawPath.bytes(of: target)) == 0 else {
      throw failure(.cannotCreate, path, errno)
    }
    isInPlace = true
  }

  /// The path that `path` leads to, through all symbolic links, whether there is a file or not.
  private static func resolved(_ path: String) throws(CommandFailure) -> String {
    var path = path
    for _ in 0..<linkLimit {
      if let real = realpath(RawPath.bytes(of: path), nil) {
        defer { free(real) }
        return RawPath.text(of: real)
      }
      // A link into /proc to something without a name, such as a pipe, leads nowhere but can be opened.
      if FileStatus(at: path) != nil { return path }
      guard let link = linkTarget(of: path) else { return path }
      path = link.hasPrefix("/") ? link : "\(folder(of: path))/\(link)"
    }
    throw failure(.cannotCreate, path, ELOOP)
  }

  /// As many links in a row are followed as Linux itself follows.
  private static let linkLimit = 40

  private static func linkTarget(of path: String) -> String? {
    // The last byte of the buffer stays the NUL that ends the name.
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink(RawPath.bytes(of: path), &buffer, buffer.count - 1)
    return length > 0 ? RawPath.text(of: buffer) : nil
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
