import Subtitles

/// What holds for files whose format and encoding nobody knows.
enum EncodingLaws {
  static func check(_ input: FuzzInput) -> CInt {
    guard let track = track(input) else { return 0 }
    law(try? track.written(), is: input.bytes, "an untouched track is written as it was")
    let confidence = track.encoding.confidence
    law((0...1).contains(confidence), "a confidence lies from 0 to 1")
    let text = track.lazy.map(\.text).joined(separator: "\n")
    for name in FuzzInput.encodings {
      let encoding = TextEncoding(name)
      guard let bytes = try? encoding.encode(text) else { continue }
      let decode = try? encoding.legacyDecoding()
      guard !encoding.isUnicode else { continue }
      law(decode?(bytes[...]) == text, "\(name): encoded text is decoded as it was")
    }
    // To another spelling and back. The mark of UTF-16LE and a NUL would be that of UTF-32LE.
    var spelling = track.spelling
    spelling.encoding = TextEncoding("UTF-16BE")
    spelling.hasByteOrderMark = true
    if let wide = try? track.respelled(as: spelling),
      let again = try? Track(wide, file: track.file, options: options(track)),
      let back = try? again.respelled(as: track.spelling)
    {
      law(back, is: input.bytes, "UTF-16 and back from \(track.encoding) changes nothing")
    }
    return 0
  }

  /// The file with the encoding and the format that are found.
  private static func track(_ input: FuzzInput) -> Track? {
    // Reading the data of all languages takes longer than the rest, so that it is done rarely.
    if input.choice == 0 { return try? Track(input.bytes) }
    let encoding = DetectedEncoding.unicode(of: input.bytes) ?? (try? detector?.detect(input.bytes))
    return encoding.map { encoding in
      Track(
        input.bytes, as: .told(by: "-", input.bytes, encoding), encoding: encoding,
        decodeLegacy: try? encoding.encoding.legacyDecoding())
    }
  }

  private static let detector = try? LegacyEncodingDetector(from: .builtIn)

  private static func options(_ track: Track) -> ReadingOptions {
    var options = ReadingOptions()
    options.format = track.format
    return options
  }
}
