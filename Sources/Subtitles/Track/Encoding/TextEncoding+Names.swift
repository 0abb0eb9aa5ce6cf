internal import ICU

/// An encoding as a person asks for it: by one of its many names, with or without a mark.
public struct RequestedEncoding: Sendable, Hashable {
  /// The encoding.
  public let encoding: TextEncoding
  /// Whether a byte order mark goes before the text.
  public let hasByteOrderMark: Bool

  /// The encoding that people mean by `name`, such as `cp1251`, `Win-1251`, `koi8r`, `gbk` or
  /// `utf-8-sig`; case, hyphens, underscores and blanks do not matter.
  ///
  /// `UTF-16` and `UTF-32` without an order are little-endian with a mark, as Windows writes them.
  ///
  /// - Throws: `UnknownEncoding` for a name that nobody knows.
  public init(named name: String) throws(UnknownEncoding) {
    let key = Self.key(name)
    if let entry = Self.names.first(where: { $0.keys.contains(key) }) {
      encoding = TextEncoding(entry.name)
      hasByteOrderMark = entry.hasByteOrderMark
      return
    }
    hasByteOrderMark = false
    do {
      let known = try Converter(charset: name)
      guard key != "utf7" else { throw UnknownEncoding(name: name) }
      encoding = TextEncoding(known.canonicalName)
    } catch {
      throw UnknownEncoding(name: name)
    }
  }

  /// A name in small letters and digits alone.
  private static func key(_ name: String) -> String {
    let kept = name.lowercased().unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || "0"..."9" ~= scalar
    }
    return String(String.UnicodeScalarView(kept))
  }

  private struct Entry: Sendable {
    let name: String
    let keys: [String]
    let hasByteOrderMark: Bool

    init(_ name: String, _ keys: [String], hasByteOrderMark: Bool = false) {
      (self.name, self.keys, self.hasByteOrderMark) = (name, keys, hasByteOrderMark)
    }
  }

  /// What people type, in small letters and digits alone.
  private static let names = [
    Entry("UTF-8", ["utf8", "unicode11utf8"]),
    Entry("UTF-8", ["utf8sig", "utf8bom", "utf8withbom", "bom"], hasByteOrderMark: true),
    Entry("UTF-16LE", ["utf16le", "ucs2le"]),
    Entry("UTF-16BE", ["utf16be", "ucs2be"]),
    Entry(
      "UTF-16LE", ["utf16", "utf16lebom", "utf16lesig", "unicode", "ucs2"], hasByteOrderMark: true),
    Entry("UTF-16BE", ["utf16bebom", "utf16besig"], hasByteOrderMark: true),
    Entry("UTF-32LE", ["utf32le", "ucs4le"]),
    Entry("UTF-32BE", ["utf32be", "ucs4be"]),
    Entry("UTF-32LE", ["utf32", "utf32lebom", "utf32lesig", "ucs4"], hasByteOrderMark: true),
    Entry("UTF-32BE", ["utf32bebom", "utf32besig"], hasByteOrderMark: true),
    Entry("windows-1250", windows("1250")),
    Entry("windows-1251", windows("1251")),
    Entry("windows-1252", windows("1252")),
    Entry("KOI8-R", ["koi8r", "koi8", "koi", "cp20866", "20866"]),
    Entry("KOI8-U", ["koi8u", "cp21866", "21866"]),
    Entry("IBM866", ["ibm866", "cp866", "866", "dos866", "cp866dos", "oem866", "dos"]),
    Entry("ISO-8859-5", ["iso88595", "88595", "latincyrillic"]),
    Entry("x-mac-cyrillic", ["xmaccyrillic", "maccyrillic", "maccyr", "cp10007", "10007"]),
    Entry("GB18030", ["gb18030", "18030", "cp54936", "54936"]),
    // What calls itself GB 2312 is GBK on every system.
    Entry("GBK", ["gbk", "gb2312", "gb", "euccn"] + windows("936")),
    Entry("Big5", ["big5", "big5eten"] + windows("950")),
    Entry("Big5-HKSCS", ["big5hkscs", "hkscs", "big5hk", "cp951", "951"]),
    Entry("ISO-8859-1", ["iso88591", "88591", "latin1", "l1"]),
    Entry("ISO-8859-2", ["iso88592", "88592", "latin2", "l2"]),
  ]

  private static func windows(_ page: String) -> [String] {
    ["windows", "win", "cp", "ansi", "ms", "w", ""].map { $0 + page }
  }

  /// One name of each encoding that Silk finds out by itself and writes, for messages.
  static let customaryNames: [String] = names.map(\.name).reduce(into: []) { known, name in
    if !known.contains(name) { known.append(name) }
  }
}

/// A name that is not that of an encoding.
public struct UnknownEncoding: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name as it was given.
  public let name: String

  /// A sentence for a person, with what could be said instead.
  public var description: String {
    let isANSI = ["ansi", "oem"].contains(name.lowercased())
    let hint = isANSI ? " (that is another one in every language of Windows)" : ""
    return "there is no encoding called “\(name)”\(hint); known are "
      + RequestedEncoding.customaryNames.joined(separator: ", ")
  }
}
