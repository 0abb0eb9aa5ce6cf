internal import Diagnostics
internal import LocaleData
internal import Names

/// A report of who is who as a person reads it: one block a person, then what to decide.
struct NormalizationText {
  let report: NormalizationReport
  let style: TextStyle

  /// The whole text.
  var text: String {
    var blocks = report.people.map(block)
    if !report.conflicts.isEmpty { blocks.append(conflicts) }
    if !report.doubtful.isEmpty { blocks.append(doubts) }
    blocks.append([summary])
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  // MARK: People

  private func block(_ person: Person) -> [String] {
    let name = LanguageTag.supported.compactMap { person.forms[$0]?.text }.first ?? person.id
    var heading = style.strong(name)
    let roles = roles(of: person)
    if !roles.isEmpty { heading += style.faint(" — \(roles)") }
    heading += style.faint(
      person.isInRoster ? "  [\(person.id)]" : "  [\(person.id), not in roster]")
    return [heading] + forms(of: person) + variants(of: person)
  }

  /// What the roster says the person is, and else what the sources say.
  private func roles(of person: Person) -> String {
    let listed = [LanguageTag.english, .undetermined] + LanguageTag.supported
    if let role = listed.lazy.compactMap({ person.listedRoles[$0] }).first { return role }
    return person.roleWords.joined(separator: ", ")
  }

  private func forms(of person: Person) -> [String] {
    let rows = LanguageTag.supported.compactMap { language -> [String]? in
      guard let form = person.forms[language] else { return nil }
      return [language.description, form.text ?? "?", mark(form)]
    }
    return TextColumns.lines(rows).map { "  \($0)" }
  }

  private func mark(_ form: NameForm) -> String {
    switch form.certainty {
    case .roster: style.good(form.basis)
    case .attested: form.basis
    case .derived: style.doubtful("derived: \(form.basis)")
    case .unknown: style.bad("unknown: \(form.basis)")
    }
  }

  /// Variants that read alike share a line; their places follow.
  private func variants(of person: Person) -> [String] {
    var groups: [(variant: Variant, places: [SourceLocation])] = []
    for variant in person.variants {
      let same = groups.firstIndex {
        $0.variant.surface == variant.surface && $0.variant.relation == variant.relation
          && $0.variant.explanation == variant.explanation
      }
      if let same {
        groups[same].places.append(variant.location)
      } else {
        groups.append((variant, [variant.location]))
      }
    }
    let width = groups.map { TextColumns.width(of: $0.variant.surface) }.max() ?? 0
    return groups.flatMap { variant, places in
      var what = variant.relation.rawValue
      if variant.explanation.hasPrefix(what) {
        what = variant.explanation
      } else if !variant.explanation.isEmpty {
        what += ": \(variant.explanation)"
      }
      let surface = TextColumns.padded(variant.surface, to: width)
      return [
        "    \(surface)  \(relation(what, variant.relation))",
        "    \(String(repeating: " ", count: width))  \(style.faint(self.places(places)))",
      ]
    }
  }

  private func relation(_ text: String, _ relation: Variant.Relation) -> String {
    switch relation {
    case .canonical: style.good(text)
    case .backTranscription, .misspelling: style.bad(text)
    case .partial, .romanization, .transcription, .order: style.doubtful(text)
    case .inflection, .script: text
    }
  }

  /// Places, each file named once: `a.md:3:1, 8:20; b.md:4:2`.
  private func places(_ places: [SourceLocation]) -> String {
    var files: [(file: String, spots: [String])] = []
    for place in places {
      let spot = "\(place.line ?? 0):\(place.column ?? 0)"
      if files.last?.file == place.file {
        files[files.count - 1].spots.append(spot)
      } else {
        files.append((place.file, [spot]))
      }
    }
    return files.map { "\($0.file):\($0.spots.joined(separator: ", "))" }.joined(separator: "; ")
  }

  // MARK: What to decide

  private var conflicts: [String] {
    [style.strong("Conflicts")]
      + report.conflicts.flatMap { conflict in
        [
          "  \(conflict.person): \(conflict.detail)",
          "    " + style.faint(places(conflict.locations)),
        ]
      }
  }

  private var doubts: [String] {
    [style.strong("In doubt")]
      + report.doubtful.flatMap { doubt in
        let candidates = doubt.candidates.joined(separator: " or ")
        let subject = doubt.surface.map { "\($0): \(candidates)?" } ?? candidates
        return ["  \(subject) \(style.doubtful(doubt.reason))"]
          + (doubt.location.map { ["    " + style.faint($0.description)] } ?? [])
      }
  }

  private var summary: String {
    func count(_ number: Int, _ one: String, _ more: String) -> String {
      "\(number) \(number == 1 ? one : more)"
    }
    let mentions = report.people.reduce(0) { $0 + $1.variants.count }
    let parts = [
      count(report.people.count, "person", "people"), count(mentions, "mention", "mentions"),
      count(report.conflicts.count, "conflict", "conflicts"), "\(report.doubtful.count) in doubt",
    ]
    return style.faint(parts.joined(separator: ", "))
  }
}
