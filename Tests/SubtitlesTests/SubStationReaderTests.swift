import Diagnostics
import Testing

@testable import Subtitles

/// A track of ASS or SSA from text.
func subStation(_ text: String, as format: SubtitleFormat = .advancedSubStation) -> Track {
  subStation(Array(text.utf8), as: format)
}

/// A track of ASS or SSA from bytes in UTF-8.
func subStation(_ bytes: [UInt8], as format: SubtitleFormat = .advancedSubStation) -> Track {
  Track(bytes, as: format, encoding: DetectedEncoding(.utf8, confidence: 1))
}

/// A file of ASS with these lines of events.
func events(_ lines: String...) -> String {
  """
  [Script Info]
  ScriptType: v4.00+
  [V4+ Styles]
  Format: Name, Fontname, Fontsize, Bold, Italic, Alignment
  Style: Default,Arial,20,0,0,2
  Style: Slanted,Arial,20,0,-1,8
  [Events]
  Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text

  """ + lines.joined(separator: "\n") + "\n"
}

@Suite("Reading ASS and SSA")
struct SubStationReaderTests {
  @Test("dialogue lines are cues, comments are not, and \\N is a line break")
  func cues() {
    let film = subStation(fixture("SubStation/film.ass"))
    #expect(film.count == 9)
    #expect(film.findings.isEmpty)
    #expect(film.told[0] == "1000-3500 Ты идёшь?\nПоезд не ждёт.")
    #expect(film.told[1] == "3500-5040 Are you coming, {\\i1}now{\\i0}?")
    #expect(film.told[8] == "3723000-3724000 ")
    #expect(film[0].settings == "Default,Лена,0,0,0,")
    #expect(film[0].line == 28)
  }

