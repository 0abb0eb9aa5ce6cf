import Diagnostics
import ICU
import Testing

@testable import Subtitles

@Suite("Laws of TTML")
struct TimedTextLawTests {
  static let fixtures = ["imsc.ttml", "frames.xml", "sequence.ttml", "ebu.ttml"]

  private func file(_ name: String) -> [UInt8] { fixture("TimedText/" + name) }

  @Test(
    "an untouched track is the same file, and so is one shifted there and back", arguments: fixtures
  )
  func identity(name: String) throws {
    let bytes = file(name)
    let track = try Track(bytes, file: name)
    #expect(try track.written() == bytes)
    #expect(track.shifted(by: .zero).bytes == bytes)
    let step = name == "frames.xml" ? 1001 : 60_000
    let there = try Track(track.shifted(by: Milliseconds(step)).bytes, file: name)
    #expect(there.map(\.start) == track.map { $0.start + Milliseconds(step) })
    #expect(there.map(\.end) == track.map { $0.end + Milliseconds(step) })
    #expect(there.map(\.text) == track.map(\.text))
    let back = there.shifted(by: Milliseconds(-step)).bytes
    if name == "frames.xml" { #expect(back == bytes) }
    #expect(try Track(back, file: name).told == track.told)
  }

  @Test("the same in UTF-16, where every offset is another", arguments: fixtures)
  func wide(name: String) throws {
    let narrow = try Track(file(name), file: name)
    let text = narrow.source.text(in: narrow.bytes.indices)
    let units = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let wide = try Track(units, file: name)
    #expect(wide.told == narrow.told)
    #expect(wide.map(\.line) == narrow.map(\.line))
    let shifted = wide.shifted(by: Milliseconds(3_600_000)).bytes
    let expected = narrow.shifted(by: Milliseconds(3_600_000))
    let decoded = try Track(shifted, file: name)
    #expect(
      decoded.source.text(in: 2..<shifted.count)
        == narrow.withBytes(expected.bytes).source.text(in: expected.bytes.indices))
  }

