internal import Diagnostics
internal import Glibc

/// A program that is run for what it prints, which is read piece by piece while it runs.
///
/// Nothing of the output is kept, so that it may be as long as it likes.
struct ChildProcess {
  /// The file of the program.
  private let path: String
  private let name: String

  /// The program called `name` on the search path, or nil where there is none.
  init?(named name: String) {
    let folders = (Environment.value(of: "PATH") ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access(RawPath.bytes(of: $0), X_OK) == 0 }) else {
      return nil
    }
    (self.path, self.name) = (path, name)
  }

  /// The longest line that is given as one.
  private static let longestLine = 1 << 16

  /// The most bytes of standard output that are given at once.
  private static let longestPiece = 1 << 16

  /// Runs the program to its end with nothing on standard input, and gives `take` each line that it
  /// prints on standard error; a carriage return ends a line too.
  ///
  /// - Returns: its exit status, or the negative number of the signal that ended it.
  func run(
    _ arguments: [String], eachLine take: (String) -> Void
  ) throws(CommandFailure) -> Int32 {
    var lines = Pipe()
    try open(&lines)
    let process: pid_t
    do throws(CommandFailure) { process = try start(arguments, output: nil, lines.entry) } catch {
      lines.close()
      throw error
    }
    lines.closeEntry()
    defer { lines.close() }
    var log = LineBuffer()
    while true {
      let piece = try InputFile.piece(of: Self.longestLine, from: lines.exit, path: name)
      if piece.isEmpty { break }
      log.take(piece, take)
    }
    log.finish(take)
    return try waited(for: process)
  }

  /// Runs the program to its end, and gives `takePiece` what it prints on standard output as it
  /// comes and `takeLine` each line that it prints on standard error.
  ///
  /// - Returns: its exit status, or the negative number of the signal that ended it.
  func run(
    _ arguments: [String], eachPiece takePiece: ([UInt8]) -> Void,
    eachLine takeLine: (String) -> Void
  ) throws(CommandFailure) -> Int32 {
    var (pieces, lines) = (Pipe(), Pipe())
    defer {
      pieces.close()
      lines.close()
    }
    try open(&pieces)
    try open(&lines)
    let process = try start(arguments, output: pieces.entry, lines.entry)
    pieces.closeEntry()
    lines.closeEntry()
    var log = LineBuffer()
    var open = [
      pollfd(fd: pieces.exit, events: Int16(POLLIN), revents: 0),
      pollfd(fd: lines.exit, events: Int16(POLLIN), revents: 0),
    ]
    // A descriptor below zero is left alone by poll.
    while open.contains(where: { $0.fd >= 0 }) {
      if poll(&open, nfds_t(open.count), -1) < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      for place in open.indices where open[place].fd >= 0 && open[place].revents != 0 {
        let piece = try InputFile.piece(of: Self.longestPiece, from: open[place].fd, path: name)
        if piece.isEmpty {
          open[place].fd = -1
        } else if place == 0 {
          takePiece(piece)
        } else {
          log.take(piece, takeLine)
        }
      }
    }
    log.finish(takeLine)
    return try waited(for: process)
  }

  /// The two ends of a pipe; a closed one is -1.
  private struct Pipe {
    var exit: Int32 = -1
    var entry: Int32 = -1

    mutating func closeEntry() {
      if entry >= 0 { Glibc.close(entry) }
      entry = -1
    }

    mutating func close() {
      closeEntry()
      if exit >= 0 { Glibc.close(exit) }
      exit = -1
    }
  }

  private func open(_ pipe: inout Pipe) throws(CommandFailure) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw failure(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    pipe = Pipe(exit: ends[0], entry: ends[1])
  }

  /// Makes lines of pieces.
  private struct LineBuffer {
    private var line: [UInt8] = []

    mutating func take(_ piece: [UInt8], _ take: (String) -> Void) {
      for byte in piece {
        if byte == 0x0A || byte == 0x0D || line.count == longestLine {
          take(String(decoding: line, as: UTF8.self))
          line.removeAll(keepingCapacity: true)
        } else {
          line.append(byte)
        }
      }
    }

    mutating func finish(_ take: (String) -> Void) {
      if !line.isEmpty { take(String(decoding: line, as: UTF8.self)) }
      line = []
    }
  }

  private func start(
    _ arguments: [String], output: Int32?, _ errors: Int32
  ) throws(CommandFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    let words: [UnsafeMutablePointer<CChar>?] =
      ([path] + arguments).map { strdup(RawPath.bytes(of: $0)) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, RawPath.bytes(of: path), &actions, nil, words, environ)
    guard code == 0 else { throw failure(code) }
    return process
  }

  private func waited(for process: pid_t) throws(CommandFailure) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw failure(errno) }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : -signal
  }

  private func failure(_ code: Int32) -> CommandFailure {
    CommandFailure(.inputOutput, "\(name) cannot be run: \(SystemError.text(of: code))")
  }
}
