internal import LocaleData
internal import YAML

/// Writes Russian names in Chinese characters by the Xinhua News Agency's table (俄汉译音表).
struct RussianToChinese: Sendable {
  private let syllables: SyllableTable
  private let initials: SyllableTable
  private let feminine: [String: String]

  init(_ store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "transcription/ru-zh.yaml") { node throws(YAMLError) in
      try RussianToChinese(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    let table = try Self.table(node.required("syllables"))
    let initial = try node["initial"].map { node throws(YAMLError) in try Self.table(node) } ?? [:]
    syllables = SyllableTable(table)
    initials = SyllableTable(table.merging(initial) { $1 })
    feminine = try node["feminine"].map { node throws(YAMLError) in try Self.table(node) } ?? [:]
  }

  /// The steps that write one part of a Russian name: each piece of Cyrillic with its characters.
  func steps(for part: String, sex: Sex?) -> [SyllableTable.Step] {
    let word = part.lowercased()
    guard let first = initials.steps(for: word).first else { return [] }
    let rest = String(word.dropFirst(first.source.count))
    var steps = [first] + syllables.steps(for: rest)
    if sex == .female, let last = steps.last, let woman = feminine[last.source] {
      steps[steps.count - 1] = SyllableTable.Step(source: last.source, target: woman)
    }
    return steps.filter { !$0.target.isEmpty }
  }

  /// The characters that write one part of a Russian name.
  func characters(for part: String, sex: Sex?) -> String {
    steps(for: part, sex: sex).map(\.target).joined()
  }

  private static func table(_ node: YAMLNode) throws(YAMLError) -> [String: String] {
    var table: [String: String] = [:]
    for entry in try node.entries() {
      table[entry.key] = entry.value.isNull ? "" : try entry.value.string()
    }
    return table
  }
}
