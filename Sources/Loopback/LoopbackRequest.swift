/// What a request asks for, or why it is refused.
///
/// Pure: the head of a request in, a verdict out, so that every rule is tested without a socket.
enum LoopbackRequest: Sendable, Hashable {
  case content(path: String)
  case refused(status: Int, reason: String)

  /// - Parameters:
  ///   - method: such as `GET`.
  ///   - target: what stands behind it on the first line.
  ///   - hosts: the values of all `Host` fields.
  ///   - hasBody: whether content is to follow.
  ///   - port: the port that the server listens on.
  init(method: String, target: String, hosts: [String], hasBody: Bool, port: Int) {
    guard hosts.count == 1, Self.names(port).contains(hosts[0].lowercased()) else {
      self = .refused(
        status: 421, reason: "This server answers to localhost alone, under its own port.")
      return
    }
    guard method == "GET" || method == "HEAD" else {
      self = .refused(status: 405, reason: "Only GET and HEAD are answered.")
      return
    }
    guard !hasBody else {
      self = .refused(status: 413, reason: "Requests have no content here.")
      return
    }
    guard let path = Self.path(target) else {
      self = .refused(status: 400, reason: "This is no path of the kit.")
      return
    }
    self = .content(path: path)
  }

  /// How requests may call the server; browsers leave out the port of the web.
  private static func names(_ port: Int) -> [String] {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    return names.map { "\($0):\(port)" } + (port == 80 ? names : [])
  }

  /// The path of a target without its query, decoded; nil where a step of it leads up, is hidden or is
  /// no text.
  private static func path(_ target: String) -> String? {
    guard target.hasPrefix("/") else { return nil }
    let encoded = target.prefix { $0 != "?" && $0 != "#" }
    guard let path = decoded(encoded.utf8) else { return nil }
    let steps = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let areFit = steps.enumerated().allSatisfy { number, step in
      step != "." && step != ".." && (!step.isEmpty || number == steps.count - 1)
    }
    let hasControls = path.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" }
    return areFit && !hasControls ? path : nil
  }

  /// The text that percent signs stand for; nil where they are incomplete or it is no UTF-8.
  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
        return nil
      }
      decoded.append(high << 4 | low)
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
