import Diagnostics
import Testing

@testable import Subtitles

/// A track of MicroDVD in UTF-8.
func microDVD(_ bytes: [UInt8], fps: FrameRate? = nil) -> Track {
  Track(
    bytes, as: .microDVD, encoding: DetectedEncoding(.utf8, confidence: 1), frameRate: fps)
}

/// A track of MicroDVD from text.
func microDVD(_ text: String, fps: FrameRate? = nil) -> Track {
  microDVD(Array(text.utf8), fps: fps)
}

@Suite("MicroDVD")
struct MicroDVDTests {
  @Test("the first line tells the rate, and another one is not taken for it")
  func rate() {
    let film = microDVD(fixture("MicroDVD/film.sub"))
    #expect(film.count == 7)
    #expect(film.findings.isEmpty)
    #expect(!film.needsFrameRate)
    #expect(film.told[0] == "1001-3003 Поезд не ждёт.\nИдём!")
    #expect(film.told[2] == "5422-8342 {y:b,u}one line\nanother")
    let told = microDVD(fixture("MicroDVD/film.sub"), fps: FrameRate(25))
    #expect(told.told == film.told)
    #expect(told.reported == ["MICRODVD.FRAME-RATE 1:1"])
    #expect(told.findings[0].severity == .warning)
    #expect(microDVD(fixture("MicroDVD/film.sub"), fps: FrameRate("23.976")).findings.isEmpty)
  }

  @Test("a file goes from one rate to another by its content")
  func otherRate() throws {
    let film = microDVD("{1}{1}23.976\n{2400}{4800}a\n", fps: FrameRate(25))
    let written = try film.content.written(
      as: .microDVD, WritingOptions(frameRate: FrameRate(25)))
    #expect(written.payload == .text("{1}{1}25\n{2503}{5005}a\n"))
  }

  @Test("without a rate the cues are there and an error says what is missing")
  func noRate() throws {
    let plain = microDVD(fixture("MicroDVD/plain.sub"))
    #expect(plain.needsFrameRate)
    #expect(plain.reported == ["MICRODVD.FRAME-RATE 1:1", "MICRODVD.STRAY-TEXT 3:1"])
    #expect(plain.findings[0].severity == .error)
    let known = microDVD(fixture("MicroDVD/plain.sub"), fps: FrameRate(25))
    #expect(!known.needsFrameRate)
    #expect(known.told == ["0-1000 no rate here", "2000-3000 second", "4000-9000 last"])
    #expect(throws: WritingError.self) { try plain.content.written(as: .microDVD) }
    #expect(SubtitleFormat.microDVD.countsFrames)
  }

  @Test(
    "the rate in the first line may be written in several ways",
    arguments: [
      ("{1}{1}25", FrameRate(25)), ("{1}{1}23,976", MicroDVD.assumedRate),
      ("{0}{0}29.97 fps", FrameRate("29.97")),
      ("{1}{1}text", nil), ("{1}{2}25", nil), ("{5}{5}25", nil),
    ])
  func headers(line: String, rate: FrameRate?) {
    let track = microDVD(line + "\n{10}{20}a\n")
    #expect(track.needsFrameRate == (rate == nil))
    #expect(track.count == (rate == nil ? 2 : 1))
  }

  @Test(
    "frames and times go into each other exactly",
    arguments: [
      "23.976", "24", "25", "29.97", "30", "50", "59.94", "12.5", "15",
    ])
  func frames(text: String) throws {
    let rate = try #require(FrameRate(text))
    for frame in Array(0...3000) + [100_000, 172_799, 1_234_567] {
      let time = try #require(rate.time(ofFrame: frame))
      #expect(rate.frames(in: time) == frame)
    }
  }

  @Test("moving cues by whole frames changes only digits and comes back")
  func shifts() throws {
    let bytes = fixture("MicroDVD/film.sub")
    let track = microDVD(bytes)
    #expect(track.shifted(by: .zero).bytes == bytes)
    let there = track.shifted(by: Milliseconds(40_040))
    #expect(there.findings.allSatisfy { $0.rule == "TIME.WIDENED" })
    let text = String(decoding: there.bytes, as: UTF8.self)
    #expect(text.contains("{1090}{}{y:b,u}one line|another\n{1160}{1200}/leaning"))
    let back = microDVD(there.bytes).shifted(by: Milliseconds(-40_040))
    #expect(back.bytes == bytes)
    #expect(track.shifted(by: Milliseconds(41)).findings.contains { $0.rule == "TIME.ROUNDED" })
  }

  @Test("an open end is written where the cue gets another length")
  func openEnd() throws {
    var track = microDVD("{10}{}a\n{50}{60}b\n", fps: FrameRate(25))
    track[0].end = Milliseconds(1000)
    #expect(String(decoding: try track.written(), as: UTF8.self) == "{10}{25}a\n{50}{60}b\n")
    track[1].text = "c\nd"
    #expect(String(decoding: try track.written(), as: UTF8.self) == "{10}{25}a\n{50}{60}c|d\n")
  }

