internal import Diagnostics
internal import LocaleData

/// Russian acronyms have no full stops.
struct AcronymPeriods: CheckingRule {
  static let description = RuleDescription(
    "ACR.PERIODS", .warning, what: "Acronyms are written without full stops: ЦРУ, США.",
    why: "Full stops cost room, and Russian has none there.",
    source: "Netflix, Timed Text Style Guide Russian, article 215346638; Locales/ru, acronyms",
    languages: [.russian],
    remedy: .safe("The full stops of acronyms that are known are removed."))

  let trigger: TextFeatures = .stopAfterCapital

  private let acronyms: Set<String>

  init?(_ context: CheckContext) {
    acronyms = Set(context.wording.acronyms)
    if acronyms.isEmpty { return nil }
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.features.isSuperset(of: [.cyrillic, .capital]) else { return }
    for line in text.lines {
      var position = line.range.lowerBound
      while position < line.range.upperBound {
        guard let acronym = dotted(at: position, in: text.shown, line.range) else {
          position += 1
          continue
        }
        add(acronym, in: text, line.range, &breaches)
        position = acronym.range.upperBound
      }
    }
  }

  private struct Dotted {
    var range: Range<Int>
    var letters: String
    /// Where its full stops and the spaces after them stand.
    var gaps: [Range<Int>]
  }

  /// An acronym that is known, with full stops between its letters, or nil.
  private func dotted(
    at start: Int, in text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Dotted? {
    guard Self.isCapital(text[start]), start == line.lowerBound || !Self.isWord(text[start - 1]),
      start + 1 < line.upperBound, text[start + 1] == "."
    else { return nil }
    var (letters, gaps) = (String.UnicodeScalarView(), [Range<Int>]())
    var position = start
    while position < line.upperBound, Self.isCapital(text[position]) {
      letters.append(text[position])
      position += 1
      guard position < line.upperBound, text[position] == "." else { break }
      var end = position + 1
      if end + 1 < line.upperBound, text[end] == " ", Self.isCapital(text[end + 1]),
        end + 2 < line.upperBound, text[end + 2] == "."
      {
        end += 1
      }
      gaps.append(position..<end)
      position = end
    }
    // A word that follows without a space, or a row of full stops, is something else.
    guard position == line.upperBound || !Self.isWord(text[position]) && text[position] != "."
    else { return nil }
    return acronyms.contains(String(letters))
      ? Dotted(range: start..<position, letters: String(letters), gaps: gaps) : nil
  }

  private func add(
    _ acronym: Dotted, in text: MarkedText, _ line: Range<Int>, _ breaches: inout [Breach]
  ) {
    var gaps = acronym.gaps
    if let last = gaps.last, last.upperBound == acronym.range.upperBound {
      // The last one may end the sentence as well.
      if endsSentence(at: last.upperBound, in: text) { gaps.removeLast() }
    }
    guard !gaps.isEmpty else { return }
    breaches.append(
      Breach(
        message: "“\(String(text.shown[acronym.range]))” is written \(acronym.letters)",
        place: .shown(acronym.range.lowerBound),
        repair: .edits(gaps.flatMap { text.replacing($0, with: "") })))
  }

  /// Whether a sentence may end before a position: the text ends there, or a capital follows.
  private func endsSentence(at position: Int, in text: MarkedText) -> Bool {
    let rest = text.shown[min(position, text.shown.count)...]
    guard let next = rest.first(where: { !TextFeatures.of($0).isDisjoint(with: .visible) }) else {
      return true
    }
    return TextFeatures.of(next).contains(.capital)
      || !TextFeatures.of(next).isDisjoint(with: [.hyphen, .dash, .quote, .bracket])
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    TextFeatures.of(scalar).isSuperset(of: [.cyrillic, .capital])
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !TextFeatures.of(scalar).isDisjoint(with: [.latin, .cyrillic, .digit])
  }
}
