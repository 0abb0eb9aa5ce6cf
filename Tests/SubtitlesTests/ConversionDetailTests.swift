import Diagnostics
import Testing

@testable import Subtitles

@Suite("Content between formats, in detail")
struct ConversionDetailTests {
  private func track(_ text: String, _ format: SubtitleFormat) -> Track {
    Track(Array(text.utf8), as: format, encoding: DetectedEncoding(.utf8, confidence: 1))
  }

  private func text(_ content: TrackContent, as format: SubtitleFormat) throws -> String {
    guard case .text(let text) = try content.written(as: format).payload else { return "" }
    return text
  }

  private static let document =
    "<tt xmlns=\"http://www.w3.org/ns/ttml\" xml:lang=\"ru\"><body><div>"
    + "<p begin=\"1s\" end=\"2s\">Да</p></div></body></tt>"

  @Test(
    "the declaration of XML names the encoding that is written",
    arguments: [
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.0\" encoding=\"@\"?>"),
      (
        "<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
        "<?xml version='1.0' encoding='@' standalone='yes'?>"
      ), ("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"@\"?>"),
      ("", "<?xml version=\"1.0\" encoding=\"@\"?>\n"),
    ])
  func declaration(old: String, new: String) throws {
    let file = track(old + Self.document, .timedText)
    for (name, mark, declared) in [
      ("windows-1251", false, "windows-1251"), ("UTF-16LE", true, "UTF-16"),
      ("UTF-16BE", false, "UTF-16BE"), ("UTF-8", true, "UTF-8"),
    ] {
      let spelling = TextSpelling(encoding: TextEncoding(name), hasByteOrderMark: mark)
      let bytes = try file.respelled(as: spelling)
      // UTF-8 and, after its mark, UTF-16 need no declaration.
      let isKept = name == "UTF-8" || declared == "UTF-16" && old.isEmpty
      let expected = (isKept ? old : new.replacing("@", with: declared)) + Self.document
      #expect(try bytes == spelling.bytes(of: expected), "\(name)")
      let again = Track(
        bytes, as: .timedText,
        encoding: try DetectedEncoding(named: mark ? "UTF-8" : name, for: bytes))
      if !mark, name != "windows-1251" { #expect(again.map(\.text) == ["Да"]) }
    }
  }

  @Test("a file that keeps its encoding keeps its declaration")
  func keptDeclaration() throws {
    let text = "<?xml version=\"1.0\" encoding=\"KOI8-R\"?>\n" + Self.document
    let bytes = try track(text, .timedText).respelled(as: TextSpelling(newline: .crlf))
    #expect(String(decoding: bytes, as: UTF8.self) == text.replacing("\n", with: "\r\n"))
  }

  @Test("fields of styles of TTML are no columns of ASS, and fonts are fonts")
  func styles() throws {
    let file = track(
      """
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" \
      xml:lang="en"><head><styling><style xml:id="s" tts:color="red" \
      tts:fontFamily="monospaceSansSerif"/></styling></head><body><div>\
      <p begin="1s" end="2s" style="s">a <span tts:fontFamily="proportionalSansSerif">b</span></p>\
      </div></body></tt>
      """, .timedText)
    let written = try text(file.content, as: .advancedSubStation)
    #expect(!written.contains("tts:") && !written.contains("SansSerif"))
    #expect(written.contains("Style: s,Courier New,"))
    #expect(written.contains("\\fnArial"))
  }

  @Test(
    "boxes of WebVTT stand in TTML where their lines are aligned to",
    arguments: [
      ("position:20% align:start size:50%", "20% 10%", "50% 80%"),
      ("position:80% align:end size:50%", "30% 10%", "50% 80%"),
      ("position:40% size:50%", "15% 10%", "50% 80%"),
      ("size:50% align:left", "0% 10%", "50% 80%"),
      ("size:50% align:right", "50% 10%", "50% 80%"), ("size:50%", "25% 10%", "50% 80%"),
      ("position:20%,line-right align:left size:50%", "0% 10%", "20% 80%"),
    ])
  func boxes(settings: String, origin: String, extent: String) throws {
    let file = webVTT("WEBVTT\n\n00:01.000 --> 00:02.000 \(settings)\nA\n")
    let written = try text(file.content, as: .timedText)
    #expect(written.contains("tts:origin=\"\(origin)\" tts:extent=\"\(extent)\""))
  }

  @Test("text at the top comes back from TTML at the top")
  func top() throws {
    let file = webVTT("WEBVTT\n\n00:01.000 --> 00:02.000 line:0\nA\n")
    let there = try text(file.content, as: .timedText)
    let back = try text(track(there, .timedText).content, as: .webVTT)
    #expect(back.contains("00:00:02.000 line:0\nA"))
    #expect(!back.contains("REGION"))
  }

  @Test("sizes in pixels are of a picture whose size TTML says")
  func pixels() throws {
    var run = TextRun("a")
    let cue = StyledCue(start: .zero, end: Milliseconds(1000), runs: [run])
    #expect(!(try text(TrackContent(cues: [cue]), as: .timedText)).contains("    tts:extent"))
    run.style.fontSize = Measure(30, .pixels)
    let sized = StyledCue(start: .zero, end: Milliseconds(1000), runs: [run])
    let written = try text(TrackContent(cues: [sized]), as: .timedText)
    #expect(written.contains("    tts:extent=\"1920px 1080px\">"))
  }

  @Test("remarks before the first line of LRC begin with a bracket, and come back")
  func remarks() throws {
    var content = TrackContent(cues: [
      StyledCue(start: Milliseconds(1000), end: Milliseconds(2000), text: "a")
    ])
    content.notes = [Note(text: "first", before: 0), Note(text: "last", before: 1)]
    let written = try text(content, as: .lyrics)
    #expect(written == "[#:first]\n[00:01.00]a\n[00:02.00]\n# last\n")
    #expect(try track(written, .lyrics).content.notes == content.notes)
    content.information = [Information(key: "ti", value: "t")]
    #expect(try text(content, as: .lyrics).hasPrefix("[ti:t]\n# first\n"))
  }

  @Test("blank lines in a text and cues that end before they start are reported")
  func reports() throws {
    let blank = StyledCue(start: .zero, end: Milliseconds(1000), text: "a\n\nb")
    for format in [SubtitleFormat.subRip, .sbv] {
      let losses = try TrackContent(cues: [blank, blank]).written(as: format).losses
      #expect(losses.map(\.value) == [2])
      #expect(losses.first?.message.contains("blank lines") == true)
    }
    let backward = StyledCue(start: Milliseconds(1000), end: .zero, text: "a")
    for format in [
      SubtitleFormat.subRip, .webVTT, .timedText, .advancedSubStation, .sbv, .microDVD, .ebuSTL,
    ] {
      let written = try TrackContent(cues: [backward]).written(
        as: format, WritingOptions(frameRate: FrameRate(25)))
      #expect(written.losses.map(\.rule) == [WrittenTrack.lossRule], "\(format)")
    }
  }

  @Test("disk formats beyond the standard are reported", arguments: [24, 50, 60])
  func diskFormats(rate: Int) throws {
    let cue = StyledCue(start: .zero, end: Milliseconds(1000), text: "a")
    let content = TrackContent(cues: [cue])
    let odd = try content.written(as: .ebuSTL, WritingOptions(frameRate: FrameRate(rate)))
    #expect(odd.losses.count == 1)
    let usual = try content.written(as: .ebuSTL, WritingOptions(frameRate: FrameRate(25)))
    #expect(usual.losses.isEmpty)
  }

  @Test("what only programs need is no loss")
  func technical() throws {
    let ass = track(
      "[Script Info]\nScriptType: v4.00+\nWrapStyle: 2\n\n[Aegisub Project Garbage]\nx: y\n",
      .advancedSubStation)
    #expect(try ass.content.written(as: .subRip).losses.isEmpty)
    let marked = track(
      "[Script Info]\nScriptType: v4.00\n\n[Events]\nFormat: Marked, Start, End, Text\n"
        + "Dialogue: Marked=1,0:00:01.00,0:00:02.00,a\n", .subStation)
    #expect(
      try marked.content.written(as: .subRip).losses.map(\.message) == [
        "SubRip cannot hold settings of players such as “Marked=1” of cue 1"
      ])
    let stray = lyrics("[00:01.00]a\n[00:02.00]\nno time\n")
    let losses = try stray.content.written(as: .subRip).losses
    #expect(losses.map(\.message).allSatisfy { $0.contains("notes") } && losses.count == 1)
  }
}
