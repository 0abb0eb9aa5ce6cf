import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

/// The laws of fixing, on every broken file of the table and on damaged samples.
@Suite("Laws of fixing")
struct FixerLawTests {
  private static let setup = Result {
    (try Profile("netflix", from: .builtIn), try LanguageEvidence(from: .builtIn))
  }

  private func checker(for track: Track) throws -> Checker {
    let (profile, evidence) = try Self.setup.get()
    return Checker(
      profile, CheckConditions(language: .undetermined), track.languages(by: evidence), evidence)
  }

  @Test("broken files of the table", arguments: Dialect.all)
  func dialects(dialect: Dialect) throws {
    guard dialect.encoding == .utf8 else { return }
    try check(track(dialect.file), dialect.idea)
  }

  @Test(
    "tracks of the sample, also damaged",
    arguments: [
      "en.srt", "ru.srt", "zh-Hans.srt", "zh-Hant.srt", "faults.srt", "ru.out-of-sync.srt",
      "en.recut.srt", "ru.cp1251.srt",
    ])
  func samples(file: String) throws {
    let bytes = sample(file)
    try check(track(bytes), file)
    for seed in 0..<6 {
      var generator = SeededGenerator(seed: UInt64(seed))
      try check(track(disturbed(bytes, by: &generator)), "\(file), seed \(seed)")
    }
  }

  @Test("a track in two languages")
  func bilingual() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,000
      你好，朋友。
      Hello,  my friend...

      2
      00:00:02,000 --> 00:00:04,000
      我们走吧……
      Let's go...


      """
    let track = track(text)
    #expect(
      try checker(for: track).languages == TrackLanguages(.simplifiedChinese, lower: .english))
    try check(track, "two languages")
    let fixed = try Fixer(checker(for: track)).fixed(track)
    #expect(
      fixed.track.map(\.text) == ["你好 朋友\nHello, my friend…", "我们走吧…\nLet's go…"])
  }

  @Test("two cues with one text stay two where one would stay too long")
  func longDouble() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:05,000
      It is a long way home from here.

      2
      00:00:05,000 --> 00:00:09,000
      It is a long way home from here.

      3
      00:00:20,000 --> 00:00:22,000
      Hello,  my friend.


      """
    let track = track(text)
    let fixed = try Fixer(checker(for: track)).fixed(track)
    #expect(!fixed.findingsBefore.contains { $0.rule == "CUE.DUPLICATE" && $0.isFixable })
    #expect(fixed.track.count == 3)
    #expect(fixed.track[2].text == "Hello, my friend.")
    try check(track, "a double that stays long")
  }

  @Test("what an encoding lacks is not called fixable, and the rest of the cue is mended")
  func legacy() throws {
    let text = "1\n00:00:01,000 --> 00:00:03,000\nЯ пришёл...  Ты где ?\n\n"
    let encoding = TextEncoding("KOI8-R")
    let track = Track(
      try encoding.encode(text), as: .subRip, file: "film.srt",
      encoding: DetectedEncoding(encoding, confidence: 1),
      decodeLegacy: try encoding.legacyDecoding())
    let fixed = try Fixer(checker(for: track)).fixed(track)
    let before = fixed.findingsBefore
    #expect(before.contains { $0.rule == "PUNCT.ELLIPSIS" && !$0.isFixable })
    #expect(before.contains { $0.rule == "TEXT.SPACE" && $0.isFixable })
    #expect(fixed.track[0].text == "Я пришёл... Ты где?")
    #expect(!fixed.findings.contains { $0.isFixable })
  }

  @Test("a file without a cue is an error that nothing mends")
  func empty() throws {
    let fixed = try Fixer(checker(for: track(""))).fixed(track(""))
    #expect(fixed.findings.map(\.rule) == ["FILE.EMPTY"])
    #expect(fixed.bytes.isEmpty)
  }

  private func check(_ track: Track, _ name: String) throws {
    let checker = try checker(for: track)
    let fixer = Fixer(checker)
    let once = try fixer.fixed(track)
    // Fixing twice is fixing once.
    let twice = try fixer.fixed(once.track)
    #expect(twice.bytes == once.bytes, "\(name)")
    #expect(twice.changes.isEmpty, "\(name): \(twice.changes.map(\.rules))")
    // No error is added.
    let errors = once.findingsBefore.count { $0.severity == .error }
    #expect(once.findings.count { $0.severity == .error } <= errors, "\(name)")
    #expect(once.findings == checker.findings(in: once.track), "\(name)")
    // No letter is lost, but with what says the same twice.
    let removed = once.changes.filter { $0.kind == .removed }
    let lost = letters(of: removed.map(\.before).joined())
    #expect(
      letters(of: track.map(\.shownText).joined())
        == letters(of: once.track.map(\.shownText).joined()).merging(lost, uniquingKeysWith: +),
      "\(name)")
    // What is not listed keeps its bytes.
    if once.changes.isEmpty { #expect(once.bytes == track.bytes, "\(name)") }
    // Where times cannot be read they are taken from the cues around.
    let unreadable = track.timingFindings.compactMap(\.cue)
    let touched = Set(once.changes.map(\.cue)).union(unreadable)
    for position in track.indices where !touched.contains(position + 1) {
      let cue = track[position]
      #expect(
        once.track.contains {
          $0.text == cue.text && $0.start == cue.start && $0.end == cue.end
        }, "\(name): cue \(position + 1)")
    }
  }

  /// How often each letter and digit stands in a text; look-alikes and full-width forms are one.
  private func letters(of text: String) -> [String: Int] {
    let folded = MarkedText(text).shown.compactMap { scalar -> String? in
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        return nil
      }
      if 0xFF10...0xFF19 ~= scalar.value {
        return Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map { String($0) }
      }
      let latin = Array("aeopcyxABEKMHOPCTX".unicodeScalars)
      let cyrillic = Array("аеорсухАВЕКМНОРСТХ".unicodeScalars)
      return cyrillic.firstIndex(of: scalar).map { String(latin[$0]) } ?? String(scalar)
    }
    return Dictionary(folded.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// A file with some of its times, marks and spaces changed.
  private func disturbed(
    _ bytes: [UInt8], by generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<40 {
      let position = Int.random(in: bytes.indices, using: &generator)
      switch bytes[position] {
      case 0x30...0x39: bytes[position] = UInt8.random(in: 0x30...0x39, using: &generator)
      case 0x20: bytes.insert(0x20, at: position)
      case UInt8(ascii: "."), UInt8(ascii: "!"): bytes.insert(bytes[position], at: position)
      default: break
      }
    }
    return bytes
  }
}
