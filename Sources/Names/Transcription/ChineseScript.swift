internal import COpenCC
public import LocaleData
internal import YAML

/// Converts Chinese names between Simplified and Traditional characters, through OpenCC.
///
/// OpenCC knows words, not names: `person-names.yaml` of each script says which characters names write
/// otherwise. A converter is opened at its first use. Not for use from several threads at once.
public final class ChineseScript {
  private let simplifier = OpenCCConverter(configuration: "t2s.json")
  private let traditionalizer = OpenCCConverter(configuration: "s2t.json")
  private let inSimplifiedNames: [Character: Character]
  private let inTraditionalNames: [Character: Character]

  /// Reads which characters names write otherwise.
  ///
  /// - Throws: a `LocaleError` where a file is missing or broken.
  public init(_ store: LocaleStore) throws(LocaleError) {
    inSimplifiedNames = try Self.characters(store, .simplifiedChinese)
    inTraditionalNames = try Self.characters(store, .traditionalChinese)
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

  /// The Chinese that a text is written in: the one whose characters it has more of, and Simplified
  /// where it has none that tell.
  func language(of text: String) -> LanguageTag {
    guard let traditional = traditionalizer.convert(text) else { return .simplifiedChinese }
    func changes(_ other: String) -> Int { zip(text, other).count { $0 != $1 } }
    return changes(simplified(text)) > changes(traditional)
      ? .traditionalChinese : .simplifiedChinese
  }

  private func converted(
    _ name: String, by converter: OpenCCConverter, inNames characters: [Character: Character]
  ) -> String? {
    guard let converted = converter.convert(name) else { return nil }
    guard converted.count == name.count else { return converted }
    return String(zip(name, converted).map { characters[$0] ?? $1 })
  }

  private static func characters(
    _ store: LocaleStore, _ language: LanguageTag
  ) throws(LocaleError) -> [Character: Character] {
    try store.value(at: "\(language)/person-names.yaml") { node throws(YAMLError) in
      var table: [Character: Character] = [:]
      for entry in try node.required("characters").entries() {
        guard let key = entry.key.first, let value = try entry.value.string().first else {
          continue
        }
        table[key] = value
      }
      return table
    }
  }
}

/// One of OpenCC's conversions.
private final class OpenCCConverter {
  private let configuration: String
  private lazy var handle = silk_opencc_open(configuration)

  init(configuration: String) { self.configuration = configuration }

  deinit { if let handle { silk_opencc_close(handle) } }

  func convert(_ text: String) -> String? {
    guard let handle else { return nil }
    var copy = text
    return copy.withUTF8 { utf8 -> String? in
      // The pointer is read for its length only, while the closure runs.
      utf8.withMemoryRebound(to: CChar.self) { buffer -> String? in
        guard let result = silk_opencc_convert(handle, buffer.baseAddress, buffer.count) else {
          return nil
        }
        defer { silk_opencc_free(result) }
        return String(cString: result)
      }
    }
  }
}
