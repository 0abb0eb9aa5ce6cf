import Diagnostics
import Testing

@testable import Subtitles

@Suite("WebVTT and other formats")
struct WebVTTConversionTests {
  private func converted(_ content: TrackContent, to format: SubtitleFormat) throws -> Track {
    guard case .text(let text) = try content.written(as: format).payload else { return webVTT("") }
    return Track(
      Array(text.utf8), as: format, encoding: DetectedEncoding(.utf8, confidence: 1))
  }

  @Test("SubRip comes back from WebVTT with its times, texts, types and places")
  func subRip() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:02,500
      {\\an8}<i>Top</i> & <b>bold <u>both</u></b>

      2
      00:00:03,000 --> 01:00:04,123
      <font color="#ff8800">a < b</font>
      {\\an1}

      3
      100:00:00,000 --> 100:00:01,000
      {\\an9}–> “x” --> y

      """
    let content = try track(text).content
    let there = try converted(content, to: .webVTT)
    #expect(there.findings.map(\.description) == [])
    let back = try converted(there.content, to: .subRip)
    #expect(back.map(\.start) == track(text).map(\.start))
    #expect(back.map(\.end) == track(text).map(\.end))
    #expect(back.map(\.number) == [1, 2, 3])
    #expect(
      back.map(\.text) == [
        "{\\an8}<i>Top</i> & <b>bold <u>both</u></b>",
        "{\\an1}<font color=\"#ff8800\">a < b</font>",
        "{\\an9}–> “x” --> y",
      ])
  }

  @Test("what WebVTT cannot hold is reported, and what it can is not")
  func losses() throws {
    var cue = StyledCue(start: Milliseconds(0), end: Milliseconds(1000), runs: [TextRun("a")])
    let lost: [(ContentFeature, (inout StyledCue) -> Void)] = [
      (.strikeout, { $0.runs[0].style.isStruckOut = true }),
      (.fontFamily, { $0.runs[0].style.fontFamily = "Arial" }),
      (.fontSize, { $0.runs[0].style.fontSize = Measure(2, .em) }), (.layers, { $0.layer = 1 }),
      (.namedStyles, { $0.style = "Sign" }), (.forced, { $0.isForced = true }),
      (.margins, { $0.placement.margins = Margins(left: 1, right: 1, vertical: 1) }),
      (.settings, { $0.rawSettings = [RawMarkup("X1:1", format: .subRip, feature: .settings)] }),
    ]
    for (feature, change) in lost {
      var cue = cue
      change(&cue)
      let messages = try TrackContent(cues: [cue]).written(as: .webVTT).losses.map(\.message)
      // A setting is named.
      let named = feature == .settings ? " such as “X1:1”" : ""
      #expect(messages == ["WebVTT cannot hold \(feature.title)\(named) of cue 1"])
    }
    cue.runs[0].style.isBold = true
    cue.runs[0].style.ruby = "b"
    cue.speaker = "Anna"
    cue.placement.anchor = .top
    #expect(try TrackContent(cues: [cue]).written(as: .webVTT).losses == [])
    cue.end = cue.start
    #expect(try TrackContent(cues: [cue]).written(as: .webVTT).losses.count == 1)
  }

  @Test("what SubRip cannot hold of WebVTT is reported")
  func lossesToSubRip() throws {
    let losses = try webVTT(fixture("WebVTT/film.vtt")).content.written(as: .subRip).losses
    #expect(
      losses.map(\.message) == [
        "SubRip cannot hold colours behind text of cue 4",
        "SubRip cannot hold classes for a style sheet of 2 cues, first of cue 2",
        "SubRip cannot hold names of voices of cue 2",
        "SubRip cannot hold languages of parts of the text of cue 3",
        "SubRip cannot hold ruby annotations of cue 3",
        "SubRip cannot hold times within a cue of cue 4",
        "SubRip cannot hold alignment of lines of 2 cues, first of cue 1",
        "SubRip cannot hold exact positions of 2 cues, first of cue 1",
        "SubRip cannot hold vertical text of cue 3",
        "SubRip cannot hold regions of cue 2",
        "SubRip cannot hold style sheets", "SubRip cannot hold names of speakers of cue 1",
        "SubRip cannot hold names of cues of 2 cues, first of cue 1", "SubRip cannot hold notes",
        "SubRip cannot hold information about the file",
      ])
  }
}

/// Laws of WebVTT and SBV, tried on damaged files and on noise.
@Suite("Laws of WebVTT and SBV")
struct WebVTTLawTests {
  private static let seeds = Array(UInt64(1)...20)

  private func read(_ bytes: [UInt8], _ format: SubtitleFormat, _ encoding: String = "UTF-8")
    -> Track
  {
    Track(bytes, as: format, encoding: DetectedEncoding(TextEncoding(encoding), confidence: 1))
  }

  @Test("an untouched track is the same file, in any encoding", arguments: seeds)
  func identity(seed: UInt64) throws {
    for (bytes, format) in inputs(seed) {
      for encoding in ["UTF-8", "UTF-16LE", "UTF-32BE", "GB18030", "Big5", "windows-1251"] {
        let track = read(bytes, format, encoding)
        #expect(track.shifted(by: .zero).bytes == bytes)
        #expect(try track.written() == bytes)
        #expect(track.allSatisfy { $0.textRange.end <= bytes.count })
        _ = track.findings.count
        _ = try track.content
      }
    }
  }

  @Test(
    "a shift moves every cue and leaves the texts, and the same shift back is the same file",
    arguments: seeds)
  func shift(seed: UInt64) {
    let span = Milliseconds(90_500)
    for (bytes, format) in inputs(seed) {
      let before = read(bytes, format)
      let shifted = before.shifted(by: span)
      let after = read(shifted.bytes, format)
      #expect(before.count == after.count)
      guard shifted.findings.isEmpty, before.allSatisfy({ $0.start >= .zero && $0.end >= .zero })
      else { continue }
      #expect(
        zip(before, after).allSatisfy { $0.start + span == $1.start && $0.end + span == $1.end })
      #expect(
        zip(before, after).allSatisfy { $0.number == $1.number && $0.settings == $1.settings })
      let back = after.shifted(by: -span)
      #expect(back.bytes == bytes || !isClean(before))
    }
  }

  @Test("changing the text of a cue changes nothing else", arguments: seeds)
  func text(seed: UInt64) throws {
    for (bytes, format) in inputs(seed) {
      var track = read(bytes, format)
      guard let position = track.indices.first(where: { !track[$0].textRange.isEmpty }) else {
        continue
      }
      let range = track[position].textRange.indices
      track[position].text = "new\nlines"
      let after = try track.written()
      #expect(after.prefix(range.lowerBound) == bytes.prefix(range.lowerBound))
      #expect(
        after.suffix(bytes.count - range.upperBound) == bytes.suffix(bytes.count - range.upperBound)
      )
      #expect(read(after, format).count == track.count)
    }
  }

  @Test("whatever is read can be written, and what is written is without fault", arguments: seeds)
  func written(seed: UInt64) throws {
    for (bytes, format) in inputs(seed) {
      let content = try read(bytes, format).content
      let file = try content.written(as: .webVTT)
      guard case .text(let text) = file.payload else { continue }
      let again = read(Array(text.utf8), .webVTT)
      #expect(again.findings.map(\.description) == [])
      #expect(again.count == content.cues.count)
      let second = try again.content
      guard case .text(let repeated) = try second.written(as: .webVTT).payload else { continue }
      #expect(repeated == text)
      _ = try content.written(as: .sbv)
    }
  }

  /// Whether no stamp is of a kind that rewriting puts right.
  private func isClean(_ track: Track) -> Bool {
    !track.findings.contains { $0.rule.hasSuffix("TIMECODE") || $0.rule.hasSuffix("DROPPED") }
  }

  private func inputs(_ seed: UInt64) -> [([UInt8], SubtitleFormat)] {
    var random = SeededGenerator(seed: seed)
    var inputs: [([UInt8], SubtitleFormat)] = []
    for name in ["film", "faulty", "unsigned", "captions"] {
      inputs.append(
        (damaged(fixture("WebVTT/\(name).vtt"), inserting: ["<", "-->"], &random), .webVTT))
    }
    inputs.append((damaged(fixture("SBV/market.sbv"), inserting: ["<", "-->"], &random), .sbv))
    let pieces = [
      "WEBVTT", "\n", "\n\n", "\r\n", "\r", " ", "-->", " --> ", "00:01.000", "00:00:02.000", "0",
      ":", ",", ".", "NOTE", "STYLE", "REGION", "id:a", "region:a", "line:1%", "<c.red>", "</c>",
      "<v A>", "<ruby>", "<rt>", "<00:01.500>", "&amp;", "&", "<", ">", "\0", "Ж", "红", "\u{FEFF}",
      "0:00:01.000,0:00:02.000", "[br]",
    ]
    for format in [SubtitleFormat.webVTT, .webVTT, .webVTT, .sbv] {
      let noise = (0..<80).map { _ in pieces.randomElement(using: &random) ?? "" }
      let start = Bool.random(using: &random) ? "WEBVTT\n\n" : ""
      inputs.append((Array((start + noise.joined()).utf8), format))
      inputs.append(
        ((0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) }, format))
    }
    return inputs
  }
}
