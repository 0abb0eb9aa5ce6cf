internal import Diagnostics
internal import Names

/// Compares a stream of pairs, a line each, and prints the verdicts while it reads.
struct PairStream {
  let matcher: NameMatcher
  let preparation: NamePreparation
  let results: NameResultOptions
  let console: Console

  /// Compares the pairs of a file, or of standard input.
  func compare(file: String) throws {
    var output: [UInt8] = []
    var memory = NameMemory(preparation)
    let isObjects = results.format != .text
    let streams = results.output.file == nil
    try forEachPiece(of: file) { piece, firstLine in
      var line = firstLine
      var start = piece.startIndex
      while start < piece.endIndex {
        let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) ?? piece.endIndex
        var bytes = piece[start..<end]
        if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
        compare(bytes, &memory, isObjects: isObjects, file: file, line: line, &output)
        start = end + 1
        line += 1
      }
      if streams && output.count > Self.pieceSize {
        try console.write(output)
        output.removeAll(keepingCapacity: true)
      }
      return line
    }
    if streams { try console.write(output) } else { try results.output.write(output, to: console) }
  }

  private static let pieceSize = 1 << 16

  private func forEachPiece(of file: String, _ body: ([UInt8], Int) throws -> Int) throws {
    var line = 1
    if file == InputFile.standardStream {
      let lines = try InputLines(report: console.report)
      while let piece = try lines.next() { line = try body(piece, line) }
    } else {
      let bytes = try InputFile.bytes(at: file)
      let decoded = try TextDecoding.text(of: bytes, file: file, report: console.report)
      _ = try body(Array(decoded.text.utf8), line)
    }
  }

  private func compare(
    _ bytes: ArraySlice<UInt8>, _ memory: inout NameMemory, isObjects: Bool, file: String,
    line: Int, _ output: inout [UInt8]
  ) {
    let tab = UInt8(ascii: "\t")
    guard let first = bytes.firstIndex(of: tab) else {
      console.report(
        Finding(
          rule: "names/pair", severity: .warning,
          message: "is no pair of names with a tab between them; passed over",
          location: SourceLocation(file: file, line: line, column: 1)))
      return
    }
    let second = bytes[(first + 1)...]
    let names = (bytes[..<first], second[..<(second.firstIndex(of: tab) ?? second.endIndex)])
    let (left, right) = (memory.name(names.0), memory.name(names.1))
    let match = matcher.compare(left, right, memory: memory.parts)
    if isObjects {
      output += Self.json(left, right, match).text().utf8
    } else {
      output += names.0
      output.append(tab)
      output += names.1
      output.append(tab)
      match.score.appendShare(to: &output)
      output.append(tab)
      output += match.verdict.rawValue.utf8
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static func json(
    _ left: ComparedName, _ right: ComparedName, _ match: NameMatch
  ) -> JSONValue {
    .object([
      ("a", .string(left.text)), ("b", .string(right.text)),
      ("score", .number(match.score.rounded(toPlaces: 3))),
      ("verdict", .string(match.verdict.rawValue)),
      (
        "evidence",
        .object(match.evidence.map { ($0.name, .number($0.value.rounded(toPlaces: 3))) })
      ),
    ])
  }
}

/// The names that a stream of pairs has had, made ready.
private struct NameMemory {
  private let preparation: NamePreparation
  private var names: [ArraySlice<UInt8>: ComparedName] = [:]
  /// How their parts compared.
  let parts = MatchMemory()

  init(_ preparation: NamePreparation) { self.preparation = preparation }

  mutating func name(_ bytes: ArraySlice<UInt8>) -> ComparedName {
    if let known = names[bytes] { return known }
    if names.count > Self.most { names.removeAll() }
    let name = preparation.prepared(String(decoding: bytes, as: UTF8.self))
    names[ArraySlice(Array(bytes))] = name
    return name
  }

  /// Names beyond these are forgotten, so that a long stream does not fill the memory.
  private static let most = 100_000
}

extension Double {
  /// A probability to three places.
  var asShare: String {
    var digits: [UInt8] = []
    appendShare(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends a probability to three places.
  func appendShare(to text: inout [UInt8]) {
    let thousandths = Int((self * 1000).rounded())
    let zero = UInt8(ascii: "0")
    text.append(zero + UInt8(thousandths / 1000))
    text.append(UInt8(ascii: "."))
    for unit in [100, 10, 1] { text.append(zero + UInt8(thousandths / unit % 10)) }
  }

  /// The number with so many places behind the point.
  func rounded(toPlaces places: Int) -> Double {
    let scale = [1.0, 10, 100, 1000][places]
    return (self * scale).rounded() / scale
  }
}
