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
  /// The same, by spellings without case and accents.
  private let idsByPlainSpelling: [String: [String]]
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
    idsByPlainSpelling = Dictionary(
      ids.map { (Self.plain($0.key), Set($0.value)) }, uniquingKeysWith: { $0.union($1) }
    ).mapValues { $0.sorted() }
  }

  /// The one person whom the roster knows by this name, with its accents or without them.
  func person(called name: String) -> String? {
    guard let ids = idsBySpelling[name] ?? idsByPlainSpelling[Self.plain(name)], ids.count == 1
    else { return nil }
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

  /// The people one of whose names has a word in common with `name`, initials left out.
  func people(sharingAPartWith name: String) -> [String] {
    let parts = Set(Self.parts(of: name).filter { $0.count > 1 && !$0.hasSuffix(".") })
    return people.keys.filter { id in
      spellings(of: id).contains { !parts.isDisjoint(with: Self.parts(of: $0)) }
    }.sorted()
  }

  /// Every form and other spelling of a person's name.
  func spellings(of id: String) -> [String] {
    guard let person = people[id] else { return [] }
    return Set(Array(person.names.forms.values) + person.otherSpellings).sorted()
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

  /// A name as agencies without accents spell it, for `Bikovic` is Biković.
  private static func plain(_ name: String) -> String {
    (try? ComparedText(name).words.joined(separator: " ")) ?? name
  }

  private static func parts(of name: String) -> [String] {
    name.split { $0 == " " || $0 == "·" || $0 == "•" }.map { $0.lowercased() }
  }
}
