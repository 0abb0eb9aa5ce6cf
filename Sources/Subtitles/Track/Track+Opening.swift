public import LocaleData

extension Track {
  /// Reads a subtitle file of any format and encoding, and finds out which they are.
  ///
  /// The format is that of the name where its suffix tells one, unless the content tells another
  /// that cannot be mistaken; without either it is SubRip.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, at most 4 GiB.
  ///   - file: its name.
  ///   - frameRate: the frames a second, for formats that count frames and do not say how many.
  ///   - locales: the data by which encodings are told apart.
  /// - Throws: `LocaleError` where that data is broken, `ICUError` where ICU lacks an encoding.
  public init(
    _ bytes: [UInt8], file: String = "-", frameRate: FrameRate? = nil,
    locales: LocaleStore = .builtIn
  ) throws {
    let encoding =
      try DetectedEncoding.unicode(of: bytes)
      ?? LegacyEncodingDetector(evidence: LanguageEvidence(from: locales)).detect(bytes)
    self.init(
      bytes, as: .told(by: file, bytes, encoding), file: file, encoding: encoding,
      frameRate: frameRate, decodeLegacy: try encoding.encoding.legacyDecoding())
  }
}

extension SubtitleFormat {
  /// The format of a file by its name and content.
  ///
  /// What calls itself SubRip is read as such whatever is in it, for its reader takes any dialect;
  /// a name with no suffix of a format, or with one that several programs use (`.sub`, `.stl`,
  /// `.xml`, `.txt`), counts less than the content.
  public static func told(
    by name: String, _ bytes: [UInt8], _ encoding: DetectedEncoding
  ) -> SubtitleFormat {
    let named = SubtitleFormat(fileName: name)
    switch named {
    case .subRip?: return .subRip
    case let named?: return detected(in: bytes, encoding: encoding) ?? named
    case nil: return detected(in: bytes, encoding: encoding) ?? .subRip
    }
  }
}
