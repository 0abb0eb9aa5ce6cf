internal import LocaleData
internal import YAML

/// The Chinese names that divide, read or are transcribed otherwise than the rules say.
struct ChineseNameExceptions: Sendable {
  /// Names without a surname.
  let undivided: Set<String>
  /// Characters that spell sounds of foreign names and are hardly ever in a Chinese one.
  let soundOnly: Set<Character>
  /// How all characters of a name read.
  let readings: [String: [MandarinSyllable]]
  /// How characters read that stand together in a given name.
  let given: [String: [MandarinSyllable]]
  /// Names that Russian print has otherwise than by Palladius' table.
  let palladius: [String: String]

  init(_ store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "transcription/chinese-names.yaml") { node throws(YAMLError) in
      try ChineseNameExceptions(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["undivided", "sound-only", "readings", "given", "palladius"])
    undivided = Set(try node.required("undivided").strings())
    soundOnly = Set(try node.required("sound-only").strings().joined())
    readings = try Self.readings(node.required("readings"))
    given = try Self.readings(node.required("given"))
    palladius = try node.required("palladius").texts()
  }

  /// Whether these characters are listed as the name of one person.
  func lists(_ name: String) -> Bool {
    undivided.contains(name) || readings[name] != nil || palladius[name] != nil
  }

  private static func readings(_ node: YAMLNode) throws(YAMLError) -> [String: [MandarinSyllable]] {
    var readings: [String: [MandarinSyllable]] = [:]
    for entry in try node.entries() {
      let syllables = try entry.value.string().split(separator: " ")
      guard syllables.count == entry.key.count else {
        throw entry.value.expected("a syllable for each character")
      }
      readings[entry.key] = syllables.map { MandarinSyllable(marked: String($0)) }
    }
    return readings
  }
}