  @Test(
    "a new time is written as the old one was",
    arguments: [
      ("begin='00:00:01.000' end='00:00:02.000'", "begin='00:00:02.500' end='00:00:03.500'"),
      ("begin='00:00:01' end='00:00:02.0'", "begin='00:00:02.500' end='00:00:03.5'"),
      ("begin='1s' end='2.00s'", "begin='2.5s' end='3.50s'"),
      ("begin='1s' dur='1s'", "begin='2.5s' dur='1s'"),
      ("begin='1000ms' end='2000ms'", "begin='2500ms' end='3500ms'"),
      ("begin='24f' end='48f'", "begin='60f' end='84f'"),
      ("begin='00:00:01:00' end='00:00:02:00'", "begin='00:00:02:12' end='00:00:03:12'"),
      ("begin='10000t' end='20000t'", "begin='25000t' end='35000t'"),
      ("end='2s' begin='1s'", "end='3.5s' begin='2.5s'"),
      ("begin='00:01.000' end='00:02.000'", "begin='00:02.500' end='00:03.500'"),
      ("end='2s'", "begin=\"1.5s\" end='3.5s'"),
    ])
  func notation(old: String, new: String) throws {
    func document(_ times: String) -> [UInt8] {
      Array(
        """
        <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
          xml:lang="en" ttp:frameRate="24" ttp:tickRate="10000">
        <body><div><p \(times) xml:id="a">text</p></div></body></tt>
        """.utf8)
    }
    let track = try Track(document(old), file: "a.ttml")
    let shifted = track.shifted(by: Milliseconds(1500))
    #expect(
      String(decoding: shifted.bytes, as: UTF8.self)
        == String(decoding: document(new), as: UTF8.self))
  }

  @Test(
    "times come from the elements around",
    arguments: [
      (
        "<div begin='10s' end='12s'><p>a</p></div>", "<div begin='11.5s' end='13.5s'><p>a</p></div>"
      ),
      (
        "<div begin='10s'><p begin='1s' end='2s'>a</p></div>",
        "<div begin='11.5s'><p begin='1s' end='2s'>a</p></div>"
      ),
      (
        "<div><p><span begin='1s' end='2s'>a</span> <span begin='2s' end='3s'>b</span></p></div>",
        "<div><p><span begin='2.5s' end='3.5s'>a</span> <span begin='3.5s' end='4.5s'>b</span></p></div>"
      ),
      (
        "<div begin='1s' end='20s'><p end='2s'>a</p><p>b</p></div>",
        "<div begin='2.5s' end='21.5s'><p end='2s'>a</p><p>b</p></div>"
      ),
      (
        "<div><p begin='1s' end='9s'>a<span begin='2s'>b</span></p></div>",
        "<div><p begin='2.5s' end='10.5s'>a<span begin='2s'>b</span></p></div>"
      ),
    ])
  func nesting(old: String, new: String) throws {
    func document(_ body: String) -> [UInt8] {
      Array("<tt xmlns='http://www.w3.org/ns/ttml' xml:lang=''><body>\(body)</body></tt>".utf8)
    }
    let track = try Track(document(old), file: "a.ttml")
    let shifted = track.shifted(by: Milliseconds(1500))
    #expect(
      String(decoding: shifted.bytes, as: UTF8.self)
        == String(decoding: document(new), as: UTF8.self))
  }

  @Test("another text changes the bytes of its own element alone", arguments: fixtures)
  func text(name: String) throws {
    let bytes = file(name)
    let original = try Track(bytes, file: name)
    for position in original.indices {
      var track = original
      track[position].text = "a < b &\nПривет"
      let written = try track.written()
      let range = original[position].textRange.indices
      #expect(written[..<range.lowerBound] == bytes[..<range.lowerBound])
      #expect(written.suffix(bytes.count - range.upperBound) == bytes[range.upperBound...])
      let again = try Track(written, file: name)
      #expect(again[position].text == "a < b &\nПривет")
      #expect(again.count == original.count)
      #expect(again.map(\.start) == original.map(\.start))
    }
  }

  @Test("a new text keeps the style of the span that all text was in")
  func wrapper() throws {
    var track = try Track(file("ebu.ttml"), file: "ebu.ttml")
    track[0].text = "早上好\n再见"
    let written = String(decoding: try track.written(), as: UTF8.self)
    #expect(
      written.contains("<tt:span style=\"textWhite\">早上好<tt:br/>再见</tt:span></tt:p>"))
  }

  @Test("content that is written and read again is the same content", arguments: fixtures)
  func content(name: String) throws {
    let content = try Track(file(name), file: name).content
    let written = try content.written(as: .timedText)
    #expect(written.losses.isEmpty, "\(written.losses)")
    let again = try reread(written).content
    #expect(again.withoutLines == content.withoutLines)
    #expect(try again.written(as: .timedText).payload == written.payload)
  }

  @Test("SubRip comes back from TTML with its times, texts, styles and places")
  func subRip() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,481
      <i>Good <b>evening</b>,</i>
      Mr. <u>Björk</u> & <s>co</s> <3

      2
      100:00:03,000 --> 100:00:04,000
      {\\an8}<font color="#ffff00">Top</font> and <font color="#123456">colour</font>

      3
      00:00:05,000 --> 00:00:06,000
      {\\an1}- 你好。
      - Привет!

      """
    let content = try track(Array(text.utf8)).content
    let written = try content.written(as: .timedText)
    #expect(written.losses.isEmpty)
    let track = try reread(written)
    #expect(track.findings.isEmpty)
    #expect(try track.content.written(as: .subRip).payload == .text(text))
  }

  @Test("what TTML cannot hold is reported, and nothing else")
  func losses() throws {
    var cue = StyledCue(start: .zero, end: Milliseconds(1000), text: "a")
    let harmless = try TrackContent(cues: [cue]).written(as: .timedText)
    #expect(harmless.losses.isEmpty)
    cue.layer = 2
    cue.placement.margins = Margins(left: 1, right: 1, vertical: 1)
    cue.identifier = "1 is no name"
    cue.runs[0].rawMarkup = [RawMarkup("\\fad(1,2)", format: .advancedSubStation)]
    var comment = cue
    comment.isComment = true
    let losses = try TrackContent(cues: [cue, comment]).written(as: .timedText).losses
    #expect(losses.count == 5, "\(losses)")
  }

  @Test("places without regions become regions that stand there")
  func places() throws {
    var cue = StyledCue(start: .zero, end: Milliseconds(1000), text: "a")
    cue.placement.line = .percent(20)
    cue.placement.position = 10
    cue.placement.positionAlignment = .start
    let track = try reread(try TrackContent(cues: [cue]).written(as: .timedText))
    let content = try track.content
    #expect(content.regions[0].origin == ScreenPoint(x: 10, y: 20))
    #expect(content.cues[0].placement.anchor?.row == .top)
  }

  @Test("any bytes are read without harm, and come back", arguments: Array(UInt64(1)...25))
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<", ">", "/", "\"", "'", "=", "&", ";", "<p>", "</p>", "<span begin='1s'>", "</span>",
      "<br/>",
      "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "begin='9999999h'", "dur='0s'", "\0", "\u{FFFE}",
      "<div timeContainer='seq'>", "é", "红", " ", "\n", "begin='1s'", "xmlns:t='u'", "<t:p>",
    ]
    for name in Self.fixtures {
      var bytes = file(name)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...5, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        default:
          bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
        }
      }
      check(bytes, &random)
    }
    check(
      (0..<400).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }, &random)
    check((0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }, &random)
    check([], &random)
  }

  private func check(_ bytes: [UInt8], _ random: inout SeededGenerator) {
    for encoding in ["UTF-8", "UTF-16LE", "windows-1251", "GB18030"] {
      let encoding = TextEncoding(encoding)
      var track = Track(
        bytes, as: .timedText, encoding: DetectedEncoding(encoding, confidence: 1),
        decodeLegacy: try? encoding.legacyDecoding())
      #expect((try? track.written()) == bytes)
      #expect(track.shifted(by: .zero).bytes == bytes)
      _ = track.shifted(
        by: Milliseconds(Int.random(in: -100_000_000...100_000_000, using: &random)))
      _ = track.map(\.text)
      let content = try? track.content
      _ = try? content?.written(as: .timedText)
      _ = try? content?.written(as: .subRip)
      _ = track.findings
      guard let position = track.indices.randomElement(using: &random) else { continue }
      track[position].text = "a\nb"
      _ = try? track.written()
    }
  }

  private func reread(_ written: WrittenTrack) throws -> Track {
    guard case .text(let text) = written.payload else { throw WritingError("not a text") }
    return try Track(Array(text.utf8), file: "written.ttml")
  }
}

extension TrackContent {
  /// The content without the lines of the file that it was read from.
  fileprivate var withoutLines: TrackContent {
    var content = self
    for position in content.cues.indices { content.cues[position].line = nil }
    return content
  }
}

extension Track {
  fileprivate func withBytes(_ bytes: [UInt8]) -> Track {
    Track(
      bytes, as: format, file: file, encoding: encoding, decodeLegacy: source.decodeLegacy)
  }
}
