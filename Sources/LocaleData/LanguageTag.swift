/// A language as BCP 47 names it: language, and where it matters script and region (`zh-Hant-HK`).
///
/// A tag is always well-formed and in canonical case; variants and extensions, which Silk has no data
/// for, are not kept.
public struct LanguageTag: Sendable, Hashable {
  /// The ISO 639 code, in lower case.
  public let language: String
  /// The ISO 15924 code, in title case.
  public let script: String?
  /// The ISO 3166 or UN M.49 code, in upper case.
  public let region: String?

  /// The tag of these parts, which must be well-formed.
  package init(language: String, script: String? = nil, region: String? = nil) {
    self.language = language
    self.script = script
    self.region = region
  }

  /// The tag that `text` spells, in any case and with hyphens or underscores; nil where it spells none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    var subtags = parts.map { String($0) }[...]
    guard let language = subtags.popFirst(), (2...3).contains(language.utf8.count),
      language.isASCIILetters
    else { return nil }
    var script: String?
    if let next = subtags.first, next.utf8.count == 4, next.isASCIILetters {
      script = next.prefix(1).uppercased() + next.dropFirst().lowercased()
      subtags.removeFirst()
    }
    var region: String?
    if let next = subtags.first,
      next.utf8.count == 2 && next.isASCIILetters || next.utf8.count == 3 && next.isASCIIDigits
    {
      region = next.uppercased()
      subtags.removeFirst()
    }
    while let variant = subtags.first, variant.isVariant { subtags.removeFirst() }
    // What is left must be extensions, and these begin with a single letter or digit.
    guard subtags.first.map({ $0.utf8.count == 1 }) ?? true,
      subtags.allSatisfy(\.isExtensionPart)
    else { return nil }
    self.init(language: language.lowercased(), script: script, region: region)
  }
}

extension LanguageTag {
  /// English.
  public static let english = LanguageTag(language: "en")
  /// Russian.
  public static let russian = LanguageTag(language: "ru")
  /// Chinese of no script in particular.
  public static let chinese = LanguageTag(language: "zh")
  /// Chinese in Simplified characters.
  public static let simplifiedChinese = LanguageTag(language: "zh", script: "Hans")
  /// Chinese in Traditional characters.
  public static let traditionalChinese = LanguageTag(language: "zh", script: "Hant")
  /// No language in particular: the end of every fallback chain.
  public static let undetermined = LanguageTag(language: "und")

  /// The languages that Silk works in, in the order in which it lists them.
  public static let supported: [LanguageTag] = [
    .english, .russian, .simplifiedChinese, .traditionalChinese,
  ]
}

extension LanguageTag: CustomStringConvertible {
  /// The tag as BCP 47 writes it.
  public var description: String {
    [language, script, region].compactMap(\.self).joined(separator: "-")
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension String {
  /// Five to eight letters and digits, or four that start with a digit.
  fileprivate var isVariant: Bool {
    isExtensionPart
      && (utf8.count > 4 || utf8.count == 4 && utf8.first.map(\.isASCIIDigit) == true)
  }

  /// One to eight letters and digits.
  fileprivate var isExtensionPart: Bool {
    (1...8).contains(utf8.count) && utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
  }

  fileprivate var isASCIILetters: Bool { utf8.allSatisfy(\.isASCIILetter) }
  fileprivate var isASCIIDigits: Bool { utf8.allSatisfy(\.isASCIIDigit) }
}
