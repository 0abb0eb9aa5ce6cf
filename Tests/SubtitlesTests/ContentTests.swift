import Diagnostics
import Testing

@testable import Subtitles

@Suite("Content between formats")
struct ContentTests {
  /// Cues with the style that each names.
  private static func content(_ styles: [NamedStyle], _ cues: [(style: String, RunStyle)])
    -> TrackContent
  {
    var content = TrackContent(origin: .advancedSubStation)
    content.styles = styles
    content.cues = cues.enumerated().map { position, cue in
      var styled = StyledCue(
        start: Milliseconds(position * 1000), end: Milliseconds(position * 1000 + 900),
        runs: [TextRun("A", style: cue.1)])
      styled.style = cue.style
      return styled
    }
    return content
  }

  private static let bold = {
    var style = RunStyle()
    style.isBold = true
    return style
  }()

  @Test("bold type that most cues have by their style emphasizes nothing elsewhere")
  func usualStyle() throws {
    var yellow = Self.bold
    yellow.color = Color("yellow")
    let content = Self.content(
      [NamedStyle(name: "Main", text: Self.bold), NamedStyle(name: "Top", text: yellow)],
      [("Main", Self.bold), ("Main", Self.bold), ("Top", Self.bold)])
    let written = try content.written(as: .subRip)
    guard case .text(let text) = written.payload else {
      Issue.record("SubRip is text")
      return
    }
    #expect(text.contains("\nA\n"))
    #expect(!text.contains("<b>"))
    #expect(text.contains("<font color=\"#ffff00\">A</font>"))
  }

  @Test(
    "cues of JSON are found in several shapes, and a text that breaks off is kept",
    arguments: [
      (#"{"cues":[{"start":1000,"end":2000,"text":"a\nb"}]}"#, ["1000-2000 a\nb"]),
      (
        #"[{"end":2000,"start":1000,"text":"a"},{"start":3000,"end":4000}]"#,
        ["1000-2000 a", "3000-4000 "]
      ),
      (
        "{\"start\":1,\"end\":2,\"text\":\"a\"}\n{\"start\":3,\"end\":4,\"text\":\"b\"}\n",
        ["1-2 a", "3-4 b"]
      ),
      (#"{"segments":[{"start":1.5,"end":2.25,"text":"a"}]}"#, ["1500-2250 a"]),
      (#"{"cues":[{"start":1,"end":2,"text":"abc"#, ["1-2 abc"]), ("[1,2,3]", []), ("{", []),
    ])
  func jsonShapes(file: String, cues: [String]) throws {
    var options = ReadingOptions()
    options.format = .json
    var track = try Track(Array(file.utf8), options: options)
    #expect(track.told == cues)
    #expect(try track.written() == Array(file.utf8))
    guard let first = track.first, track.findings.isEmpty else { return }
    track[0].end = first.end + Milliseconds(250)
    track[0].text = "\"x\""
    let changed = try Track(track.written(), options: options)
    #expect(changed[0].end == first.end + Milliseconds(250))
    #expect(changed[0].text == "\"x\"")
  }

  @Test("text that says no colour has that of its style in TTML too")
  func inheritedColor() throws {
    var yellow = RunStyle()
    yellow.color = Color("yellow")
    let content = Self.content([NamedStyle(name: "Top", text: yellow)], [("Top", RunStyle())])
    let written = try content.written(as: .timedText)
    guard case .text(let text) = written.payload else {
      Issue.record("TTML is text")
      return
    }
    #expect(!text.contains("<span"))
    let track = try Track(Array(text.utf8), file: "film.ttml")
    #expect(try track.content.cues[0].runs.map(\.style.color) == [Color("yellow")])
  }

  @Test("a loss is one finding, with the number of cues and the first of them")
  func losses() throws {
    var content = Self.content([], [("", RunStyle()), ("", RunStyle()), ("", RunStyle())])
    for position in content.cues.indices { content.cues[position].style = nil }
    content.cues[0].isComment = true
    content.cues[1].speaker = "Vera"
    content.cues[2].speaker = "Vera"
    content.notes = [Note(text: "n", before: 0)]
    let messages = try content.written(as: .subRip).losses.map(\.message)
    #expect(
      messages == [
        "SubRip cannot hold names of speakers of 2 cues, first of cue 1",
        "SubRip cannot hold cues kept as comments", "SubRip cannot hold notes",
      ])
  }

  @Test("JSON loses nothing of what any format says", arguments: ContentFeature.allCases)
  func json(feature: ContentFeature) { #expect(SubtitleFormat.json.features.contains(feature)) }

  @Test(
    "tags nest, and close before the line break at their end",
    arguments: [
      ([("a", ["i"]), ("b", ["i", "b"]), ("c", [])], "<i>a<b>b</b></i>c"),
      ([("a\n", ["i"]), ("b", [])], "<i>a</i>\nb"),
      ([("a\n", ["i"]), ("b", ["i"])], "<i>a\nb</i>"),
      ([("a", ["b"]), ("b", ["b", "i"]), ("c", ["i"])], "<b>a<i>b</i></b><i>c</i>"),
      ([("\n", ["i"])], "<i>\n</i>"),
    ])
  func nesting(pieces: [(String, [String])], text: String) {
    let tagged = pieces.map { piece in
      NestedTags.Piece(text: piece.0, tags: piece.1.map { NestedTags.Tag($0) })
    }
    #expect(NestedTags.text(tagged) == text)
  }

  @Test(
    "colours are read as they are written on the web",
    arguments: [
      ("#f00", "#ff0000"), ("RED", "#ff0000"), ("#12345678", "#12345678"), ("lime", "#00ff00"),
      ("#ff", nil), ("#ggg", nil), ("nosuch", nil), ("", nil), ("#", nil),
    ])
  func colors(text: String, hexadecimal: String?) {
    #expect(Color(text)?.hexadecimal == hexadecimal)
  }

  @Test(
    "tags of SubRip are read, and what only looks like one is text",
    arguments: [
      ("<i>a</i> b", "<i>a</i> b"), ("<I>a</I>", "<i>a</i>"), ("<i>a", "<i>a</i>"),
      ("a</i>", "a"), ("<laughs> a <3 b", "<laughs> a <3 b"), ("{\\an8}a", "{\\an8}a"),
      ("{\\i1}a{\\i0}b", "<i>a</i>b"), ("{\\fad(1,2)}a", "{\\fad(1,2)}a"), ("a<br>b", "a\nb"),
      ("<font color=red>a</font>", "<font color=\"#ff0000\">a</font>"),
      ("<font face='A B' size=20>a</font>", "<font face=\"A B\" size=\"20\">a</font>"),
      ("<b><i>a</b>b</i>", "<i><b>a</b>b</i>"), ("{a} {", "{a} {"), ("<", "<"), ("<i", "<i"),
    ])
  func subRipMarkup(text: String, written: String) {
    let (runs, anchor) = SubRipMarkup.read(text)
    var cue = StyledCue(start: .zero, end: .zero, runs: runs)
    cue.placement.anchor = anchor
    #expect(SubRipWriter.text(of: cue) == written)
  }
}
