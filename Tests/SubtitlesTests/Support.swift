import Diagnostics
import Glibc

@testable import Subtitles

/// A track read from text, its encoding found as a command would.
func track(_ text: String) -> Track { track(Array(text.utf8)) }

/// A track read from bytes; what is not Unicode counts as windows-1251.
func track(_ bytes: [UInt8]) -> Track {
  Track(
    subRip: bytes,
    encoding: .unicode(of: bytes) ?? DetectedEncoding(TextEncoding("windows-1251"), confidence: 1))
}

extension Track {
  /// Start, end and text of every cue, as one is written in an expectation: `1000-2000 text`.
  var told: [String] { map { "\($0.start.count)-\($0.end.count) \($0.text)" } }

  /// The rules and places of the findings: `SRT.INDEX 3:1`.
  var reported: [String] {
    findings.map { "\($0.rule) \($0.location.line ?? 0):\($0.location.column ?? 0)" }
  }
}

/// Random numbers that are the same in every run (SplitMix64, Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The content of a file in the folder `Fixtures`.
func fixture(_ name: String) -> [UInt8] {
  let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let path = folder.joined(separator: "/") + "/Fixtures/" + name
  guard let file = fopen(path, "rb") else { preconditionFailure("no fixture at \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var byte = getc(file)
  while byte != EOF {
    bytes.append(UInt8(truncatingIfNeeded: byte))
    byte = getc(file)
  }
  return bytes
}

/// The content of a file of the sample film.
func sample(_ name: String) -> [UInt8] { fixture("../../../Samples/red-silk/subtitles/" + name) }

/// A file with a few bytes changed, dropped, doubled or cut off, and pieces of its format put in.
func damaged(
  _ bytes: [UInt8], inserting pieces: [String], _ random: inout SeededGenerator
) -> [UInt8] {
  var damaged = bytes
  for _ in 0..<Int.random(in: 0...14, using: &random) {
    let place = Int.random(in: 0..<damaged.count, using: &random)
    switch Int.random(in: 0...5, using: &random) {
    case 0: damaged[place] = UInt8.random(in: .min ... .max, using: &random)
    case 1: damaged.remove(at: place)
    case 2: damaged.insert(damaged[place], at: place)
    case 3: damaged.insert(contentsOf: "\n".utf8, at: place)
    case 4:
      let piece = pieces.randomElement(using: &random) ?? ""
      damaged.insert(contentsOf: piece.utf8, at: place)
    default: if Int.random(in: 0...9, using: &random) == 0 { damaged.removeSubrange(place...) }
    }
    if damaged.isEmpty { return bytes }
  }
  return damaged
}
