public import LocaleData
internal import OpenCC
internal import YAML

/// Converts Chinese names between Simplified and Traditional characters, through OpenCC.
///
/// OpenCC knows words, not names: `person-names.yaml` of each script says which characters names write
/// otherwise. A converter is opened at its first use. Not for use from several threads at once.
public final class ChineseScript {
  private let simplifier = OpenCCConverter(configuration: "t2s.json")
  private let traditionalizer = OpenCCConverter(configuration: "s2t.json")
  private let inSimplifiedNames: NameCharacters
  private let inTraditionalNames: NameCharacters

  /// Reads which characters names write otherwise.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken.
  public init(_ store: LocaleStore) throws(LocaleError) {
    inSimplifiedNames = try NameCharacters(store, .simplifiedChinese)
    inTraditionalNames = try NameCharacters(store, .traditionalChinese)
  }

  /// The name in Simplified characters, or nil where OpenCC's dictionaries are not installed.
  public func simplifiedName(_ name: String) -> String? {
    converted(name, by: simplifier, inNames: inSimplifiedNames)
  }

  /// The name in Traditional characters, or nil where OpenCC's dictionaries are not installed.
  public func traditionalName(_ name: String) -> String? {
    converted(name, by: traditionalizer, inNames: inTraditionalNames)
  }

  /// The text in Simplified characters, for comparing; as it is where OpenCC's dictionaries are not
  /// installed.
  func simplified(_ text: String) -> String { simplifier.convert(text) ?? text }

  /// Characters that only names keep, each with the one that running text has: 锺 and 钟, 甯 and 宁.
  ///
  /// Some sources print the one and some the other, of one person.
  var nameVariants: [Character: Character] {
    var variants: [Character: Character] = [:]
    for (traditional, inNames) in inSimplifiedNames.characters {
      guard let plain = simplified(String(traditional)).first, plain != inNames else { continue }
      // The converter keeps what it does not know, and makes some into characters that nobody uses.
      let isUsed = plain != traditional && plain.unicodeScalars.allSatisfy { $0.value < 0x10000 }
      if isUsed { variants[inNames] = plain } else { variants[plain] = inNames }
    }
    return variants
  }

  /// The Chinese that a text is written in: the one whose characters it has more of, and Simplified
  /// where it has none that tell.
  func language(of text: String) -> LanguageTag {
    guard let traditional = traditionalizer.convert(text) else { return .simplifiedChinese }
    func changes(_ other: String) -> Int { zip(text, other).count { $0 != $1 } }
    return changes(simplified(text)) > changes(traditional)
      ? .traditionalChinese : .simplifiedChinese
  }

  private func converted(
    _ name: String, by converter: OpenCCConverter, inNames exceptions: NameCharacters
  ) -> String? {
    guard let converted = converter.convert(name) else { return nil }
    guard converted.count == name.count else { return converted }
    return exceptions.applied(to: Array(converted), of: Array(name))
  }
}

/// The characters that names of one script write otherwise than running text.
private struct NameCharacters {
  let characters: [Character: Character]
  let surnames: [Character: Character]
  let words: [(source: [Character], target: [Character])]

  init(_ store: LocaleStore, _ language: LanguageTag) throws(LocaleError) {
    self = try store.value(at: "\(language)/person-names.yaml") { node throws(YAMLError) in
      try NameCharacters(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    characters = try Self.characters(node.required("characters"))
    surnames = try node["surnames"].map(Self.characters) ?? [:]
    var words: [(source: [Character], target: [Character])] = []
    for entry in try node["words"]?.entries() ?? [] {
      let target = Array(try entry.value.string())
      guard target.count == entry.key.count else {
        throw entry.value.expected("as many characters as the key has")
      }
      words.append((Array(entry.key), target))
    }
    self.words = words
  }

  /// The converted name with what names write otherwise.
  func applied(to converted: [Character], of name: [Character]) -> String {
    var result = zip(name, converted).map { characters[$0] ?? $1 }
    if let first = name.first, let surname = surnames[first],
      !name.contains(where: \.isInterpunct)
    {
      result[0] = surname
    }
    for word in words where name.count >= word.source.count {
      for start in 0...(name.count - word.source.count)
      where name[start] == word.source[0] && name[start...].starts(with: word.source) {
        result.replaceSubrange(start..<start + word.source.count, with: word.target)
      }
    }
    return String(result)
  }

  private static func characters(_ node: YAMLNode) throws(YAMLError) -> [Character: Character] {
    var table: [Character: Character] = [:]
    for entry in try node.entries() {
      guard let key = entry.key.first, let value = try entry.value.string().first else { continue }
      table[key] = value
    }
    return table
  }
}
