internal import LocaleData

/// The ways to write one part, collected from several conventions.
struct PartSpellings {
  private var spellings: [PartSpelling] = []

  init() {}

  /// The forms that are listed for a part: those of a given name, and the customary ones of a surname, its
  /// bearer's before those of others.
  init(
    listedFor part: TranscribedPart, _ knowledge: NameKnowledge,
    givenNames: (GivenName) -> [String], surnames: (HistoricSurnames.Surname) -> [String]
  ) {
    switch part.role {
    case .given:
      let forms = knowledge.givenNames.forms(
        of: part.text, givenNames, preferring: part.language ?? .russian)
      add(forms, .givenName, weight: Trust.listed)
    case .surname:
      let customary = knowledge.customarySurnames(of: part)
      add(customary.own.flatMap(surnames), .surname, weight: Trust.listed)
      add(customary.others.flatMap(surnames), .surname, weight: Trust.learned)
    case .initial, .patronymic: break
    }
  }

  /// Adds forms of which the first is the usual one: each further form is half as likely as the one
  /// before.
  mutating func add(_ forms: [String], _ source: Transcription.Source, weight: Double) {
    let shares = sequence(first: 1.0) { $0 / 2 }.prefix(forms.count)
    let total = shares.reduce(0, +)
    for (form, share) in zip(forms, shares) {
      add(PartSpelling(text: form, weight: weight * share / total, source: source))
    }
  }

  /// Adds one form; a form that is there already becomes likelier and keeps its first source.
  mutating func add(_ spelling: PartSpelling) {
    guard !spelling.text.isEmpty, spelling.weight > 0 else { return }
    if let index = spellings.firstIndex(where: { $0.text == spelling.text }) {
      let known = spellings[index]
      spellings[index] = PartSpelling(
        text: known.text, weight: known.weight + spelling.weight, source: known.source,
        via: known.via)
    } else {
      spellings.append(spelling)
    }
  }

  /// All of them, the likeliest first, with weights that add up to 1.
  var ranked: [PartSpelling] {
    let total = spellings.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    return spellings.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map {
        PartSpelling(
          text: $0.element.text, weight: $0.element.weight / total, source: $0.element.source,
          via: $0.element.via)
      }
  }
}
