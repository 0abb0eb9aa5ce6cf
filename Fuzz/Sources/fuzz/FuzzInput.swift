import Subtitles

/// An input of the fuzzer: three bytes that choose, then the bytes of a file.
struct FuzzInput {
  /// How many bytes stand before the file.
  static let headLength = 3

  /// The encodings that a file may be said to be in, one for each way in which characters lie in
  /// bytes.
  static let encodings = [
    "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "Big5", "windows-1251",
  ]

  let format: SubtitleFormat
  let encoding: DetectedEncoding
  /// Chooses among what a law does: a cue, a span, a text.
  let choice: Int
  let bytes: [UInt8]

  init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    let all = [UInt8](UnsafeBufferPointer(start: start, count: count))
    let head = all.prefix(Self.headLength) + [0, 0, 0]
    bytes = Array(all.dropFirst(Self.headLength))
    format = SubtitleFormat.allCases[Int(head[0]) % SubtitleFormat.allCases.count]
    let name = Self.encodings[Int(head[1]) % Self.encodings.count]
    // Every name in the table is known.
    let named = try? DetectedEncoding(named: name, for: bytes)
    encoding = named ?? DetectedEncoding(.utf8, confidence: 1)
    choice = Int(head[2])
  }

  /// The head that chooses a format and an encoding.
  static func head(_ format: SubtitleFormat, _ encoding: TextEncoding) -> [UInt8] {
    [
      UInt8(SubtitleFormat.allCases.firstIndex(of: format) ?? 0),
      UInt8(encodings.firstIndex(of: encoding.name) ?? 0), 0,
    ]
  }

  /// The file as a track.
  var track: Track { track(of: bytes) }

  /// Other bytes read as this file is.
  func track(of bytes: [UInt8]) -> Track {
    Track(
      bytes, as: format, encoding: encoding, frameRate: choice % 3 == 0 ? nil : FrameRate(25),
      decodeLegacy: Self.decoders[encoding.encoding.name] ?? nil)
  }

  private static let decoders = Dictionary(
    uniqueKeysWithValues: encodings.map { ($0, try? TextEncoding($0).legacyDecoding()) })
}
