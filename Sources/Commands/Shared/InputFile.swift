internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import Workers

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
    do throws(SystemError) {
      if path == standardStream { return try content(of: STDIN_FILENO) }
      if let bytes = try bytesIfPresent(at: path) { return bytes }
      throw SystemError(code: ENOENT)
    } catch { throw unreadable(path, error.code) }
  }

  /// The whole content of the file at `path`, or nil where there is no such file.
  static func bytesIfPresent(at path: String) throws(SystemError) -> [UInt8]? {
    let descriptor = open(RawPath.bytes(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw SystemError(code: errno)
    }
    defer { close(descriptor) }
    return try content(of: descriptor)
  }

  /// Opens the file at `path`, or standard input where that is `-`, for reading it piece by piece.
  static func descriptor(of path: String) throws(CommandFailure) -> Int32 {
    if path == standardStream { return STDIN_FILENO }
    let descriptor = open(RawPath.bytes(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    return descriptor
  }

  /// What comes next of an open file, of at most `capacity` bytes; nothing at its end.
  static func piece(
    of capacity: Int, from descriptor: Int32, path: String
  ) throws(CommandFailure) -> [UInt8] {
    do throws(SystemError) { return try piece(of: descriptor, capacity: capacity) } catch {
      throw unreadable(path, error.code)
    }
  }

  /// The first bytes of the file at `path`, at most `length`.
  static func start(of path: String, length: Int) throws(CommandFailure) -> [UInt8] {
    let descriptor = try descriptor(of: path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    return try piece(of: length, from: descriptor, path: path)
  }

  /// Whether `path` is a folder.
  static func isFolder(_ path: String) -> Bool { FileStatus(at: path)?.isFolder ?? false }

  /// Whether there is nothing at all in the folder at `path`.
  static func isEmptyFolder(_ path: String) throws(CommandFailure) -> Bool {
    try names(in: path).isEmpty
  }

  /// The files in the folder at `path` and below it, in the order of their paths; those whose name
  /// starts with a dot, pipes and devices are left out.
  ///
  /// - Parameter isWanted: whether to take a file, or go into a folder, by its path; all by default.
  static func files(
    in path: String,
    where isWanted: (_ path: String, _ isFolder: Bool) throws(CommandFailure) -> Bool = { _, _ in
      true
    }
  ) throws(CommandFailure) -> [String] {
    try files(in: path, within: [], isWanted)
  }

  /// The files in a folder that lies within the folders `above`; a symbolic link back to one of these
  /// is left out, because it would lead round and round.
  private static func files(
    in path: String, within above: Set<FileStatus.Identity>,
    _ isWanted: (_ path: String, _ isFolder: Bool) throws(CommandFailure) -> Bool
  ) throws(CommandFailure) -> [String] {
    let names = try names(in: path).filter { !$0.hasPrefix(".") }
    let inside = above.union(FileStatus(at: path).map { [$0.identity] } ?? [])
    var files: [String] = []
    for name in names.sorted() {
      let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      let status = FileStatus(at: child)
      if let status, status.isFolder {
        if inside.contains(status.identity) { continue }
        guard try isWanted(child, true) else { continue }
        files += try self.files(in: child, within: inside, isWanted)
      } else if status?.isRegular ?? true, try isWanted(child, false) {
        // What has no status is a link to nothing, and reading it will say so.
        files.append(child)
      }
    }
    return files
  }

  /// What a folder holds, in no order.
  private static func names(in path: String) throws(CommandFailure) -> [String] {
    guard let folder = opendir(RawPath.bytes(of: path)) else { throw unreadable(path, errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        // d_name ends in NUL within its array.
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          RawPath.text(of: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  private static func content(of descriptor: Int32) throws(SystemError) -> [UInt8] {
    // One byte more than the file holds, so that the read that finds its end is the second one.
    let size = FileStatus(of: descriptor).flatMap { $0.isRegular ? $0.size + 1 : nil }
    var capacity = size ?? 1 << 16
    var bytes = size.flatMap { largeContent(of: descriptor, size: $0 - 1) } ?? []
    if !bytes.isEmpty { capacity = 1 << 16 }
    repeat {
      let chunk = try piece(of: descriptor, capacity: capacity)
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = 1 << 16
    } while true
  }

  /// The length in bytes from which a file is read by several threads at once.
  private static let lengthWorthSharing = 1 << 23

  /// The first `size` bytes of a large file, read by several threads at once, or nil where that is not
  /// to be done or does not succeed; whoever reads on finds the file at the place after them.
  ///
  /// Most of the time goes into the pages of memory that the bytes are put on, hence large pages.
  private static func largeContent(of descriptor: Int32, size: Int) -> [UInt8]? {
    let workers = Workers.available
    guard size >= lengthWorthSharing, workers > 1, lseek(descriptor, 0, SEEK_CUR) == 0 else {
      return nil
    }
    var isComplete = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      LargePages.advise(buffer.baseAddress, length: size)
      let start = UInt(bitPattern: buffer.baseAddress)
      isComplete = Workers.run(workers) { number in
        // The ranges of the threads lie side by side within the buffer, which outlives them.
        var offset = size / workers * number
        let end = number + 1 == workers ? size : size / workers * (number + 1)
        while offset < end {
          let place = UnsafeMutableRawPointer(bitPattern: start + UInt(offset))
          let got = pread(descriptor, place, end - offset, offset)
          if got < 0 && errno == EINTR { continue }
          if got <= 0 { return false }
          offset += got
        }
        return true
      }.allSatisfy(\.self)
      count = isComplete ? size : 0
    }
    return isComplete && lseek(descriptor, off_t(size), SEEK_SET) == size ? bytes : nil
  }

  /// What a single read gives, which is nothing at the end.
  private static func piece(
    of descriptor: Int32, capacity: Int
  ) throws(SystemError) -> [UInt8] {
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
    if code != 0 { throw SystemError(code: code) }
    return chunk
  }

  private static func unreadable(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      code == EIO ? .inputOutput : .noInput, at: SourceLocation(file: path),
      "cannot be read: \(SystemError.text(of: code))")
  }
}
