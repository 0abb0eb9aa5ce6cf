internal import Diagnostics
internal import Glibc

/// A program that is run for what it prints, which is read line by line while it runs.
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

  /// Runs the program to its end with nothing on standard input, and gives `take` each line that it
  /// prints on standard error; a carriage return ends a line too.
  ///
  /// - Returns: its exit status, or the negative number of the signal that ended it.
  func run(
    _ arguments: [String], eachLine take: (String) -> Void
  ) throws(CommandFailure) -> Int32 {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process: pid_t
    do throws(CommandFailure) { process = try start(arguments, errors: ends[1]) } catch {
      close(ends[0])
      close(ends[1])
      throw error
    }
    close(ends[1])
    defer { close(ends[0]) }
    var line: [UInt8] = []
    while true {
      let piece = try InputFile.piece(of: Self.longestLine, from: ends[0], path: name)
      for byte in piece {
        if byte == 0x0A || byte == 0x0D || line.count == Self.longestLine {
          take(String(decoding: line, as: UTF8.self))
          line.removeAll(keepingCapacity: true)
        } else {
          line.append(byte)
        }
      }
      if piece.isEmpty { break }
    }
    if !line.isEmpty { take(String(decoding: line, as: UTF8.self)) }
    return try waited(for: process)
  }

  private func start(_ arguments: [String], errors: Int32) throws(CommandFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
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