  @Test("columns stand as the Format line says, the text takes the rest")
  func columns() {
    let odd = subStation(fixture("SubStation/odd.ass"))
    #expect(
      odd.told == [
        "1000-2500  one, two", "2500-3250   spaced", "0-4000 no start", "6000-7000 turned, round",
        "8000-9000 lost {\\i1",
      ])
    #expect(
      odd.reported == [
        "ASS.SECTION 1:1", "ASS.TIMECODE 7:23", "ASS.TIMECODE 8:10", "ASS.TIMECODE 9:10",
        "ASS.FIELDS 10:21", "ASS.STYLE 12:35",
      ])
    #expect(odd.newline == .lf)
  }

  @Test(
    "without a Format line the usual columns of the version count",
    arguments: [
      (SubtitleFormat.advancedSubStation, "0"), (.subStation, "Marked=0"),
    ])
  func noFormat(format: SubtitleFormat, first: String) {
    let track = subStation(
      "[Events]\nDialogue: \(first),0:00:01.00,0:00:02.00,,,0,0,0,,a, b\n", as: format)
    #expect(track.told == ["1000-2000 a, b"])
    #expect(track.reported == ["ASS.FORMAT 2:1"])
  }

  @Test("an undefined style is reported once, with how many cues use it")
  func missingStyle() {
    let line = "Dialogue: 0,0:00:01.00,0:00:02.00,Other,,0,0,0,,a"
    let track = subStation(events(line, line, line))
    #expect(track.findings.map(\.message) == ["no style is called “Other”, which 3 cues use"])
    #expect(subStation(events(line.replacing("Other", with: "*default"))).findings.count == 1)
    #expect(subStation(events(line.replacing("Other", with: "*Default"))).findings.isEmpty)
  }

  @Test(
    "encodings of two bytes do not hide commas and braces",
    arguments: [
      "UTF-16LE", "UTF-16BE", "GB18030", "windows-1251", "UTF-32LE",
    ])
  func encodings(name: String) throws {
    // 乗 and 誠 end with the bytes of a backslash and of a brace in GBK.
    let words = name == "windows-1251" ? "Поезд" : name == "GB18030" ? "乗誠，红" : "Поезд 乗誠"
    let text = events(
      "Dialogue: 0,0:00:01.00,0:00:02.00,Default,\(words),0,0,0,,\(words)\\N{\\i1}b")
    let bytes = try TextSpelling(encoding: TextEncoding(name)).bytes(of: text)
    let encoding = DetectedEncoding(TextEncoding(name), confidence: 1)
    var track = Track(
      bytes, as: .advancedSubStation, encoding: encoding,
      decodeLegacy: try encoding.encoding.legacyDecoding())
    #expect(track.told == ["1000-2000 \(words)\n{\\i1}b"])
    #expect(try track.content.cues[0].speaker == words)
    track[0].start = track[0].start + Milliseconds(10)
    let shifted = try TextSpelling(encoding: TextEncoding(name)).bytes(
      of: text.replacing("01.00", with: "01.01"))
    #expect(try track.written() == shifted)
  }

  @Test("moving cues changes only stamps and comes back", arguments: ["film.ass", "old.ssa"])
  func shifts(name: String) {
    let bytes = fixture("SubStation/" + name)
    let format: SubtitleFormat = name.hasSuffix("ssa") ? .subStation : .advancedSubStation
    #expect(subStation(bytes, as: format).shifted(by: .zero).bytes == bytes)
    let there = subStation(bytes, as: format).shifted(by: Milliseconds(90_010))
    #expect(there.findings.isEmpty)
    #expect(there.bytes != bytes)
    #expect(subStation(there.bytes, as: format).shifted(by: Milliseconds(-90_010)).bytes == bytes)
  }

  @Test(
    "times go to the nearest hundredth, alike for start and end, and that is said",
    arguments: [
      (1000, "0:00:01.00"), (1004, "0:00:01.00"), (1005, "0:00:01.01"), (1014, "0:00:01.01"),
      (59_995, "0:01:00.00"), (36_000_000, "10:00:00.00"),
    ])
  func rounding(time: Int, written: String) throws {
    #expect(Milliseconds(time).inCentiseconds == written)
    var track = subStation(events("Dialogue: 0,0:00:09.00,0:00:09.00,Default,,0,0,0,,a"))
    track[0].start = Milliseconds(time)
    track[0].end = Milliseconds(time)
    let text = String(decoding: try track.written(), as: UTF8.self)
    #expect(text.contains("Dialogue: 0,\(written),\(written),Default"))
  }

  @Test("a rounded shift is reported; a stamp of three digits holds it exactly")
  func roundedShift() {
    let track = subStation(
      events(
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,a",
        "Dialogue: 0,0:00:03.000,0:00:04.000,Default,,0,0,0,,b"))
    let shifted = track.shifted(by: Milliseconds(1))
    #expect(shifted.findings.map(\.rule) == ["TIME.ROUNDED"])
    #expect(
      subStation(shifted.bytes).told == ["1000-2000 a", "3001-4001 b"])
  }

  @Test(
    "a file tells whether it is ASS or SSA",
    arguments: [
      ("[Script Info]\r\nScriptType: v4.00\r\n", SubtitleFormat.subStation),
      ("; words\n[script info]\nScriptType: v4.00+\n", .advancedSubStation),
      ("[Script Info]\n[V4 Styles]\n", .subStation), ("[V4+ Styles]\n", .advancedSubStation),
      ("[Events]\nDialogue: Marked=0,0:00:01.00,0:00:02.00,,,,,,,a\n", .subStation),
      ("{DEFAULT}{}{C:$FF}\n{1}{}a\n", .microDVD), ("# by\n[offset:5]\n", .lyrics),
      ("[00:12.00]a", .lyrics),
    ])
  func detection(text: String, format: SubtitleFormat) {
    let encoding = DetectedEncoding(.utf8, confidence: 1)
    #expect(SubtitleFormat.detected(in: Array(text.utf8), encoding: encoding) == format)
  }

  @Test("drawings, remarks and tags need no time to be read")
  func readingSpeed() throws {
    let track = subStation(
      events(
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,"
          + "{\\p1}m 0 0 l 100 100{\\p0}{note}{\\i1}ab\\h\\{c\\}\\Nd"))
    #expect(track.readingSpeed(counting: CharacterCount(nil))?.mean == 7)
    let song = lyrics("[00:01.00]<00:01.00>ab <00:01.50>cd\n[00:02.00]\n")
    #expect(song.readingSpeed(counting: CharacterCount(nil))?.mean == 5)
    let frames = microDVD("{25}{50}{y:i}ab|{c:$0000FF}cd\n", fps: FrameRate(25))
    #expect(frames.readingSpeed(counting: CharacterCount(nil))?.mean == 4)
  }

  @Test("a new text replaces the old one and nothing else")
  func newText() throws {
    var track = subStation(fixture("SubStation/film.ass"))
    track[0].text = "Где ты?\n{\\i1}Здесь"
    let expected = String(decoding: fixture("SubStation/film.ass"), as: UTF8.self)
      .replacing("Ты идёшь?\\NПоезд не ждёт.", with: "Где ты?\\N{\\i1}Здесь")
    #expect(String(decoding: try track.written(), as: UTF8.self) == expected)
  }
}
