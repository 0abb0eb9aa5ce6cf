import Diagnostics
import Testing

@testable import Subtitles

@Suite("Laws of EBU-STL")
struct EBULawTests {
  static let fixtures = ["EBU/teletext.stl", "EBU/cyrillic.stl"]

  @Test(
    "an untouched track is the same file, and so is one shifted there and back", arguments: fixtures
  )
  func identity(name: String) throws {
    let bytes = fixture(name)
    let track = try Track(bytes, file: name)
    #expect(try track.written() == bytes)
    #expect(track.shifted(by: .zero).bytes == bytes)
    let there = track.shifted(by: Milliseconds(3_661_120))
    #expect(there.findings.isEmpty)
    let moved = try Track(there.bytes, file: name)
    #expect(
      moved.map(\.start) == track.map { $0.start + Milliseconds(3_661_120) })
    #expect(moved.shifted(by: Milliseconds(-3_661_120)).bytes == bytes)
  }

  @Test("times between frames are rounded, and that is said")
  func rounding() throws {
    let track = try Track(fixture("EBU/cyrillic.stl"))
    let shifted = track.shifted(by: Milliseconds(15))
    #expect(shifted.findings.map(\.rule) == Array(repeating: "TIME.ROUNDED", count: 3))
  }

  @Test("another text changes the bytes of its own field alone", arguments: fixtures)
  func text(name: String) throws {
    let bytes = fixture(name)
    var track = try Track(bytes, file: name)
    let text = name.contains("cyrillic") ? "Привет,\nмир" : "Hello,\nBjørn é"
    for position in track.indices {
      track = try Track(bytes, file: name)
      track[position].text = text
      let written = try track.written()
      #expect(written.count == bytes.count)
      let range = track[position].textRange.indices
      #expect(written[..<range.lowerBound] == bytes[..<range.lowerBound])
      #expect(written[range.upperBound...] == bytes[range.upperBound...])
      let again = try Track(written, file: name)
      #expect(again[position].text == text)
      #expect(again.count == track.count)
    }
  }

  @Test("a text for which there is no room or no code is refused")
  func refusal() throws {
    var track = try Track(fixture("EBU/cyrillic.stl"))
    track[0].text = String(repeating: "д", count: 113)
    #expect(throws: WritingError.self) { try track.written() }
    track[0].text = "红"
    #expect(throws: WritingError.self) { try track.written() }
  }

  @Test("content that is written and read again is the same content", arguments: fixtures)
  func content(name: String) throws {
    let content = try Track(fixture(name), file: name).content
    let written = try content.written(as: .ebuSTL)
    #expect(written.losses.filter { !$0.message.contains("longer than 40") }.isEmpty)
    #expect(try reread(written).content == content)
  }

  @Test("SubRip comes back from EBU-STL with its times, texts, styles and places")
  func subRip() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,480
      <i>Good evening,</i>
      Mr. <u>Björk</u>

      2
      00:00:03,000 --> 00:00:04,000
      {\\an8}<font color="#ffff00">Top</font> and <font color="#ff0000">re</font>d

      3
      00:00:05,000 --> 00:00:06,000
      {\\an4}à gauche — ♪

      """
    let content = try track(Array(text.utf8)).content
    let written = try content.written(as: .ebuSTL)
    #expect(written.losses.isEmpty)
    let back = try reread(written).content.written(as: .subRip)
    #expect(back.payload == .text(text))
  }

  @Test("what is longer than a block goes on in the next")
  func extensionBlocks() throws {
    let lines = Array(repeating: "é ö ü ñ ç and so on", count: 12)
    let cue = StyledCue(
      start: .zero, end: Milliseconds(1000), text: lines.joined(separator: "\n"))
    let written = try TrackContent(cues: [cue]).written(as: .ebuSTL)
    guard case .bytes(let bytes) = written.payload else { return }
    #expect(bytes.count == 1024 + 3 * 128)
    #expect(try Track(bytes).map(\.text) == [cue.plainText])
    #expect(bytes[238..<248].elementsEqual("0000300001".utf8))
  }

  @Test("Chinese is refused by its first character")
  func chinese() {
    let cues = ["Hello", "Привет, 红丝"].map { text in
      StyledCue(start: .zero, end: Milliseconds(1000), text: text)
    }
    #expect {
      try TrackContent(cues: cues).written(as: .ebuSTL)
    } throws: { error in
      String(describing: error).hasPrefix("cue 2: ") && String(describing: error).contains("“红”")
    }
  }

  @Test(
    "every loss is reported",
    arguments: [
      ("<b>bold</b>", "bold type"), ("Тире — тут", "lacks “—”"),
      ("<font color=#FF0010>x</font>", "colours"),
      (String(repeating: "x", count: 41), "longer than 40"), ("<font face=Arial>x</font>", "fonts"),
      ("за́мок", "lacks"),
    ])
  func losses(text: String, message: String) throws {
    let content = try track("1\n00:00:01,000 --> 00:00:02,000\n\(text)\n").content
    let losses = try content.written(as: .ebuSTL).losses
    #expect(losses.map(\.message).contains { $0.contains(message) })
    #expect(losses.count == 1)
  }

  @Test("times between frames and unknown information are reported")
  func otherLosses() throws {
    var content = TrackContent(cues: [
      StyledCue(start: Milliseconds(10), end: Milliseconds(1000), text: "a")
    ])
    content.information = [
      Information(key: "Director", value: "X"), Information(key: "title", value: "红"),
    ]
    #expect(try content.written(as: .ebuSTL).losses.count == 3)
    content.frameRate = FrameRate("12.5")
    #expect(throws: WritingError.self) { try content.written(as: .ebuSTL) }
  }

  @Test("any bytes are read without harm, and come back", arguments: Array(UInt64(1)...40))
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for name in Self.fixtures {
      var bytes = fixture(name)
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...20, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 2: bytes.removeSubrange(max(11, place)...)
        default: bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        if bytes.count < 20 { break }
      }
      check(bytes, &random)
    }
    check((0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) }, &random)
    check([], &random)
  }

  private func check(_ bytes: [UInt8], _ random: inout SeededGenerator) {
    var track = Track(bytes, as: .ebuSTL, encoding: DetectedEncoding(.utf8, confidence: 1))
    #expect((try? track.written()) == bytes)
    #expect(track.shifted(by: .zero).bytes == bytes)
    _ = track.shifted(by: Milliseconds(Int.random(in: -10_000_000...1_000_000_000, using: &random)))
    guard let content = try? track.content else { return }
    _ = try? content.written(as: .ebuSTL)
    _ = try? content.written(as: .subRip)
    _ = track.findings
    guard let position = track.indices.randomElement(using: &random) else { return }
    track[position].text = "a\nb"
    if let written = try? track.written() { #expect(written.count == bytes.count) }
  }

  private func reread(_ written: WrittenTrack) throws -> Track {
    guard case .bytes(let bytes) = written.payload else {
      throw WritingError("not a binary file")
    }
    return try Track(bytes, file: "written.stl")
  }
}
