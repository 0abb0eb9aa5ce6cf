internal import HTML
internal import LocaleData
internal import YAML

/// The words that a kit's files share.
extension YAMLNode {
  /// Whether the node is the word `unknown`, by which a kit says that it does not know yet.
  var isUnknown: Bool {
    if case .scalar("unknown", isPlain: true) = content { return true }
    return false
  }

  /// A BCP 47 tag; `zh` is Simplified Chinese.
  func languageTag() throws(YAMLError) -> LanguageTag {
    guard let tag = LanguageTag(try string()) else { throw wrong("a language tag such as zh-Hant") }
    return tag.withUsualScript
  }

  /// A text per language, in a mapping that may have the keys `others` as well.
  func localizedText(besides others: Set<String> = []) throws(YAMLError) -> LocalizedText {
    LocalizedText(
      forms: try localized(besides: others) { node throws(YAMLError) in try node.string() },
      location: location)
  }

  /// A list of texts per language.
  func localizedLists() throws(YAMLError) -> [LanguageTag: [String]] {
    try localized { node throws(YAMLError) in try node.strings() }
  }

  /// What `read` makes of the value of each language.
  private func localized<Value>(
    besides others: Set<String> = [], _ read: (YAMLNode) throws(YAMLError) -> Value
  ) throws(YAMLError) -> [LanguageTag: Value] {
    var values: [LanguageTag: Value] = [:]
    for entry in try entries() where !others.contains(entry.key) {
      guard let tag = LanguageTag(entry.key)?.withUsualScript else {
        throw YAMLError(
          location: entry.location,
          problem: "expected a language tag such as zh-Hant, found “\(entry.key)”")
      }
      guard values.updateValue(try read(entry.value), forKey: tag) == nil else {
        throw YAMLError(
          location: entry.location,
          problem: "expected each language once, found “\(entry.key)”, which is \(tag)")
      }
    }
    return values
  }

  /// A date as ISO 8601 writes it, down to the day, the month or the year.
  func partialDate() throws(YAMLError) -> PartialDate {
    guard let date = PartialDate(try string()) else {
      throw wrong("a date such as 2025-09-04, 2025-09 or 2025")
    }
    return date
  }

  /// A moment with the offset of its clock.
  func moment() throws(YAMLError) -> Moment {
    guard let moment = Moment(try string()) else {
      throw wrong("a moment with its offset, such as 2025-09-04T10:00+08:00")
    }
    return moment
  }

  /// One of several words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>() throws(YAMLError) -> Choice {
    guard let choice = Choice(rawValue: try string()) else {
      throw expected("one of: \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  /// The fact that stands under `key`, with the `qualifiers` beside it.
  func factKey(at key: String) throws(YAMLError) -> FactKey {
    let node = try required(key)
    let qualifiers = try self["qualifiers"]?.texts() ?? [:]
    guard let fact = FactKey(try node.string(), qualifiers: qualifiers) else {
      throw node.wrong("a fact as subject/property")
    }
    return fact
  }

  /// An address that a page may link to.
  func webLink() throws(YAMLError) -> WebLink {
    guard let link = WebLink(try string()) else { throw wrong("a web address") }
    return link
  }

  /// The address that a kit will stand at.
  func baseURL() throws(YAMLError) -> WebLink {
    let text = try string()
    guard let link = WebLink(text), link.isAbsolute, text.hasSuffix("/") else {
      throw wrong("a web address that starts with https:// and ends in a slash")
    }
    return link
  }

  /// A name that is fit for files and addresses: Latin small letters, digits and hyphens.
  func slug() throws(YAMLError) -> String {
    let text = try string()
    let isFit = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isFit, !text.isEmpty else { throw wrong("a name of small letters, digits and hyphens") }
    return text
  }

  /// The path of a file under media/, from names that travel well between systems.
  func mediaPath() throws(YAMLError) -> String {
    let text = try string()
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isFit = parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".")
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
        }
    }
    guard isFit, parts.count > 1, parts[0] == "media" else {
      throw wrong("a path under media/, of Latin letters, digits, hyphens, underscores and dots")
    }
    return text
  }

  private func wrong(_ what: String) -> YAMLError {
    guard case .scalar(let text, _) = content else { return expected(what) }
    return YAMLError(location: location, problem: "expected \(what), found “\(text)”")
  }
}

extension Sequence {
  /// What `read` makes of each element; stops at the first that it cannot read.
  func reading<Value>(
    _ read: (Element) throws(YAMLError) -> Value
  ) throws(YAMLError) -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try read(element)) }
    return values
  }
}
