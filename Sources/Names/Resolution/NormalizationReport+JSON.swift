public import Diagnostics
internal import LocaleData

extension NormalizationReport {
  /// The report as the command line's contract has it: `people`, `conflicts`, `doubtful`.
  public var json: JSONValue {
    .object([
      ("people", .array(people.map(\.json))),
      ("conflicts", .array(conflicts.map(\.json))),
      ("doubtful", .array(doubtful.map(\.json))),
    ])
  }
}

extension Person {
  /// The person as a JSON object: `id`, `forms`, `certainty`, `basis`, `variants`, `roles`,
  /// `rolesAsFound`, `listedRoles`.
  public var json: JSONValue {
    func byLanguage(_ value: (NameForm) -> JSONValue) -> JSONValue {
      .object(
        LanguageTag.supported.compactMap { language in
          forms[language].map { (language.description, value($0)) }
        })
    }
    return .object([
      ("id", .string(id)), ("inRoster", .boolean(isInRoster)),
      ("forms", byLanguage { .optional($0.text) }),
      ("certainty", byLanguage { .string($0.certainty.rawValue) }),
      ("basis", byLanguage { .string($0.basis) }),
      ("variants", .array(variants.map(\.json))), ("roles", .strings(roles)),
      (
        "rolesAsFound",
        .array(
          rolesAsFound.map { role in
            .object([
              ("id", .string(role.id)), ("phrase", .string(role.phrase)),
              ("language", .string(role.language.description)),
            ])
          })
      ),
      (
        "listedRoles",
        .object(
          listedRoles.sorted { $0.key.description < $1.key.description }
            .map { ($0.key.description, .string($0.value)) })
      ),
    ])
  }
}

extension Variant {
  fileprivate var json: JSONValue {
    .object(
      [("surface", .string(surface)), ("nominative", .string(nominative))] + location.jsonMembers
        + [
          ("language", .string(language.description)), ("relation", .string(relation.rawValue)),
          ("explanation", .string(explanation)),
        ])
  }
}

extension NameConflict {
  fileprivate var json: JSONValue {
    .object([
      ("person", .string(person)), ("detail", .string(detail)),
      ("locations", .array(locations.map { .object($0.jsonMembers) })),
    ])
  }
}

extension Doubt {
  fileprivate var json: JSONValue {
    .object(
      (surface.map { [("surface", .string($0))] } ?? []) + (location?.jsonMembers ?? []) + [
        ("reason", .string(reason)), ("candidates", .strings(candidates)),
      ])
  }
}
