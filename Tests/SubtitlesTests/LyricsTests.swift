import Diagnostics
import Testing

@testable import Subtitles

/// A track of lyrics in UTF-8.
func lyrics(_ bytes: [UInt8]) -> Track {
  Track(bytes, as: .lyrics, encoding: DetectedEncoding(.utf8, confidence: 1))
}

/// A track of lyrics from text.
func lyrics(_ text: String) -> Track { lyrics(Array(text.utf8)) }

@Suite("LRC")
struct LyricsTests {
  @Test("a line lasts until the next, an empty one ends it, and several stamps are several cues")
  func cues() {
    let song = lyrics(fixture("Lyrics/song.lrc"))
    #expect(
      song.told == [
        "1000-4500 First line", "4500-6000 Second line", "10000-12000 Chorus",
        "12000-14250 再来一次", "14250-20000 <00:14.25>Word <00:15.00>by <00:15.50>word",
        "40000-60000 再来一次",
      ])
    #expect(song.findings.isEmpty)
    #expect(song[5].line == 9)
  }

  @Test("stamps are read in all their forms, the offset shows lines earlier")
  func forms() {
    let odd = lyrics(fixture("Lyrics/odd.lrc"))
    #expect(
      odd.told == [
        "1000-2623 tenths", "2623-5000 thousandths", "5000-7500 colon", "7500-8500 whole",
        "8500-3604500 [Verse] text [00:10.00]", "3604500-5999500 hours", "5999500-6004500 minutes",
      ])
    #expect(odd.reported == ["LRC.STRAY-TEXT 2:1", "LRC.TIMECODE 5:2"])
  }

  @Test(
    "moving cues moves their stamps, ends and words, and comes back",
    arguments: [
      "song.lrc", "odd.lrc",
    ])
  func shifts(name: String) {
    let bytes = fixture("Lyrics/" + name)
    #expect(lyrics(bytes).shifted(by: .zero).bytes == bytes)
    let there = lyrics(bytes).shifted(by: Milliseconds(2000))
    #expect(there.bytes != bytes)
    // A stamp of one digit is written with two, and stays so.
    let back = lyrics(there.bytes).shifted(by: Milliseconds(-2000))
    #expect(
      String(decoding: back.bytes, as: UTF8.self).replacing("[00:01.50]", with: "[00:01.5]")
        == String(decoding: bytes, as: UTF8.self))
    if name == "song.lrc" {
      let text = String(decoding: there.bytes, as: UTF8.self)
      #expect(text.contains("[00:06.50]Second line\n[00:08.00]\n"))
      #expect(text.contains("[00:14.00][00:42.00]再来一次"))
      #expect(
        text.contains(
          "[00:16.25]<00:16.25>Word <00:17.00>by <00:17.50>word\n[00:22.00]\n[00:23.00]\n"))
    }
  }

  @Test("stamps keep their digits; what does not fit is rounded and said")
  func digits() throws {
    let track = lyrics("[00:01.00]a\n[00:02.000]b\n[00:03]c\n[00:09]\n")
    let moved = track.shifted(by: Milliseconds(1001))
    #expect(
      String(decoding: moved.bytes, as: UTF8.self)
        == "[00:02.00]a\n[00:03.001]b\n[00:04]c\n[00:10]\n")
    #expect(moved.findings.filter { $0.rule == "TIME.ROUNDED" }.count == 2)
  }

  @Test("an end that nothing in the file says cannot be changed alone, and that is said")
  func ends() throws {
    var track = lyrics("[00:01.00]a\n[00:02.00]b\n[00:03.00]\n")
    track[1].end = Milliseconds(4000)
    #expect(String(decoding: try track.written(), as: UTF8.self).hasSuffix("[00:04.00]\n"))
  }

  @Test("both cues of a line with two stamps get its new text")
  func sharedText() throws {
    var track = lyrics("[00:01.00][00:05.00]a\n[00:06.00]\n")
    track[0].text = "b"
    track[1].text = "b"
    #expect(
      String(decoding: try track.written(), as: UTF8.self) == "[00:01.00][00:05.00]b\n[00:06.00]\n")
  }

  @Test("words have their times")
  func words() throws {
    let cue = try lyrics(fixture("Lyrics/song.lrc")).content.cues[4]
    #expect(cue.plainText == "Word by word")
    #expect(cue.runs.map(\.style.appearsAt) == [nil, Milliseconds(15_000), Milliseconds(15_500)])
  }

  @Test("what was read is written and read the same", arguments: ["song.lrc", "odd.lrc"])
  func roundTrip(name: String) throws {
    var content = try lyrics(fixture("Lyrics/" + name)).content
    if name == "odd.lrc" {
      // Thousandths are lost, so that they are taken out first.
      content.cues[0].end = Milliseconds(2620)
      content.cues[1].start = Milliseconds(2620)
    }
    let written = try content.written(as: .lyrics)
    #expect(written.losses.isEmpty)
    let again = try lyrics(written.text).content
    #expect(again.unplaced == content.unplaced)
    #expect(try again.written(as: .lyrics).text == written.text)
  }

  @Test("SRT becomes lyrics: sorted, gaps told by empty lines, losses said")
  func fromSubRip() throws {
    let content = try track(
      """
      1
      00:00:05,000 --> 00:00:06,000
      two
      lines

      2
      00:00:01,000 --> 00:00:02,004
      [00:01.00] <00:01.00> first

      3
      00:00:06,050 --> 00:00:07,000
      last

      """
    ).content
    let written = try content.written(as: .lyrics)
    #expect(
      written.text == """
        [00:01.00][\u{2060}00:01.00] <\u{2060}00:01.00> first
        [00:02.00]
        [00:05.00]two lines
        [00:06.05]last
        [00:07.00]

        """)
    #expect(
      written.losses.map(\.message) == [
        "LRC cannot hold line breaks of cue 1",
        "LRC holds times to the hundredth of a second: rounded in cue 2",
        "LRC says ends by what follows: other ends are lost in cue 1",
      ])
    let back = try lyrics(written.text).content
    #expect(back.cues.map(\.plainText) == ["[00:01.00] <00:01.00> first", "two lines", "last"])
    #expect(back.cues.map(\.end.count) == [2000, 6050, 7000])
  }

  @Test("titles go between LRC and ASS")
  func titles() throws {
    let song = try lyrics(fixture("Lyrics/song.lrc")).content
    let ass = try song.written(as: .advancedSubStation).text
    #expect(ass.contains("\nTitle: Шёлк\nar: Red Silk\n"))
    #expect(
      try subStation(ass).content.written(as: .lyrics).text.hasPrefix("[ti:Шёлк]\n[ar:Red Silk]\n"))
  }
}
