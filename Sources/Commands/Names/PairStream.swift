internal import Diagnostics
internal import Names

/// Compares a stream of pairs, a line each, and prints the verdicts while it reads.
struct PairStream {
  let matcher: NameMatcher
  let preparation: NamePreparation
  let results: NameResultOptions
  let console: Console

  /// A line of the input, with its names made ready.
  private struct Line {
    let texts: (left: ArraySlice<UInt8>, right: ArraySlice<UInt8>)
    let left: ComparedName
    let right: ComparedName
  }

  /// Compares the pairs of a file, or of standard input.
  ///
  /// - Returns: `unusableData` where a line was no pair, else `done`.
  func compare(file: String) throws -> ExitStatus {
    let input = try InputLines(of: file, report: console.report)
    var memory = NameMemory(preparation)
    var written: [UInt8] = []
    var count = 0
    var reading = Duration.zero
    var comparing = Duration.zero
    var firstLine = 1
    var unusable = 0
    let clock = ContinuousClock()
    while let piece = try input.next() {
      let start = clock.now
      let lines = lines(of: piece, from: &firstLine, file: file, &memory, &unusable)
      let middle = clock.now
      let matches = lines.map { matcher.compare($0.left, $0.right, memory: memory.parts) }
      comparing += clock.now - middle
      reading += middle - start
      count += lines.count
      for (line, match) in zip(lines, matches) { write(line, match, to: &written) }
      if results.output.file == nil {
        try console.write(written)
        written.removeAll(keepingCapacity: true)
      }
    }
    if results.output.file != nil { try results.output.write(written, to: console) }
    console.detail(
      "\(count) pairs: read and made ready in \(reading.milliseconds) ms, compared in "
        + "\(comparing.milliseconds) ms")
    return unusable > 0 ? .unusableData : .done
  }

  private func lines(
    of piece: [UInt8], from number: inout Int, file: String, _ memory: inout NameMemory,
    _ unusable: inout Int
  ) -> [Line] {
    let tab = UInt8(ascii: "\t")
    var lines: [Line] = []
    var start = piece.startIndex
    while start < piece.endIndex {
      let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) ?? piece.endIndex
      var bytes = piece[start..<end]
      if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
      if let first = bytes.firstIndex(of: tab) {
        let rest = bytes[(first + 1)...]
        let texts = (bytes[..<first], rest[..<(rest.firstIndex(of: tab) ?? rest.endIndex)])
        lines.append(
          Line(texts: texts, left: memory.name(texts.0), right: memory.name(texts.1)))
      } else {
        unusable += 1
        console.report(
          Finding(
            rule: "names/pair", severity: .error,
            message: "is no pair of names with a tab between them; passed over",
            location: SourceLocation(file: file, line: number, column: 1)))
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  private func write(_ line: Line, _ match: NameMatch, to output: inout [UInt8]) {
    let tab = UInt8(ascii: "\t")
    if results.format == .text {
      output += line.texts.left
      output.append(tab)
      output += line.texts.right
      output.append(tab)
      match.score.appendShare(to: &output)
      output.append(tab)
      output += match.verdict.rawValue.utf8
    } else {
      output += Self.json(line.left, line.right, match).text().utf8
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

extension Duration {
  /// The duration in whole milliseconds.
  fileprivate var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
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
