internal import Diagnostics
internal import LocaleData

/// Small numbers are written in words.
struct NumberWords: CheckingRule {
  static let description = RuleDescription(
    "NUM.WORDS", .warning,
    what: "Numbers from one to ten are written in words, but for times, dates, units, addresses, "
      + "scores and lists.",
    why: "Digits stop the eye; one way throughout is read faster.",
    source: "Subtitle Edit, NetflixCheckNumbersOneToTenSpellOut; the data of the language, wording "
      + "(unverified for Russian)",
    languages: [.english, .russian, .simplifiedChinese],
    remedy: .proposed("The word takes the place of the digits, where its form is known."))
  static let respells = true

  let trigger: TextFeatures = .digit

  private let wording: NumberWording
  private let language: LanguageTag
  private let opening: SentenceOpening

  init?(_ context: CheckContext) {
    guard let wording = context.wording.numbers else { return nil }
    (self.wording, language) = (wording, context.language)
    opening = SentenceOpening()
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    if language.isChinese {
      ChineseNumerals(wording).check(text, &breaches)
      return
    }
    guard text.mayHaveOneToTen else { return }
    let tokens = text.tokens
    for index in tokens.indices {
      guard let number = number(tokens[index], in: text), 1...10 ~= number,
        !opening.holds(for: index, tokens, cues), !staysDigits(index, tokens, text)
      else { continue }
      let digits = tokens[index].core.prefix { "0"..."9" ~= text.shown[$0] }
      let before = index > 0 ? text.word(tokens[index - 1]) : ""
      var breach = Breach(
        message: "“\(number)” in digits; the house style has words",
        place: .shown(digits.lowerBound),
        severity: language == .russian ? .info : nil)
      if var word = wording.words(for: number), !wording.declining.contains(before) {
        if begins(index, tokens, text) { word = word.prefix(1).uppercased() + word.dropFirst() }
        breach.message = "“\(number)” in digits; the house style has “\(word)”"
        breach.repair = .proposal(text.replacing(digits, with: word))
      }
      breaches.append(breach)
    }
  }

  /// Whether a number begins what is said after a colon, the name of the speaker or a sound.
  private func begins(_ index: Int, _ tokens: [TextToken], _ text: MarkedText) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    switch text.shown[before.whole].last {
    case ":":
      let isQuoted = text.shown[tokens[index].leading].contains {
        TextFeatures.of($0).contains(.quote)
      }
      let name = String(text.shown[before.core])
      return isQuoted || name.count > 1 && name == name.uppercased()
    case "]", ")":
      let line = text.shown[text.lines[before.line].range]
      return before.line == tokens[index].line && (line.first == "[" || line.first == "(")
    default: return false
    }
  }

  /// The number of a token: digits alone, or in English the digits of `5-year-old`.
  private func number(_ token: TextToken, in text: MarkedText) -> Int? {
    if let number = text.number(token) { return number }
    guard language == .english else { return nil }
    let digits = text.shown[token.core].prefix { "0"..."9" ~= $0 }
    let rest = text.shown[token.core].dropFirst(digits.count)
    guard 1...2 ~= digits.count, rest.count > 2, rest.first == "-",
      rest.dropFirst().allSatisfy({ "a"..."z" ~= $0 || $0 == "-" }),
      !wording.units.contains(String(rest.dropFirst()))
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  /// Whether what stands beside a number says that it stays as it is.
  private func staysDigits(_ index: Int, _ tokens: [TextToken], _ text: MarkedText) -> Bool {
    let token = tokens[index]
    let isFirst = index == 0 || tokens[index - 1].line != token.line
    let isLast = index == tokens.count - 1 || tokens[index + 1].line != token.line
    // A minus, and the item of a list.
    if !isFirst, text.shown[token.leading].contains(where: { $0 == "-" || $0 == "−" }) {
      return true
    }
    if isFirst, !isLast, let mark = text.shown[token.trailing].first,
      mark == "." || mark == ")" || mark == ":"
    {
      return true
    }
    if text.shown[token.core.lowerBound] == "0" { return true }
    let place = NumberPlace(wording: wording, text: text, tokens: tokens)
    if place.isNumbered(index) || place.isNamed(index) || place.isHour(index)
      || place.isMeasured(index)
    {
      return true
    }
    if index > 0 {
      let before = text.word(tokens[index - 1])
      if wording.labels.contains(before) || endsInDigit(tokens[index - 1], text) { return true }
      let sign = String(text.shown[tokens[index - 1].whole])
      if Self.joins.contains(sign), index > 1 || sign.count > 1 || !Self.dashes.contains(sign) {
        return true
      }
    }
    if index + 1 < tokens.count {
      let after = text.word(tokens[index + 1])
      let isJoined = token.trailing.isEmpty
      if isJoined, wording.units.contains(after) { return true }
      if startsWithDigit(tokens[index + 1], text) || Self.joins.contains(after)
        || Self.joins.contains(String(text.shown[tokens[index + 1].whole]))
      {
        return true
      }
    }
    // “3 to 2”, “5 of 12”: a score, a share, a range; and numbers beside larger ones stay alike.
    return tokens.indices.contains { other in
      guard other != index, tokens[other].line == token.line,
        let number = text.number(tokens[other])
      else { return false }
      let isPaired =
        abs(other - index) == 2
        && wording.betweenDigits.contains(text.word(tokens[(other + index) / 2]))
      return isPaired || number > 10
    }
  }

  /// What stands in sums, ranges and measures.
  private static let joins: Set<String> = dashes.union([
    "x", "×", "+", "=", "%", "/", "°", "&", "<", ">", "#", "№",
  ])
  private static let dashes: Set<String> = ["-", "–", "—"]

  private func endsInDigit(_ token: TextToken, _ text: MarkedText) -> Bool {
    token.core.last.map { "0"..."9" ~= text.shown[$0] } ?? false
  }

  private func startsWithDigit(_ token: TextToken, _ text: MarkedText) -> Bool {
    token.core.first.map { "0"..."9" ~= text.shown[$0] } ?? false
  }
}
