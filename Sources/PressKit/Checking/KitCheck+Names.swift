internal import Diagnostics
internal import LocaleData
internal import Names
internal import YAML

extension KitCheck {
  /// People of the roster whom a text of the kit spells in another way than the roster does.
  mutating func checkNames(_ locales: LocaleStore) throws {
    let blurbs = kit.languages.flatMap { language in
      BlurbKind.allCases.compactMap { kit.blurbs[$0]?[language] }
    }
    guard !blurbs.isEmpty, !kit.roster.entries.isEmpty else { return }
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
      documents, roster: kit.roster, knowledge: NameKnowledge(locales)
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
