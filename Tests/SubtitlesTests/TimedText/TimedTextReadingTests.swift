import Diagnostics
import LocaleData
import Testing

@testable import Subtitles

@Suite("Reading TTML")
struct TimedTextReadingTests {
  @Test("paragraphs and spans with their times, in any of its notations")
  func imsc() throws {
    let track = try Track(fixture("TimedText/imsc.ttml"), file: "imsc.ttml")
    #expect(track.format == .timedText)
    #expect(
      track.told == [
        "1000-2500 Добрый вечер, Анна\nЁлкина", "3501-4501 SIBERIA", "5000-6500 Стой!",
        "7000-9000   one\n two", "10000-20000 東京へ", "21000-24000 One two three",
        "25000-26000 First", "26000-27000 Second", "30000-34000 Stay and go", "35000-36000 ",
      ])
    #expect(track.findings.isEmpty)
    #expect(track[0].identifier == "a1")
    #expect(track[1].settings == #"style="warm" region="high""#)
    #expect(track.map(\.line) == [35, 37, 38, 39, 43, 47, 48, 49, 50, 51])
  }

  @Test("the content says styles, regions and all else")
  func content() throws {
    let content = try Track(fixture("TimedText/imsc.ttml"), file: "imsc.ttml").content
    let cues = content.cues
    #expect(content.language == .russian)
    #expect(content.frameRate == FrameRate("23.976"))
    #expect(content.canvas == Canvas(width: 1920, height: 1080))
    #expect(
      content.information == [
        Information(key: "title", value: "Шёлковый путь & другие"),
        Information(key: "copyright", value: "Silk"),
      ])
    #expect(content.notes == [Note(text: "the first reel", before: 0)])
    #expect(cues[0].runs.map(\.text) == ["Добрый вечер, ", "Анна\nЁлкина"])
    #expect(cues[0].runs.map(\.style.isItalic) == [false, true])
    #expect(cues[0].placement.region == "low" && cues[0].placement.anchor == nil)
    #expect(cues[1].placement.anchor == .top)
    #expect(cues[1].runs[0].style.isBold && cues[1].runs[0].style.color == Color("yellow"))
    #expect(cues[2].speaker == "Анна" && cues[2].isForced)
    #expect(cues[4].placement.writing == .verticalRightToLeft)
    #expect(cues[4].runs.map(\.style.ruby) == ["とうきょう", nil])
    #expect(cues[4].runs[0].style.language == LanguageTag("ja"))
    #expect(
      cues[5].runs.map(\.style.appearsAt) == [nil, Milliseconds(22000), Milliseconds(23000)])
    #expect(
      cues[8...10].map { "\($0.start.count)-\($0.end.count) \($0.plainText)" }
        == ["30000-31000 Stay", "31000-32000 Stay and go", "32000-34000 Stay"])
    let high = try #require(content.regions.first { $0.name == "high" })
    #expect(high.origin == ScreenPoint(x: 10, y: 10) && high.width == 80 && high.height == 20)
    #expect(content.regions[2].origin == ScreenPoint(x: 90, y: 10))
  }

  @Test("white within a style of another colour stays white")
  func white() throws {
    let text = """
      <tt xmlns="http://www.w3.org/ns/ttml" xmlns:s="http://www.w3.org/ns/ttml#styling" xml:lang="en">
      <head><styling><style xml:id="y" s:color="yellow"/></styling></head><body><div>
      <p begin="1s" end="2s" style="y">a <span s:color="white">b</span></p><p end="1s">c</p><p end="1s">d</p>
      </div></body></tt>
      """
    let content = try Track(Array(text.utf8), file: "a.ttml").content
    guard case .text(let subRip) = try content.written(as: .subRip).payload else { return }
    #expect(
      subRip.contains("<font color=\"#ffff00\">a </font><font color=\"#ffffff\">b</font>"))
  }

  @Test("a draft of 2006 with labels of SMPTE in a legacy encoding")
  func frames() throws {
    let track = try Track(fixture("TimedText/frames.xml"), file: "frames.xml")
    #expect(
      track.told == [
        "60060-61995 Поезд учит", "3003-4004 двум вещам", "5000-6500 тики",
      ])
    #expect(track.findings.map(\.rule) == ["FILE.ENCODING", "TTML.ROOT"])
    #expect(try track.content.cues[0].runs.map(\.style.isItalic) == [false, true])
  }

  @Test("a sequence counts from the end of what is before")
  func sequence() throws {
    let track = try Track(fixture("TimedText/sequence.ttml"), file: "sequence.ttml")
    #expect(track.told == ["2000-3000 one", "3500-4500 two", "4500-6500 three"])
  }

  @Test("a sequence within a sequence ends with what is in it")
  func nestedSequence() throws {
    let text = """
      <tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div timeContainer="seq" dur="40s">
      <div timeContainer="seq"><p begin="5s" dur="5s">a</p><p begin="5s" dur="5s">b</p></div>
      <div timeContainer="seq" dur="20s"><p begin="5s" dur="5s">c</p><p begin="5s" dur="9s">d</p></div>
      </div></body></tt>
      """
    let track = try Track(Array(text.utf8), file: "a.ttml")
    #expect(track.told == ["5000-10000 a", "15000-20000 b", "25000-30000 c", "35000-40000 d"])
  }

  @Test(
    "simple texts are read the same with and without a parser",
    arguments: [
      "a  b ", " a\n <br/> b", "<span>a </span> <s:span x='1'>b</s:span>", "a &amp; &lt;b&gt;",
      "<br/>a<br/><br/>b<br/>", "\t", "", "a<br /> <span> </span>b",
    ])
  func plainText(content: String) throws {
    for space in ["default", "preserve"] {
      let text = """
        <tt xmlns="http://www.w3.org/ns/ttml" xmlns:s="http://www.w3.org/ns/ttml" xml:space="\(space)">
        <body><div><p end="1s">\(content)</p></div></body></tt>
        """
      let track = try Track(Array(text.utf8), file: "a.ttml")
      let format = try #require(track.reader as? TimedText)
      let parsed = format.fragment(of: track.records[0], in: track.source)
      #expect(track[0].text == parsed?.paragraph.runs().map(\.text).joined())
      #expect(
        TimedTextPlainText.read(content, preservesSpace: space == "preserve") == track[0].text)
    }
  }

  @Test(
    "times as TTML writes them",
    arguments: [
      ("01:02:03.5", 3_723_500), ("00:00:01", 1000), ("00:00:01:12", 1500), ("1.5s", 1500),
      ("90m", 5_400_000), ("0.5h", 1_800_000), ("1500ms", 1500), ("12f", 500), ("250t", 2500),
      ("00:00:01,250", 1250), ("02:03.250", 123_250), ("7", 7000), ("00:00:00.0005", 1),
      ("100:00:00.000", 360_000_000), ("00:00:01:12.1", 1521), (" 5s ", 5000),
    ])
  func times(text: String, milliseconds: Int) {
    var clock = MediaClock()
    (clock.nominalRate, clock.tickRate, clock.subFrameRate) = (24, 100, 2)
    #expect(TimeExpression(text, clock)?.time.milliseconds.count == milliseconds)
  }

  @Test(
    "what is no time is none", arguments: ["", "x", "-1s", "1:2:3:4:5", "5y", "::", "1e9s", "१s"])
  func noTimes(text: String) {
    #expect(TimeExpression(text, MediaClock()) == nil)
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("<p begin='x' end='2s'>a</p>", "TTML.TIMECODE 3:1", "0-2000 a"),
      ("<p begin='1s'>a</p>", "TTML.END 3:1", "1000-1000 a"),
      ("<p begin='1s' end='2s' region='r'>a</p>", "TTML.REGION 3:1", "1000-2000 a"),
      ("<p begin='1s' end='2s' style='r'>a</p>", "TTML.STYLE 3:1", "1000-2000 a"),
      ("<p begin='1s' end='2s'>a<set tts:color='red'/></p>", "TTML.ANIMATION 3:25", "1000-2000 a"),
      ("<p begin='1s' end='2s'>a</p><div><image src='x'/></div>", "TTML.IMAGE 3:29", "1000-2000 a"),
      ("<p begin='1s' end='2s'>a & b <3</p>", "TTML.XML 3:26", "1000-2000 a & b <3"),
      ("<p begin='1s' end='2s'>a</p>lost", "TTML.TEXT 2:39", "1000-2000 a"),
    ])
  func deviations(paragraph: String, finding: String, cue: String) throws {
    let text = """
      <tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en" xmlns:tts="http://www.w3.org/ns/ttml#styling">
      <head><styling/><layout/></head><body><div>
      \(paragraph)</div></body></tt>
      """
    let track = try Track(Array(text.utf8), file: "a.ttml")
    #expect(track.told == [cue])
    #expect(track.reported.contains(finding), "\(track.reported)")
  }

  @Test("a cue of which nothing says when it goes stays until the next one")
  func endless() throws {
    let track = try Track(
      Array(
        "<tt xmlns='http://www.w3.org/ns/ttml' xml:lang=''><body><div><p begin='1s'>a</p>"
          .utf8) + Array("<p begin='3s'>b</p><p begin='3s' dur='1s'>c</p></div></body></tt>".utf8))
    #expect(track.told == ["1000-3000 a", "3000-3000 b", "3000-4000 c"])
    #expect(try track.content.cues.map(\.end.count) == [3000, 3000, 4000])
  }

  @Test("cues before damage are kept")
  func damage() throws {
    let file = fixture("TimedText/imsc.ttml")
    for end in stride(from: 2800, to: file.count, by: 37) {
      let track = try Track(Array(file.prefix(end)), file: "cut.ttml")
      #expect(track.findings.map(\.rule).contains("TTML.XML"))
      #expect(track.first?.start == Milliseconds(1000))
    }
  }

  @Test("a tag too many or too few costs no cue")
  func brokenTags() throws {
    let text = """
      <tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>
      <p begin="1s" end="2s">one <span>two</p>
      <p begin="2s" end="3s">three</span></p>
      <p begin="3s" end="4s">four</i></span></div></p>
      <p begin="4s" end="5s">five</p></div></body></tt>
      """
    let track = try Track(Array(text.utf8), file: "a.ttml")
    #expect(
      track.told == ["1000-2000 one two", "2000-3000 three", "3000-4000 four", "4000-5000 five"])
    #expect(track.findings.map(\.rule).contains("TTML.XML"))
    #expect(try track.written() == Array(text.utf8))
  }

  @Test("entities and inclusions are told and do nothing")
  func harm() throws {
    let text = """
      <!DOCTYPE tt [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
      <!ENTITY c SYSTEM "file:///etc/passwd">]>
      <tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>
      <p begin="1s" end="2s">&b; &c;</p></div></body></tt>
      """
    let track = try Track(Array(text.utf8), file: "a.ttml")
    #expect(track.told == ["1000-2000 &b; &c;"])
    #expect(track.findings.contains { $0.rule == "TTML.XML" })
  }
}
