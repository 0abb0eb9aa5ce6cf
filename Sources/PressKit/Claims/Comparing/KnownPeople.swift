internal import LocaleData
internal import Names

/// The people of the roster, as claims are compared with them.
final class KnownPeople {
  private let people: [String: KitPerson]
  private let entries: [String: Roster.Entry]
  private let credits: [Credit]
  private let defaultLanguage: LanguageTag
  private let languages: ComparingLanguages
  /// The ids of those whom a spelling names, in order.
  private let idsBySpelling: [String: [String]]
  private var rolesByPerson: [String: Set<String>] = [:]

  init(_ kit: Kit, _ languages: ComparingLanguages) {
    people = kit.people
    entries = Dictionary(
      kit.roster.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    credits = kit.credits
    defaultLanguage = kit.defaultLanguage
    self.languages = languages
    var ids: [String: [String]] = [:]
    for person in kit.people.values.sorted(by: { $0.id < $1.id }) {
      for spelling in Set(Array(person.names.forms.values) + person.otherSpellings) {
        ids[spelling, default: []].append(person.id)
      }
    }
    idsBySpelling = ids
  }

  /// The one person whom the roster knows by exactly this name.
  func person(called name: String) -> String? {
    guard let ids = idsBySpelling[name], ids.count == 1 else { return nil }
    return ids[0]
  }

  /// The people of whose names `name` is a part, such as all whose given name it is.
  func people(calledInPart name: String) -> [String] {
    let parts = Set(Self.parts(of: name))
    return people.values.filter { person in
      (Array(person.names.forms.values) + person.otherSpellings).contains { spelling in
        let whole = Self.parts(of: spelling)
        return whole.count > parts.count && parts.isSubset(of: whole)
      }
    }.map(\.id).sorted()
  }

  /// The name of a person in the kit's default language, or else in any.
  func printedName(of id: String) -> String {
    let forms = people[id]?.names.forms ?? [:]
    return forms[defaultLanguage] ?? forms.min { "\($0.key)" < "\($1.key)" }?.value ?? id
  }

  /// Whether the roster says that the two must not be taken for one.
  func areToldApart(_ left: String, _ right: String) -> Bool {
    entries[left]?.mustNotMerge.contains(right) == true
      || entries[right]?.mustNotMerge.contains(left) == true
  }

  /// What the roster and the credits say that a person is, as ids of roles.
  func roles(of id: String) throws(LocaleError) -> Set<String> {
    if let known = rolesByPerson[id] { return known }
    var roles = Set(credits.filter { $0.people?.contains(id) == true }.map(\.role))
    for (language, text) in entries[id]?.roles ?? [:] {
      // A role without a language is written for colleagues, in English.
      let told = language == .undetermined ? LanguageTag.english : language
      roles.formUnion(try languages.roles(told)?.roles(in: text) ?? [])
    }
    rolesByPerson[id] = roles
    return roles
  }

  private static func parts(of name: String) -> [String] {
    name.split { $0 == " " || $0 == "·" || $0 == "•" }.map { $0.lowercased() }
  }
}
