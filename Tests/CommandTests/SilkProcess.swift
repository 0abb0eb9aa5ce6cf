import Glibc
import Testing

/// A run of the built `silk` binary: what it printed on each stream, and its exit status.
struct SilkProcess {
  let status: Int32
  let output: [UInt8]
  let errors: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs `silk` from the top of the package with `arguments`, and with `input` as standard input.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> SilkProcess {
    // Variables that concern the loader reach `silk` alone by way of `env`.
    let variables = environment.map { "\($0.key)=\($0.value)" }
    return try spawn(variables + [binary] + arguments, in: packageFolder, input: input)
  }

  /// Runs a line of the shell in `folder`, where `silk` is the built binary, and gives what a terminal
  /// would show as its output.
  static func shell(_ line: String, in folder: String) throws -> SilkProcess {
    try script("exec 2>&1; \(line)", in: folder)
  }

  /// Runs a script of the shell in `folder`, where `silk` is the built binary.
  static func script(_ script: String, in folder: String) throws -> SilkProcess {
    let tools = String(binary.dropLast("/silk".count))
    return try spawn(
      ["/bin/sh", "-c", "PATH='\(tools)':$PATH; \(script)"], in: folder, input: [])
  }

  private static func spawn(
    _ words: [String], in workingFolder: String, input: [UInt8]
  ) throws -> SilkProcess {
    let folder = try TemporaryFolder()
    let process = try start(words, in: workingFolder, input: input, streams: folder)
    return SilkProcess(
      status: wait(for: process), output: try folder.read("output"),
      errors: String(decoding: try folder.read("errors"), as: UTF8.self))
  }

  /// Starts `silk` with `arguments`; what it prints goes to `output` and `errors` of the folder `streams`.
  static func start(_ arguments: [String], streams: TemporaryFolder) throws -> pid_t {
    try start([binary] + arguments, in: packageFolder, input: [], streams: streams)
  }

  /// Waits for the end of a program that was started.
  ///
  /// - Returns: its exit status, or the signal that ended it with a minus sign.
  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  private static func start(
    _ words: [String], in workingFolder: String, input: [UInt8], streams folder: TemporaryFolder
  ) throws -> pid_t {
    try folder.write(input, to: "input")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, folder.path("input"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.path("output"), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder.path("errors"), O_WRONLY | O_CREAT, 0o600)

    // `env -C` changes the folder, for which posix_spawn has no portable action.
    let command = ["/usr/bin/env", "-C", workingFolder] + words
    let argv: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let inherited = ["PATH", "HOME", "LD_LIBRARY_PATH"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    // Pictures are made once for all tests, and never found in the user's own cache.
    let variables = inherited + ["XDG_CACHE_HOME=\(packageFolder)/.build/test-cache"]
    let envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(&process, command[0], &actions, nil, argv, envp)
    try #require(code == 0, "cannot start \(command): error \(code)")
    return process
  }

  /// The top of the package.
  static let packageFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The binary that stands beside the one that runs the tests.
  private static let binary: String = {
    let own = CommandLine.arguments[0]
    let start = own.hasPrefix("/") ? own : "\(currentFolder)/\(own)"
    return start.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/silk"
  }()

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
