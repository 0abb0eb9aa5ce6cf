internal import Diagnostics
internal import LocaleData
internal import Names
internal import YAML

extension KitCheck {
  /// People whom a text of the kit spells in another way than the roster does, or whom it does not know.
  mutating func checkNames() throws {
    let blurbs = kit.languages.flatMap { language in
      BlurbKind.allCases.compactMap { kit.blurbs[$0]?[language] }
    }
    guard !blurbs.isEmpty else { return }
    var documents: [SourceDocument] = []
    for blurb in blurbs {
      do throws(YAMLError) {
        documents.append(try SourceDocument(file: blurb.location.file, text: blurb.source))
      } catch {
        note(
          "unchecked-names", .warning,
          "the names in this text are not checked, for its first lines are no front matter: "
            + error.problem, at: error.location)
      }
    }
    let report = try NameNormalization(
      documents, roster: kit.roster.adding(characters: characters),
      knowledge: NameKnowledge(locales)
    ).report()
    for person in report.people where person.isInRoster {
      for variant in person.variants where variant.relation.isOtherSpelling {
        guard let form = kit.people[person.id]?.names.forms[variant.language] else { continue }
        note(
          "name-spelling", .warning,
          "“\(variant.surface)” is “\(form)” in the roster (\(variant.explanation))",
          at: variant.location)
      }
    }
    let terms = TermIndex(kit.terms)
    for person in report.people where !person.isInRoster {
      let isTerm = person.variants.contains { terms.term(called: $0.nominative) != nil }
      guard !isTerm, let mention = person.variants.first(where: { !$0.isPartial }) else { continue }
      note(
        "unknown-name", .warning,
        "“\(mention.surface)” is in this text, and neither in the roster nor among the parts",
        at: mention.location)
    }
  }

  /// The parts that the cast plays, whom texts name as they name people.
  private var characters: [(id: String, forms: [LanguageTag: String], location: SourceLocation)] {
    let listed = Set(kit.roster.entries.map(\.id))
    return kit.cast.enumerated().compactMap { index, member in
      guard let character = member.character, !listed.contains("part-\(index + 1)") else {
        return nil
      }
      return ("part-\(index + 1)", character.forms, character.location)
    }
  }
}

extension Variant.Relation {
  /// Whether a text that has the name so does not have it as the roster does; cases, shorter forms and
  /// the other order of the parts are a writer's right.
  fileprivate var isOtherSpelling: Bool {
    switch self {
    case .romanization, .transcription, .backTranscription, .script, .misspelling: true
    case .canonical, .inflection, .partial, .order: false
    }
  }
}
