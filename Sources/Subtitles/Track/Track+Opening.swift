public import LocaleData

/// What is known of a file beforehand; nil is to be found out.
public struct ReadingOptions: Sendable, Hashable {
  /// The format.
  public var format: SubtitleFormat?
  /// The name of the encoding, such as `windows-1251`.
  public var encoding: String?
  /// The frames a second, for formats that count frames and do not say how many.
  public var frameRate: FrameRate?
  /// Whether texts are wanted; times alone are read a little faster from legacy encodings.
  public var readsText = true

  /// Nothing is known.
  public init() {}
}

extension Track {
  /// Reads a subtitle file of any format and encoding, and finds out which they are.
  ///
  /// The format is that of the name where its suffix tells one, unless the content tells another;
  /// without either it is SubRip.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file, at most 4 GiB.
  ///   - file: its name.
  ///   - options: what is known beforehand.
  ///   - locales: the data by which encodings are told apart.
  /// - Throws: `UnknownEncoding` for a name that nobody knows, `LocaleError` where the data of a
  ///   language is broken.
  public init(
    _ bytes: [UInt8], file: String = "-", options: ReadingOptions = ReadingOptions(),
    locales: LocaleStore = .builtIn
  ) throws {
    let isEBU = SubtitleFormat(fileName: file) != .subRip && SubtitleFormat.isEBU(bytes)
    if let format = options.format ?? (isEBU ? .ebuSTL : nil),
      let encoding = format.type.ownEncoding(of: bytes)
    {
      self.init(
        bytes, as: format, file: file, encoding: encoding, frameRate: options.frameRate)
      return
    }
    let unicode = options.encoding == nil ? DetectedEncoding.unicode(of: bytes) : nil
    let encoding =
      try options.encoding.map { try DetectedEncoding(named: $0, for: bytes) }
      ?? unicode
      ?? LegacyEncodingDetector(from: locales).detect(bytes)
    self.init(
      bytes, as: options.format ?? .told(by: file, bytes, encoding), file: file,
      encoding: encoding, frameRate: options.frameRate,
      decodeLegacy: options.readsText ? try encoding.encoding.legacyDecoding() : nil,
      isKnownWellFormed: unicode?.isWellFormedUTF8 ?? false)
  }
}

extension SubtitleFormat {
  /// The format of a file by its name and content.
  ///
  /// What calls itself SubRip is read as such whatever is in it, for its reader takes any dialect.
  /// For any other name the content counts more, because several programs share suffixes such as
  /// `.sub`, `.stl` and `.xml`.
  public static func told(
    by name: String, _ bytes: [UInt8], _ encoding: DetectedEncoding
  ) -> SubtitleFormat {
    let named = SubtitleFormat(fileName: name)
    return named == .subRip ? .subRip : detected(in: bytes, encoding: encoding) ?? named ?? .subRip
  }
}