  @Test("codes are styles of lines and of the whole cue")
  func codes() throws {
    let cues = try microDVD(fixture("MicroDVD/film.sub")).content.cues
    func told(_ cue: StyledCue) -> [String] {
      cue.runs.map { run in
        let style = run.style
        let marks = [
          style.isBold ? "b" : "", style.isItalic ? "i" : "", style.isUnderlined ? "u" : "",
          style.isStruckOut ? "s" : "", style.color?.hexadecimal ?? "", style.fontFamily ?? "",
          style.fontSize.map { "\(Int($0.value))" } ?? "",
        ].joined()
        return "[\(marks)]" + run.rawMarkup.map { "<\($0.text)>" }.joined() + run.text
      }
    }
    #expect(told(cues[1]) == ["[i]Both lines\nin italics"])
    #expect(told(cues[2]) == ["[bu]one line", "[]\nanother"])
    #expect(told(cues[3]) == ["[i]leaning", "[]\n plain {y:i} inside"])
    #expect(told(cues[4]) == ["[#ff0000]红色{s:20}", "[]\n", "[]<{o:10,20}><{H:Russian}>there"])
    #expect(cues[4].placement.anchor == .top)
    #expect(cues[5].runs.isEmpty)
    #expect(told(cues[6]) == ["[#0000ffTimes New Roman24]large", "[]\n", "[s#0000ff24]struck"])
  }

  @Test("what was read is written and read the same", arguments: ["film.sub", "plain.sub"])
  func roundTrip(name: String) throws {
    let content = try microDVD(fixture("MicroDVD/" + name), fps: FrameRate("23.976")).content
    let written = try content.written(as: .microDVD)
    #expect(written.losses.isEmpty)
    let again = microDVD(written.text)
    #expect(try again.content.unplaced == content.unplaced)
    #expect(try again.content.written(as: .microDVD).text == written.text)
  }

  @Test("SRT becomes MicroDVD to the frame, and what it cannot hold is said")
  func fromSubRip() throws {
    let content = try track(
      """
      1
      00:00:01,000 --> 00:00:02,000
      <i>all</i>
      <i>slanted</i>

      2
      00:00:02,010 --> 00:00:03,000
      {\\an8}<b><i>one</i></b>
      a|b /c

      3
      00:00:04,000 --> 00:00:05,000
      half <i>slanted</i>

      4
      00:00:06,000 --> 00:00:07,000
      /path

      """
    ).content
    let written = try content.written(as: .microDVD, WritingOptions(frameRate: FrameRate(25)))
    #expect(
      written.text == """
        {1}{1}25
        {25}{50}{Y:i}all|slanted
        {50}{75}{P:0}{y:i,b}one|a¦b /c
        {100}{125}half slanted
        {150}{175}\u{2060}/path

        """)
    #expect(
      written.losses.map(\.message) == [
        "MicroDVD holds times to the frame: rounded in cue 2",
        "MicroDVD cannot hold the character “|”: written “¦” in cue 2",
        "MicroDVD holds styles of whole lines only: left out in cue 3",
      ])
    let back = try microDVD(written.text).content.written(as: .subRip).text
    #expect(back.contains("<i>all\nslanted</i>"))
    #expect(back.contains("00:00:06,000 --> 00:00:07,000\n/path"))
    #expect(back.contains("{\\an8}<i><b>one</b></i>") || back.contains("{\\an8}<b><i>one"))
  }

  @Test("numbers beyond all bounds are cut off")
  func bounds() {
    let track = microDVD("{99999999999999999999}{99999999999999999999999}a\n", fps: FrameRate(1))
    #expect(track.count == 1)
    #expect(track[0].start == Milliseconds(1_000_000_000_000))
  }

  @Test(
    "files in other encodings are read by their characters",
    arguments: [
      "UTF-16LE", "GB18030", "windows-1251",
    ])
  func encodings(name: String) throws {
    let word = name == "windows-1251" ? "Поезд" : "火車亅"
    let text = "{25}{50}\(word)|b\n"
    let encoding = DetectedEncoding(TextEncoding(name), confidence: 1)
    let bytes = try TextSpelling(encoding: encoding.encoding).bytes(of: text)
    let track = Track(
      bytes, as: .microDVD, encoding: encoding, frameRate: FrameRate(25),
      decodeLegacy: try encoding.encoding.legacyDecoding())
    #expect(track.told == ["1000-2000 \(word)\nb"])
    let moved = try TextSpelling(encoding: encoding.encoding).bytes(of: "{50}{75}\(word)|b\n")
    #expect(track.shifted(by: Milliseconds(1000)).bytes == moved)
  }
}
