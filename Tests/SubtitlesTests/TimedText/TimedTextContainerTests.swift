import Diagnostics
import Testing

@testable import Subtitles

@Suite("Containers of TTML with times")
struct TimedTextContainerTests {
  private func document(_ body: String) -> Track {
    Track(
      Array("<tt xmlns=\"http://www.w3.org/ns/ttml\" xml:lang=\"en\">\(body)</tt>".utf8),
      as: .timedText, encoding: DetectedEncoding(.utf8, confidence: 1))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static let pair = "<p>whole</p><p begin=\"2s\" end=\"9s\">clipped</p></div></body>"

  @Test(
    "a container whose cues all move moves with them, and comes back",
    arguments: [
      (
        "<body><div begin=\"20s\" end=\"25s\">" + pair,
        "<body><div begin=\"30s\" end=\"35s\">" + pair
      ),
      (
        "<body><div begin=\"20s\" dur=\"5s\">" + pair,
        "<body><div begin=\"30s\" dur=\"5s\">" + pair
      ),
      (
        "<body begin=\"1s\" end=\"90s\"><div begin=\"20s\" end=\"25s\">" + pair,
        "<body begin=\"11s\" end=\"100s\"><div begin=\"20s\" end=\"25s\">" + pair
      ),
      (
        "<body end=\"60s\"><p begin=\"1s\" end=\"2s\">a</p><p begin=\"58s\" end=\"60s\">b</p></body>",
        "<body end=\"70s\"><p begin=\"11s\" end=\"12s\">a</p><p begin=\"68s\" end=\"70s\">b</p></body>"
      ),
      (
        "<body end=\"60s\"><div begin=\"20s\" end=\"25s\">" + pair,
        "<body end=\"70s\"><div begin=\"30s\" end=\"35s\">" + pair
      ),
    ])
  func together(old: String, new: String) {
    let before = document(old)
    let there = before.shifted(by: Milliseconds(10_000))
    #expect(text(there.bytes) == text(document(new).bytes))
    let after = before.reread(there.bytes)
    for (old, new) in zip(before, after) {
      #expect(new.start == old.start + Milliseconds(10_000))
      #expect(new.end == old.end + Milliseconds(10_000))
    }
    #expect(after.shifted(by: Milliseconds(-10_000)).bytes == before.bytes)
  }

  @Test("a container lasts longer where some of its cues move, and the others stay as they are")
  func some() {
    let before = document("<body><div begin=\"20s\" end=\"25s\">" + Self.pair)
    let result = before.shifted(by: Milliseconds(3000), from: Milliseconds(21_000))
    #expect(result.findings.map(\.rule).contains("TIME.EXTENDED"))
    let after = before.reread(result.bytes)
    #expect(after.told == ["20000-25000 whole", "25000-28000 clipped"])
  }

  @Test(
    "no shift leaves a cue that is never shown", arguments: [-30_000, -22_000, -3000, 7, 99_000])
  func shown(span: Int) {
    for body in [
      "<body><div begin=\"20s\" end=\"25s\">" + Self.pair,
      "<body end=\"60s\"><div begin=\"40s\" dur=\"9s\">" + Self.pair,
      "<body begin=\"5s\" end=\"60s\"><div>" + Self.pair,
    ] {
      let before = document(body)
      for start in [Milliseconds.zero, Milliseconds(7000), Milliseconds(22_000)] {
        let result = before.shifted(by: Milliseconds(span), from: start)
        let after = before.reread(result.bytes)
        #expect(after.count == before.count)
        for (old, new) in zip(before, after) where old.end.count + span > 0 {
          #expect(new.end > new.start, "\(body) \(start)")
        }
      }
    }
  }
}

extension Track {
  fileprivate func reread(_ bytes: [UInt8]) -> Track {
    Track(bytes, as: .timedText, encoding: encoding)
  }
}
