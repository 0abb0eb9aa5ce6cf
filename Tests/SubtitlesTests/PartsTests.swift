import Testing

@testable import Subtitles

/// Reading a file in parts is reading it.
@Suite("Reading in parts")
struct PartsTests {
  @Test("parts give the same cues and deviations as the whole", arguments: UInt64(1)...60)
  func equalToWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let bytes = damagedTrack(cues: Int.random(in: 1...120, using: &random), &random)
      let whole = SubRipScanner.scanned(bytes, form: .utf8, from: 0, parts: 1)
      for parts in 2...7 {
        let joined = SubRipScanner.scanned(bytes, form: .utf8, from: 0, parts: parts)
        #expect(joined.records == whole.records)
        #expect(joined.deviations == whole.deviations)
        #expect(joined.newlines == whole.newlines)
      }
    }
  }

  @Test("an undamaged file is read in as many parts as asked for, and its end is told once")
  func numbers() {
    var random = SeededGenerator(seed: 1)
    let bytes = track(cues: 500, newline: "\n", damage: 0, &random)
    let joined = SubRipScanner.scanned(bytes, form: .utf8, from: 0, parts: 5)
    #expect(joined.records.map(\.number) == Array(1...500))
    #expect(joined.deviations.isEmpty)
    let lines = (0..<500).map { UInt32($0 * 4 + 2) }
    #expect(joined.records.map(\.line) == lines)
  }

  @Test("a NUL in two parts is reported once, at the first")
  func nul() {
    var random = SeededGenerator(seed: 1)
    var bytes = track(cues: 200, newline: "\n", damage: 0, &random)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "q") { bytes[place] = 0 }
    let joined = SubRipScanner.scanned(bytes, form: .utf8, from: 0, parts: 4)
    #expect(joined.deviations.map(\.rule) == ["FILE.NUL"])
  }

  @Test("blanks on blank lines in two parts are reported once, at the first")
  func marks() {
    var random = SeededGenerator(seed: 1)
    var text = String(
      decoding: track(cues: 200, newline: "\n", damage: 0, &random), as: UTF8.self)
    for number in [50, 150] {
      text = text.replacing("\n\n\(number)\n", with: "\n \n\(number)\n")
    }
    let joined = SubRipScanner.scanned(Array(text.utf8), form: .utf8, from: 0, parts: 4)
    #expect(joined.deviations.map(\.line) == [49 * 4])
  }

  private func damagedTrack(cues: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let newline = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let damage = [0, 2, 10, 40].randomElement(using: &random) ?? 0
    return track(cues: cues, newline: newline, damage: damage, &random)
  }

  /// A track of which so many of a hundred blocks depart from the format.
  private func track(
    cues: Int, newline: String, damage: Int, _ random: inout SeededGenerator
  ) -> [UInt8] {
    var text = ""
    for number in 1...cues {
      let times = "\(Milliseconds(number * 1000)) --> \(Milliseconds(number * 1000 + 800))"
      var lines = ["\(number)", times, "a quiet line", ""]
      if Int.random(in: 1...100, using: &random) <= damage {
        switch Int.random(in: 0...11, using: &random) {
        case 0: lines.removeFirst()
        case 1: lines.removeLast()
        case 2: lines.insert("", at: 1)
        case 3: lines.insert(contentsOf: ["", "more text"], at: 3)
        case 4: lines[1] = times.replacing(",", with: ".")
        case 5: lines[1] = times.replacing("00:", with: "")
        case 6: lines[0] = "7"
        case 7: lines[2] = "\0" + String(number)
        case 8: lines.insert(String(number + 1), at: 2)
        case 9: lines[2] = "\u{FEFF}x\r"
        case 10: lines = ["\(number)", times, "\(number + 1)", times, "", "", "\(number + 2)"]
        default: lines[1] = String(times.dropLast(Int.random(in: 1...20, using: &random)))
        }
      }
      text += lines.joined(separator: newline) + newline
    }
    return Array(text.utf8)
  }
}
