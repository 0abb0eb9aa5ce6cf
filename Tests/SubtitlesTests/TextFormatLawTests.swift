import Diagnostics
import Testing

@testable import Subtitles

/// Laws of ASS, SSA, MicroDVD and LRC, tried on damaged files and on noise.
@Suite("Laws of ASS, MicroDVD and LRC")
struct TextFormatLawTests {
  private static let seeds = Array(UInt64(1)...12)

  private static let files: [(name: String, format: SubtitleFormat)] = [
    ("SubStation/film.ass", .advancedSubStation), ("SubStation/odd.ass", .advancedSubStation),
    ("SubStation/old.ssa", .subStation), ("MicroDVD/film.sub", .microDVD),
    ("MicroDVD/plain.sub", .microDVD), ("Lyrics/song.lrc", .lyrics), ("Lyrics/odd.lrc", .lyrics),
  ]

  @Test("any bytes are read, and an untouched track is the same bytes", arguments: seeds)
  func identity(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (name, format) in Self.files {
      for bytes in [
        damaged(fixture(name), inserting: ["7", ",", "}", "{", "\\", "["], &random), noise(&random),
      ] {
        for encoding in ["UTF-8", "UTF-16LE", "GB18030", "Big5", "windows-1251"] {
          let track = Track(
            bytes, as: format, encoding: try DetectedEncoding(named: encoding, for: bytes),
            frameRate: FrameRate(25))
          #expect(track.shifted(by: .zero).bytes == bytes)
          #expect(try track.written() == bytes)
          #expect(track.allSatisfy { $0.textRange.end <= bytes.count && $0.line > 0 })
          _ = track.findings
          guard encoding == "UTF-8" else { continue }
          for target in [format, .subRip, .advancedSubStation, .microDVD, .lyrics] {
            _ = try track.content.written(as: target, WritingOptions(frameRate: FrameRate(25)))
          }
        }
      }
    }
  }

  @Test("a shift moves every cue alike and leaves the texts", arguments: seeds)
  func shift(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for (name, format) in Self.files {
      let before = read(
        damaged(fixture(name), inserting: ["7", ",", "}", "{", "\\", "["], &random), format)
      guard before.allSatisfy({ $0.start >= .zero && $0.end >= .zero }) else { continue }
      // Whole frames at 25 and at 23.976, which the files say.
      let span = Milliseconds(40_040)
      let after = read(before.shifted(by: span).bytes, format)
      #expect(before.count == after.count)
      let starts = zip(before, after).filter { $0.start + span != $1.start }
      // Times that cannot be read, or that saturate, have no digits to change.
      #expect(starts.allSatisfy { $0.0.start == .zero || $0.0.start.count > 1_000_000_000 })
      if format != .lyrics { #expect(before.map(\.text) == after.map(\.text)) }
    }
  }

  @Test("content that was read is written and read the same", arguments: seeds)
  func content(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (name, format) in Self.files {
      for bytes in [
        damaged(fixture(name), inserting: ["7", ",", "}", "{", "\\", "["], &random), noise(&random),
      ] {
        let text = String(decoding: bytes, as: UTF8.self)
        let options = WritingOptions(frameRate: FrameRate(25))
        let first = try read(Array(text.utf8), format).content.written(as: format, options)
        // What is finer than the steps of the format, and times before zero, change once.
        let content = try read(first.text, format).content
        let second = try content.written(as: format, options)
        let again = try read(second.text, format).content
        #expect(again.unplaced == content.unplaced || again.differs(from: content), "\(name)")
        let told = second.losses.filter { !$0.message.contains("players never show") }
        #expect(told.isEmpty, "\(name) \(first.text)")
      }
    }
  }

  @Test(
    "the cost grows with the length of the file alone",
    arguments: [
      SubtitleFormat.advancedSubStation, .microDVD, .lyrics,
    ])
  func cost(format: SubtitleFormat) throws {
    let lines: [String] =
      switch format {
      case .microDVD: ["{10}{20}{y:i}", "{1}{}"]
      case .lyrics: ["[00:01.00]", "[00:01.00][00:02.00]<00:01.00>a", "[", "<"]
      default:
        [
          "Format: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,{\\i1",
          "Dialogue: 0,0:00:01.00",
          "{\\", "[Events]\n", "\\\u{2060}",
        ]
      }
    for line in lines {
      let text = String(repeating: line, count: 4000)
      let broken = text.replacing("\n", with: " ")
      for bytes in [Array(text.utf8), Array(broken.utf8), Array((line + "\n" + text).utf8)] {
        let track = read(bytes, format)
        _ = try track.content.written(as: format, WritingOptions(frameRate: FrameRate(25)))
      }
    }
  }

  private func read(_ bytes: [UInt8], _ format: SubtitleFormat) -> Track {
    Track(
      bytes, as: format, encoding: DetectedEncoding(.utf8, confidence: 1),
      frameRate: FrameRate(25))
  }

  private func read(_ text: String, _ format: SubtitleFormat) -> Track {
    read(Array(text.utf8), format)
  }

  /// Lines and characters of the formats in any order.
  private func noise(_ random: inout SeededGenerator) -> [UInt8] {
    let pieces = [
      "[Events]\n", "[V4+ Styles]\n", "[Fonts]\n", "Format: ", "Dialogue: ", "Comment: ", "Style: ",
      "Start, End, Text", "0:00:01.00", "0,", ",", "{", "}", "\\N", "\\i1", "\\pos(1,2)", "\\k10",
      "\\p1", "\\t(", ")", "\\rDefault", "\\fs", "\\", "\u{2060}", "{1}{1}25\n", "{10}{20}",
      "{y:i}", "{Y:b}", "/",
      "|", "{DEFAULT}{}", "[00:01.00]", "[ti:a]", "<00:01.50>", "[offset:9]", "#", "[", "]", ":",
      "\n", "\r\n", "\n\n", "a", "Ж", "红", " ", "\0", "99999999999", "-", ";", "\u{A0}", "\\h",
    ]
    let count = Int.random(in: 1...120, using: &random)
    return (0..<count).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
  }
}

extension TrackContent {
  /// Reports which part of two contents differs.
  fileprivate func differs(from other: TrackContent) -> Bool {
    #expect(unplaced.cues == other.unplaced.cues)
    #expect(styles == other.styles)
    #expect(notes == other.notes)
    #expect(information == other.information)
    #expect(rawBlocks == other.rawBlocks)
    #expect(canvas == other.canvas)
    return false
  }
}
