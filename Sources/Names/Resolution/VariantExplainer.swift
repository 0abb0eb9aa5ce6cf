internal import LocaleData

/// Says how a mention relates to the right form of the name, in words that an editor can check.
struct VariantExplainer {
  let knowledge: NameKnowledge
  let matcher: ReadingMatcher
  let documents: [SourceDocument]

  /// The relation and its explanation.
  func explanation(
    of reading: NameReading, in mention: Mention, forms: [LanguageTag: NameForm],
    evidence: PartialEvidence?, witness: NameReading?
  ) -> (Variant.Relation, String) {
    let isTranslated = documents[mention.document].translatedFrom?.language == "zh"
    let route = Route(witness: witness, isTranslated: isTranslated)
    if reading.extent != .full {
      let text = partial(reading, mention, forms: forms, evidence: evidence)
      if let loss = lossOnTheWay(reading, forms: forms, route) {
        return (.backTranscription, "\(text); \(loss)")
      }
      return (.partial, text)
    }
    switch reading.script {
    case .cyrillic: return cyrillic(reading, mention, forms: forms)
    case .han: return han(reading, mention, forms: forms)
    case .latin: return latin(reading, forms: forms, route)
    }
  }

  /// What shows that a name came by way of Chinese.
  private struct Route {
    /// The person's name as a Chinese source prints it.
    let witness: NameReading?
    /// Whether the text is a translation from Chinese.
    let isTranslated: Bool

    /// Whether it shows at all; else the table is all there is to go by.
    var isCertain: Bool { witness != nil || isTranslated }
  }

  // MARK: Scripts

  private func cyrillic(
    _ reading: NameReading, _ mention: Mention, forms: [LanguageTag: NameForm]
  ) -> (Variant.Relation, String) {
    guard let right = forms[.russian]?.text else { return (.canonical, "") }
    if NameKey.folded(reading.text) != NameKey.folded(right) {
      return (.misspelling, "\(reading.text) for \(right)")
    }
    if reading.isReversed {
      let inCase =
        reading.grammaticalCase == .nominative ? "" : ", \(reading.grammaticalCase.rawValue)"
      return (.order, "\(right), surname first\(inCase)")
    }
    if reading.grammaticalCase != .nominative {
      return (.inflection, "\(reading.grammaticalCase.rawValue) of \(right)")
    }
    // A short name is read as the full one.
    if let given = reading.given, let first = Word.words(of: mention.surface[...]).first?.text,
      reading.extent == .full, reading.culture == .other, !reading.isReversed,
      NameKey.folded(first) != NameKey.folded(given)
    {
      return (.partial, "\(first), short for \(given)")
    }
    return (.canonical, "")
  }

  private func han(
    _ reading: NameReading, _ mention: Mention, forms: [LanguageTag: NameForm]
  ) -> (Variant.Relation, String) {
    let language = mention.language
    let own = language.script == "Hant" ? LanguageTag.traditionalChinese : .simplifiedChinese
    let right = forms[own]?.text
    if reading.text == right { return (.canonical, "") }
    let simplified = knowledge.chineseScript.simplified
    if let right, simplified(reading.text) == simplified(right) {
      return (.script, "the characters of the other script for \(right)")
    }
    let name = forms[.russian]?.text ?? forms[.english]?.text ?? right ?? ""
    return (.transcription, "Chinese for \(name)\(right.map { "; we print \($0)" } ?? "")")
  }

  private func latin(
    _ reading: NameReading, forms: [LanguageTag: NameForm], _ route: Route
  ) -> (Variant.Relation, String) {
    let parser = NominativeReader(knowledge: knowledge)
    guard let right = forms[.english]?.text, let model = parser.reading(of: right) else {
      return (.canonical, "")
    }
    if reading.text == right { return (.canonical, "") }
    let surnames = matcher.surnames(reading, model)
    if reading.culture == .chinese {
      return reading.isReversed
        ? (.order, "\(right), surname last") : (.romanization, "another spelling of \(right)")
    }
    if surnames?.agreement == .throughChinese, let surname = reading.surname {
      return (
        .backTranscription,
        backTranscription(surname, of: model, forms: forms, route)
      )
    }
    let russian = forms[.russian]?.text ?? right
    if NameKey.folded(reading.text) == NameKey.folded(right) {
      return (.romanization, "\(right) without its diacritics")
    }
    if surnames?.agreement.isPlain ?? true {
      return (.romanization, "\(russian), romanized otherwise")
    }
    return (.misspelling, "\(reading.surname ?? reading.text) for \(model.surname ?? right)")
  }

  // MARK: Through Chinese and back

  /// The way through Chinese that a surname alone has gone, if it is not the right one.
  private func lossOnTheWay(
    _ reading: NameReading, forms: [LanguageTag: NameForm], _ route: Route
  ) -> String? {
    guard reading.script == .latin, reading.extent == .surname, let surname = reading.surname,
      let right = forms[.english]?.text,
      let model = NominativeReader(knowledge: knowledge).reading(of: right),
      matcher.surnames(reading, model)?.agreement == .throughChinese
    else { return nil }
    return backTranscription(surname, of: model, forms: forms, route)
  }

  /// "Vokin: back-transcription of 沃金, Chinese for Волгин; 尔 (л) is dropped; 金 stands for both гин and
  /// кин".
  private func backTranscription(
    _ surname: String, of model: NameReading, forms: [LanguageTag: NameForm], _ route: Route
  ) -> String {
    let parser = NominativeReader(knowledge: knowledge)
    let russian = forms[.russian]?.text.flatMap { parser.reading(of: $0) }
    let original = russian?.surname ?? model.surname ?? ""
    let sex = model.sex ?? russian?.sex
    let way = BackTranscription(
      of: surname, from: original, printed: route.witness?.surname, sex: sex, matcher.speller)
    let source =
      route.isCertain
      ? "back-transcription of \(way.characters), Chinese"
      : "back-transcription, probably of \(way.characters), by Xinhua's table Chinese"
    return "\(source) for \(original)"
      + way.losses.map { "; \($0)" }.joined()
  }

  // MARK: Parts of names

  private func partial(
    _ reading: NameReading, _ mention: Mention, forms: [LanguageTag: NameForm],
    evidence: PartialEvidence?
  ) -> String {
    var text =
      switch reading.extent {
      case .given: "given name only"
      case .surname, .full: "surname only"
      case .initialAndSurname: "initial and surname"
      }
    if reading.grammaticalCase != .nominative { text += ", \(reading.grammaticalCase.rawValue)" }
    if let evidence { text += "; \(Self.words(for: evidence))" }
    if reading.script == .han, reading.culture == .other,
      let name = forms[.russian]?.text ?? forms[.english]?.text
    {
      let parts = name.split(separator: " ").map { String($0) }
      let part = reading.extent == .given ? parts.first : parts.last
      text += "; Chinese for \(part ?? name)"
    }
    return text
  }

  private static func words(for evidence: PartialEvidence) -> String {
    switch evidence {
    case .sharedRole(let role): "joined by the role “\(role.phrase)”"
    case .namedInSameText: "the full name stands in the same text"
    case .earlierMention: "as earlier in the text"
    case .listed: "the roster has the person so"
    case .onlyBearer: "nobody else in these sources bears it"
    case .closest: "the closest of several similar names"
    case .standsAlone: "no source tells more of the name"
    }
  }
}
