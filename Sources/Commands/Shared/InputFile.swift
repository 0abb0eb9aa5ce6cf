internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// Reading whole files, the way every command does it.
enum InputFile {
  /// The name that stands for standard input and standard output.
  static let standardStream = "-"

  /// The inputs that the command line names: `files`, or standard input where it names none.
  ///
  /// - Throws: a `ValidationError` where it names none and standard input is a terminal, at which a
  ///   person would wait for nothing.
  static func names(_ files: [String]) throws -> [String] {
    guard files.isEmpty else { return files }
    if isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Name a FILE, or give its content on standard input.")
    }
    return [standardStream]
  }

  /// The whole content of the file at `path`, or of standard input where that is `-`.
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    if path == standardStream { return try content(of: STDIN_FILENO, path: path) }
    guard let bytes = try bytesIfPresent(at: path) else {
      throw unreadable(path, ENOENT)
    }
    return bytes
  }

  /// The whole content of the file at `path`, or nil where there is no such file.
  static func bytesIfPresent(at path: String) throws(CommandFailure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(path, errno)
    }
    defer { close(descriptor) }
    return try content(of: descriptor, path: path)
  }

  /// What comes next on standard input, of at most `capacity` bytes; nothing at its end.
  static func piece(of capacity: Int) throws(CommandFailure) -> [UInt8] {
    try piece(of: STDIN_FILENO, capacity: capacity, path: standardStream)
  }

  /// Whether `path` is a folder.
  static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// The files in the folder at `path` and below it, in the order of their paths; those whose name
  /// starts with a dot are left out.
  static func files(in path: String) throws(CommandFailure) -> [String] {
    guard let folder = opendir(path) else { throw unreadable(path, errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        // d_name ends in NUL within its array.
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var files: [String] = []
    for name in names.sorted() {
      let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if isFolder(child) { files += try self.files(in: child) } else { files.append(child) }
    }
    return files
  }

  private static func content(
    of descriptor: Int32, path: String
  ) throws(CommandFailure) -> [UInt8] {
    var information = stat()
    let isRegular =
      fstat(descriptor, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
    // One byte more than the file holds, so that the read that finds its end is the second one.
    var capacity = isRegular ? Int(information.st_size) + 1 : 1 << 16
    var bytes: [UInt8] = []
    repeat {
      let chunk = try piece(of: descriptor, capacity: capacity, path: path)
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = 1 << 16
    } while true
  }

  /// What a single read gives, which is nothing at the end.
  private static func piece(
    of descriptor: Int32, capacity: Int, path: String
  ) throws(CommandFailure) -> [UInt8] {
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var got = 0
      repeat {
        got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      } while got < 0
        && errno == EINTR
      code = got < 0 ? errno : 0
      count = max(got, 0)
    }
    if code != 0 { throw unreadable(path, code) }
    return chunk
  }

  private static func unreadable(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      code == EIO ? .inputOutput : .noInput, at: SourceLocation(file: path),
      "cannot be read: \(SystemError.text(of: code))")
  }
}
