internal import Diagnostics
internal import LocaleData

/// A translation is in its own language.
struct Untranslated: PairRule {
  let description = RuleDescription(
    "PAIR.COPY", .error, what: "No line is left as it stands in the source.",
    why: "Who could read the source would not need the translation.",
    source: "practice of quality control; names, numbers and interjections stay as they are")

  func breaches(in group: CueGroup, _ context: PairContext) -> [PairBreach] {
    guard group.isMatched, !context.isOneLanguage else { return [] }
    let source = Words(of: group.sourceText, context)
    guard !source.words.isEmpty else { return [] }
    var breaches: [PairBreach] = []
    for cue in group.target {
      for (number, line) in cue.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let words = Words(of: String(line), context)
        guard words.areCopied(from: source) else { continue }
        breaches.append(
          PairBreach("\(String(line).quotation) is not translated", in: cue, line: number))
        break
      }
    }
    return breaches
  }
}

/// The words of a line that a translator translates.
private struct Words {
  /// All of them, in small letters, but for interjections; characters of Chinese one by one.
  private(set) var words: [String] = []
  /// How many do not begin with a capital.
  private var smallCount = 0
  private var scripts: Set<Script> = []
  private let canTell: Bool

  init(of text: String, _ context: PairContext) {
    let interjections = context.source.traits.interjections
      .union(context.target.traits.interjections)
    // Two ways of writing Chinese share most characters, two languages of one script many words.
    canTell = !context.areBothChinese
    for piece in text.split(whereSeparator: { !$0.isLetter && !"'’-".contains($0) }) {
      guard let first = piece.unicodeScalars.first(where: { Script($0) != nil }),
        let script = Script(first)
      else { continue }
      if script == .han {
        words += piece.filter { !interjections.contains(String($0)) }.map { String($0) }
        smallCount += piece.count
        scripts.insert(script)
        continue
      }
      let word = piece.lowercased()
      guard !interjections.contains(word), piece.count > 1 || script != .latin else { continue }
      words.append(word)
      scripts.insert(script)
      // A word in capitals may be anything, a word with one is a name wherever it is not the first.
      if !(first.properties.isUppercase) { smallCount += 1 }
    }
  }

  /// Whether these are words of the source and none of another language: at least two, not all names.
  func areCopied(from source: Words) -> Bool {
    guard canTell, scripts.count == 1, scripts.isSubset(of: source.scripts) else { return false }
    let known = Set(source.words)
    let common = words.count { known.contains($0) }
    return words.count > 1 && smallCount > 0 && common * 10 >= words.count * 8
  }
}

extension PairContext {
  /// Whether both languages are ways of writing Chinese.
  fileprivate var areBothChinese: Bool {
    target.language.language == "zh" && source.language.language == "zh"
  }
}
