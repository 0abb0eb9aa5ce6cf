import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

@Suite("Content of WebVTT")
struct WebVTTContentTests {
  private func run(_ text: String, _ change: (inout RunStyle) -> Void = { _ in }) -> TextRun {
    var style = RunStyle()
    change(&style)
    return TextRun(text, style: style)
  }

  private func content(_ text: String) throws -> TrackContent { try webVTT(text).content }

  /// The file that content gives.
  private func written(_ content: TrackContent) throws -> String {
    guard case .text(let text) = try content.written(as: .webVTT).payload else { return "" }
    return text
  }

  @Test("tags become styles")
  func tags() {
    #expect(
      WebVTTRuns.read("a<b>b<i>c</i></b><u>d")
        == [
          run("a"), run("b") { $0.isBold = true },
          run("c") { ($0.isBold, $0.isItalic) = (true, true) }, run("d") { $0.isUnderlined = true },
        ])
    #expect(
      WebVTTRuns.read("<c.yellow.x.bg_blue.magenta>a</c><v.y Anna  B.>b<lang zh-hant>c")
        == [
          run("a") {
            ($0.color, $0.background) = (Color("magenta"), Color("blue"))
            $0.classes = ["x"]
          }, run("b") { ($0.voice, $0.classes) = ("Anna B.", ["y"]) },
          run("c") {
            ($0.voice, $0.classes) = ("Anna B.", ["y"])
            $0.language = LanguageTag("zh-Hant")
          },
        ])
  }

  @Test("a ruby annotation belongs to the text before it")
  func ruby() {
    #expect(
      WebVTTRuns.read("<ruby>漢<rt>kan</rt>字<rt><b>j</b>i</ruby>だ")
        == [run("漢") { $0.ruby = "kan" }, run("字") { $0.ruby = "ji" }, run("だ")])
  }

  @Test("times in the text say when what follows appears")
  func innerTimes() {
    #expect(
      WebVTTRuns.read("a <i>b<00:01.500>c</i> d<01:00:00.000>e<99:99>f")
        == [
          run("a "), run("b") { $0.isItalic = true },
          run("c") { ($0.isItalic, $0.appearsAt) = (true, Milliseconds(1500)) },
          run(" d") { $0.appearsAt = Milliseconds(1500) },
          run("e") { $0.appearsAt = Milliseconds(3_600_000) },
          {
            var run = run("f") { $0.appearsAt = Milliseconds(3_600_000) }
            run.rawMarkup = [RawMarkup("<99:99>", format: .webVTT)]
            return run
          }(),
        ])
  }

  @Test(
    "character references are those of HTML",
    arguments: [
      ("&amp;&lt;&gt;&nbsp;&lrm;&rlm;", "&<>\u{A0}\u{200E}\u{200F}"), ("&amp", "&"), ("&AMP;", "&"),
      ("&quot;&copy;&hellip;&mdash;&Zcaron;", "\"©…—Ž"), ("&", "&"), ("&;", "&;"), ("&1;", "&1;"),
      ("&#32;&#x416;&#X416&#1046;", " ЖЖЖ"), ("&#;&#x;", "&#;&#x;"), ("&#128;&#0;&#xD800;", "€��"),
      ("&#99999999999999999999;", "\u{FFFD}"), ("&notit;&notin;", "¬it;∉"),
      ("&unknown;", "&unknown;"),
      ("&NotEqualTilde;", "≂̸"), ("&am p;", "&am p;"),
    ])
  func references(text: String, shown: String) {
    #expect(WebVTTRuns.read(text).map(\.text).joined() == shown)
  }

  @Test("a cue in one voice has a speaker, one in several has voices")
  func voices() throws {
    let cues = try webVTT(fixture("WebVTT/film.vtt")).content.cues
    #expect(cues.map(\.speaker) == ["Анна", nil, nil, nil, nil])
    #expect(cues[0].runs == [run("Где ты был?")])
    #expect(cues[1].runs.map(\.style.voice) == ["Анна", nil, "Борис", "Борис", "Борис"])
    #expect(cues[1].plainText == "Где?\nНа рынке. Шёлк & чай <там>")
  }

  @Test("no number of tags is too much", .timeLimit(.minutes(1)))
  func depth() {
    let count = 4000
    let tags = String(repeating: "<c.a><00:01.000>", count: count)
    let runs = WebVTTRuns.read(tags + "x" + String(repeating: "</c>", count: count) + "y")
    #expect(runs.map(\.text) == ["x", "y"])
    #expect(runs.map(\.style.classes.count) == [64, 0])
    let line = "00:01.000 --> 00:02.000" + String(repeating: " a", count: 20_000)
    #expect(webVTT("WEBVTT\n\n\(line)\nx\n").findings.count == 6)
  }

  @Test("the header, notes, style sheets and regions are kept")
  func blocks() throws {
    let content = try webVTT(fixture("WebVTT/film.vtt")).content
    #expect(content.language == LanguageTag("ru"))
    #expect(content.information == [Information(key: "Kind", value: "captions")])
    #expect(
      content.notes == [
        Note(text: "Translated from the dialogue list.\nSecond pass.", before: 0),
        Note(text: "Reel 1", before: 0), Note(text: "Reel 2", before: 3),
      ])
    #expect(content.rawBlocks.map(\.feature) == [.information, .styleSheets])
    #expect(
      content.rawBlocks.map(\.text) == [
        "WEBVTT - Red Silk, Russian for the deaf", "::cue(.loud) {\n  font-weight: bold;\n}",
      ])
    #expect(content.regions.map(\.name) == ["bill"])
    #expect(content.cues.map(\.placement.region) == [nil, "bill", nil, nil, nil])
  }

  @Test(
    "content that was read, written and read again is the same",
    arguments: ["film", "captions", "faulty"])
  func roundTrip(name: String) throws {
    let content = try webVTT(fixture("WebVTT/\(name).vtt")).content
    var again = try webVTT(written(content)).content
    // A file written anew may have its cues on other lines; nothing else differs.
    for position in again.cues.indices { again.cues[position].line = content.cues[position].line }
    #expect(again == content)
  }

  @Test("a colour that WebVTT has no name for gets a class and a style sheet")
  func colors() throws {
    var cue = StyledCue(start: Milliseconds(0), end: Milliseconds(1000), runs: [])
    cue.runs = [
      run("a") { $0.color = Color("#ff8800") }, run("b") { $0.background = Color("#00000080") },
    ]
    let file = try written(TrackContent(cues: [cue]))
    #expect(
      file == """
        WEBVTT

        STYLE
        ::cue(.color_ff8800) { color: #ff8800; }
        ::cue(.bg_00000080) { background-color: #00000080; }

        00:00:00.000 --> 00:00:01.000
        <c.color_ff8800>a</c><c.bg_00000080>b</c>

        """)
    let again = try content(file)
    #expect(again.cues.map(\.runs) == [cue.runs])
    #expect(again.rawBlocks == [])
  }

  @Test("nothing in the content makes the file other than WebVTT")
  func hostile() throws {
    var cues = [
      StyledCue(start: Milliseconds(5000), end: Milliseconds(6000), text: "a --> b\n\n<b>&c\n"),
      StyledCue(start: Milliseconds(-1000), end: Milliseconds(1000), text: "\nfirst"),
    ]
    cues[0].identifier = "x --> y\nz"
    cues[1].identifier = "x --> y\nz"
    cues[0].speaker = "A\n<B> & C"
    cues[0].placement.region = "no such"
    cues[0].runs[0].style.classes = ["a b", "c.d"]
    var content = TrackContent(cues: cues)
    content.notes = [Note(text: "n --> m\n\nk", before: 0), Note(text: "", before: 2)]
    content.information = [Information(key: "Title", value: "a\n\nb --> c")]
    content.rawBlocks = [
      RawBlock(format: .webVTT, feature: .styleSheets, text: "a {}\n\n/* --> */")
    ]
    let file = try content.written(as: .webVTT)
    guard case .text(let text) = file.payload else { return }
    let track = webVTT(text)
    #expect(track.findings.map(\.description) == [])
    #expect(track.map(\.identifier) == ["x -- > y z", nil])
    let again = try track.content
    #expect(again.cues.map(\.plainText) == ["first", "a --> b\n\u{A0}\n<b>&c"])
    #expect(again.cues.map(\.start.count) == [0, 5000])
    #expect(again.cues[1].speaker == "A <B> & C")
    #expect(
      file.losses.map(\.message) == [
        "cues stand in the order of their starts in WebVTT; from this one on they were put in order",
        "a time before zero became zero",
        "names of cues differ in WebVTT; the second “x -- > y z” is left out",
      ])
  }
}
