import Glibc
import Testing

/// A `silk kit preview` that runs beside a test, and what it answers to requests as they are written.
final class RunningPreview {
  let port: Int
  private let process: pid_t
  private let streams: TemporaryFolder
  /// The kit, which stays while it is previewed.
  private let kit: TemporaryFolder?
  private var isEnded = false

  /// How long a test waits for anything before it fails, in milliseconds.
  private static let patience = 30_000

  /// Starts a preview of the kit in `folder`.
  convenience init(of kit: TemporaryFolder) throws { try self.init(of: kit.path(), kit) }

  /// Starts a preview of the kit in the folder `path` at any port, and waits until it listens.
  init(of folder: String, _ kit: TemporaryFolder? = nil) throws {
    self.kit = kit
    streams = try TemporaryFolder()
    process = try SilkProcess.start(["kit", "preview", folder, "--port", "0"], streams: streams)
    let (streams, process) = (streams, process)
    var address = ""
    _ = Self.comesTrue {
      // One that ended has nothing more to say.
      var information = siginfo_t()
      waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
      if information.si_signo != 0 { return true }
      address = (try? streams.read("output")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return address.hasSuffix("\n")
    }
    let digits = address.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
    let said = (try? streams.read("errors")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    port = try #require(Int(digits), "no address: \(address)\(said)")
  }

  deinit { if !isEnded { _ = end(by: SIGKILL) } }

  /// What it printed on standard error.
  var errors: String {
    (try? streams.read("errors")).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Ends it by a signal.
  ///
  /// - Returns: its exit status.
  func end(by signal: Int32) -> Int32 {
    isEnded = true
    kill(process, signal)
    return SilkProcess.wait(for: process)
  }

  /// Waits until something holds.
  static func comesTrue(_ condition: () -> Bool) -> Bool {
    for _ in 0..<(patience / 50) {
      if condition() { return true }
      usleep(50_000)
    }
    return condition()
  }

  /// The answer to `GET` of a path, as the server sends it.
  func get(_ path: String) throws -> String {
    try answer(to: "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
  }

  /// All that the server sends for a request before it closes the connection.
  func answer(to request: String) throws -> String {
    let connection = try connect()
    defer { close(connection) }
    try send(request, connection)
    return String(decoding: Self.read(connection) { _ in false }, as: UTF8.self)
  }

  /// What the server sends for a request until that `holds`, while `meanwhile` is done once it has
  /// begun.
  func stream(
    _ request: String, until isEnough: (String) -> Bool, meanwhile: () throws -> Void
  ) throws -> String {
    let connection = try connect()
    defer { close(connection) }
    try send(request, connection)
    let first = Self.read(connection) { String(decoding: $0, as: UTF8.self).contains("data: ") }
    try meanwhile()
    let rest = Self.read(connection) {
      isEnough(String(decoding: first + $0, as: UTF8.self))
    }
    return String(decoding: first + rest, as: UTF8.self)
  }

  private func connect() throws -> Int32 {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var span = timeval(tv_sec: Self.patience / 1000, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &span, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(status == 0, "nothing listens at \(port)")
    return connection
  }

  private func send(_ text: String, _ connection: Int32) throws {
    let bytes = Array(text.utf8)
    try #require(write(connection, bytes, bytes.count) == bytes.count)
  }

  private static func read(_ connection: Int32, until isEnough: ([UInt8]) -> Bool) -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while !isEnough(all) {
      let count = Glibc.read(connection, &piece, piece.count)
      guard count > 0 else { break }
      all += piece[..<count]
    }
    return all
  }
}
