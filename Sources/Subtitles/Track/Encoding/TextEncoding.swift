/// The encoding of a subtitle file, by the name under which IANA has registered it.
public struct TextEncoding: Sendable, Hashable {
  /// The name, such as `UTF-8`, `UTF-16LE`, `windows-1251` or `GB18030`.
  public let name: String

  /// How characters lie in bytes, as far as finding lines and time stamps needs to know.
  let form: CharacterForm

  /// The encoding called `name`; case, hyphens and underscores do not matter.
  public init(_ name: String) {
    let key = name.uppercased().filter { $0.isLetter || $0.isNumber }
    let known = Self.unicode.first { $0.key == key }
    self.name = known?.name ?? name
    form = known?.form ?? Self.form(ofLegacy: key)
  }

  /// The encoding of text within a binary file, which has no lines and no stamps of characters.
  init(binary name: String) {
    self.name = name
    form = .binary
  }

  /// UTF-8, the encoding that Silk recommends.
  public static let utf8 = TextEncoding("UTF-8")

  /// Whether it can hold every character of every language.
  public var isUnicode: Bool { Self.unicode.contains { $0.name == name } }

  private static let unicode: [(key: String, name: String, form: CharacterForm)] = [
    ("UTF8", "UTF-8", .utf8),
    ("UTF16LE", "UTF-16LE", .utf16(isBigEndian: false)),
    ("UTF16BE", "UTF-16BE", .utf16(isBigEndian: true)),
    ("UTF32LE", "UTF-32LE", .utf32(isBigEndian: false)),
    ("UTF32BE", "UTF-32BE", .utf32(isBigEndian: true)),
  ]

  private static func form(ofLegacy key: String) -> CharacterForm {
    switch key {
    case "GB18030", "GBK", "GB2312", "EUCCN", "CP936", "WINDOWS936", "MS936": .gb18030
    case "BIG5", "BIG5HKSCS", "CP950", "WINDOWS950", "MS950": .big5
    default: .ascii
    }
  }
}

/// How characters lie in bytes.
enum CharacterForm: Sendable, Hashable {
  case utf8
  case utf16(isBigEndian: Bool)
  case utf32(isBigEndian: Bool)
  /// Two or four bytes; the second may be an ASCII digit.
  case gb18030
  /// Two bytes; the second may be an ASCII letter.
  case big5
  /// Bytes below 0x80 are ASCII and the others, here, no part of a time stamp.
  case ascii
  /// The file is not text: no byte of it is a line end or part of a stamp.
  case binary

  /// The number of bytes in the smallest unit: 1, 2 or 4.
  var unitWidth: Int {
    switch self {
    case .utf16: 2
    case .utf32: 4
    default: 1
    }
  }
}
