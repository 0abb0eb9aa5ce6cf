import CICU

/// A language as it is written and where, such as Russian, or Chinese in traditional characters.
public struct Locale: Sendable, Hashable {
  /// ICU's own identifier, such as `zh_Hans_CN`; empty for the root of all locales.
  let identifier: String

  /// The locale that CLDR's data start from, for text of no language in particular.
  public static let root = Locale(identifier: "")

  /// The locale of a BCP 47 tag, such as `ru`, `zh-Hant-HK` or `ja-u-lb-strict`.
  ///
  /// Throws for a tag that is not well-formed as a whole.
  public init(_ languageTag: String) throws(ICUError) {
    let operation = "read the language tag ‘\(languageTag)’"
    var parsed: Int32 = 0
    identifier = try String(operation) { buffer, capacity, length in
      silk_locale_from_tag(languageTag, buffer, capacity, &length, &parsed)
    }
    guard Int(parsed) == languageTag.utf8.count, parsed > 0 else {
      throw ICUError(operation, code: silk_icu_illegal_argument)
    }
  }

  private init(identifier: String) { self.identifier = identifier }
}

// MARK: - Parts

extension Locale {
  /// The BCP 47 tag, such as `zh-Hant`; `und` for ``root``.
  public var languageTag: String { characters(silk_locale_to_tag) ?? "und" }

  /// The language subtag, such as `zh`; `und` where there is none.
  public var language: String { characters(silk_locale_language) ?? "und" }

  /// The script subtag, such as `Hant`.
  public var script: String? { characters(silk_locale_script) }

  /// The region subtag, such as `HK`.
  public var region: String? { characters(silk_locale_region) }

  /// The ISO 4217 code of the currency that is paid with in the region today, such as `RUB`.
  public var currency: String? { characters(silk_locale_currency) }

  /// The locale with the script and region that are likeliest for it: `zh-TW` gives `zh-Hant-TW`.
  public var maximized: Locale {
    characters(silk_locale_maximize).map(Locale.init(identifier:)) ?? self
  }

  /// The shortest locale with the same ``maximized``: `zh-Hant-TW` gives `zh-TW`.
  public var minimized: Locale {
    characters(silk_locale_minimize).map(Locale.init(identifier:)) ?? self
  }

  private func characters(
    _ part: (
      UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<Int32>?
    ) -> Int32
  ) -> String? {
    let text = try? String("read the parts of a locale") { buffer, capacity, length in
      part(identifier, buffer, capacity, &length)
    }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Locale: CustomStringConvertible {
  /// The BCP 47 tag.
  public var description: String { languageTag }
}

// MARK: - Words of the language

extension Locale {
  /// The name of the locale for readers of another, such as `Simplified Chinese` for `zh-Hans` in
  /// English.
  public func displayName(in reader: Locale) throws(ICUError) -> String {
    try String(estimatedUnits: 64, "name \(self) in \(reader)") { units, capacity, length in
      silk_locale_display_name(identifier, reader.identifier, units, capacity, &length)
    }
  }

  /// The quotation marks of a language.
  public struct QuotationMarks: Sendable, Hashable {
    /// The mark that opens a quotation, such as `«`.
    public let start: String
    /// The mark that closes a quotation, such as `»`.
    public let end: String
    /// The mark that opens a quotation inside another, such as `„`.
    public let innerStart: String
    /// The mark that closes a quotation inside another, such as `“`.
    public let innerEnd: String
  }

  /// The quotation marks of the language, by CLDR.
  public func quotationMarks() throws(ICUError) -> QuotationMarks {
    QuotationMarks(
      start: try delimiter(SilkDelimiterStart), end: try delimiter(SilkDelimiterEnd),
      innerStart: try delimiter(SilkDelimiterAlternateStart),
      innerEnd: try delimiter(SilkDelimiterAlternateEnd))
  }

  private func delimiter(_ kind: SilkDelimiter) throws(ICUError) -> String {
    try String(estimatedUnits: 8, "find the quotation marks of \(self)") {
      units, capacity, length in
      silk_locale_delimiter(identifier, kind, units, capacity, &length)
    }
  }
}

extension String {
  /// The ASCII that `fill` writes, which is called again with more room if it needs it.
  fileprivate init(
    _ operation: @autoclosure () -> String,
    filling fill: (UnsafeMutablePointer<CChar>, Int32, inout Int32) -> Int32
  ) throws(ICUError) {
    var capacity: Int32 = 160
    while true {
      var length: Int32 = 0
      let text = try withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(capacity)) {
        (characters) throws(ICUError) -> String? in
        // A buffer of at least one character has a base address.
        let start = characters.baseAddress.unsafelyUnwrapped
        let code = fill(start, capacity, &length)
        if code == silk_icu_buffer_overflow { return nil }
        try check(code, operation())
        let written = UnsafeRawBufferPointer(start: start, count: Int(length))
        return String(decoding: written, as: UTF8.self)
      }
      if let text {
        self = text
        return
      }
      capacity = try checkedCount(Swift.max(Int(length), Int(capacity) * 2), operation())
    }
  }
}
