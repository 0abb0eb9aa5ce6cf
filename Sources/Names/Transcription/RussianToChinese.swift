internal import LocaleData
internal import YAML

/// Writes Russian names in Chinese characters by the Xinhua News Agency's table (俄汉译音表).
///
/// `Locales/transcription/ru-zh.yaml` has the table and says how it is read.
struct RussianToChinese: Sendable {
  private let rewritten: SyllableTable
  private let syllables: SyllableTable
  private let initials: SyllableTable
  private let finals: [String: String]
  private let feminineFinals: [String: String]
  /// The characters that only carry a consonant: translators drop and add them freely.
  let codas: Set<Character>

  init(_ store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "transcription/ru-zh.yaml") { node throws(YAMLError) in
      try RussianToChinese(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    let table = try Self.table(node.required("syllables"))
    rewritten = SyllableTable(try Self.table(node.required("rewritten")))
    syllables = SyllableTable(table)
    initials = SyllableTable(table.merging(try Self.table(node.required("initial"))) { $1 })
    finals = try Self.table(node.required("final"))
    feminineFinals = try Self.table(node.required("feminine"))
    codas = Set(try node.required("coda").entries().compactMap(\.key.first))
  }

  /// The steps that write one part of a Russian name: each piece of Cyrillic with its characters.
  func steps(for part: String, sex: Sex?) -> [SyllableTable.Step] {
    let word = rewritten.replacing(in: part.lowercased())
    let finals = sex == .female ? finals.merging(feminineFinals) { $1 } : finals
    let ending = (1..<max(word.count, 2)).reversed()
      .map { String(word.suffix($0)) }.first { finals[$0] != nil }
    let stem = Array(word.dropLast(ending?.count ?? 0))
    var steps: [SyllableTable.Step] = []
    var position = 0
    while position < stem.count {
      let table = position == 0 ? initials : syllables
      let step = table.step(stem, at: position) { source, next in
        isAllowed(source, before: next ?? ending?.first, at: position)
      }
      if let step { steps.append(step) }
      position += step?.source.count ?? 1
    }
    if let ending, let target = finals[ending] {
      steps.append(SyllableTable.Step(source: ending, target: target))
    }
    return steps.filter { !$0.target.isEmpty }
  }

  /// The characters that write one part of a Russian name.
  func characters(for part: String, sex: Sex?) -> String {
    steps(for: part, sex: sex).map(\.target).joined()
  }

  /// A closed syllable is not taken where its consonant begins the next one; a bare consonant at the
  /// start of a word is read as such only before another consonant.
  private func isAllowed(_ source: String, before next: Character?, at position: Int) -> Bool {
    let startsSyllable = next.map { Self.vowels.contains($0) || $0 == "ь" } ?? false
    guard let last = source.last else { return false }
    if source.count > 1 && "нй".contains(last) { return !startsSyllable }
    if source.count > 1 && source.hasSuffix("нь") { return !startsSyllable }
    return source.count > 1 || Self.vowels.contains(last) || !startsSyllable
  }

  private static let vowels: Set<Character> = ["а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я"]

  private static func table(_ node: YAMLNode) throws(YAMLError) -> [String: String] {
    var table: [String: String] = [:]
    for entry in try node.entries() {
      table[entry.key] = entry.value.isNull ? "" : try Self.text(entry.value)
    }
    return table
  }

  private static func text(_ node: YAMLNode) throws(YAMLError) -> String {
    if case .scalar(let text, _) = node.content { return text }
    throw node.expected("Chinese characters")
  }
}
