/// A part that a name is read into.
///
/// The raw values are CLDR's names of fields where CLDR has the part (TR35 part 8, "Fields"), so that what
/// was read can be formatted again.
public enum NamePart: String, Sendable, Hashable, CaseIterable {
  /// What stands around a name and tells rank or office: Dr., г-жа, режиссёр, 先生.
  case title
  /// The given name, or all of the name of a person who has only one.
  case given
  /// What stands between given name and surname: a second given name, a patronymic, a Chinese name
  /// beside a Western one.
  case given2
  /// The father's name in an East Slavic or Turkic name; it is ``given2`` as well.
  case patronymic
  /// The name in quotes or brackets within the name.
  case nickname
  /// The surname with its particle.
  case surname
  /// The particle of the surname: von, de la.
  case surnamePrefix = "surname-prefix"
  /// The surname without its particle.
  case surnameCore = "surname-core"
  /// The second of two surnames, as in Spain.
  case surname2
  /// The surname before marriage: née Skłodowska.
  case birthSurname
  /// Jr., III, 二世.
  case generation
  /// What follows a name: PhD, MP.
  case credentials
  /// The same name once more, in another script or another form.
  case alias
}

/// A name in its parts.
public struct ParsedNameParts: Sendable, Hashable {
  private var values: [NamePart: String] = [:]

  /// A name without any part yet.
  public init() {}

  /// The text of a part as it stands in the name; nil where the name has no such part.
  public subscript(_ part: NamePart) -> String? {
    get { values[part] }
    set { values[part] = newValue == "" ? nil : newValue }
  }

  /// The parts that are there, in the order of ``NamePart``.
  public var all: [(part: NamePart, text: String)] {
    NamePart.allCases.compactMap { part in values[part].map { (part, $0) } }
  }

  /// Whether there is no part at all.
  public var isEmpty: Bool { values.isEmpty }

  /// Adds to the end of a part, after a space where there is something already.
  mutating func append(_ text: String, to part: NamePart) {
    self[part] = [values[part], text].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension PersonNameFields {
  /// The fields of a name that was parsed, ready to be formatted.
  public init(_ name: ParsedName) {
    self.init(locale: name.language)
    for (part, text) in name.parts.all {
      // What CLDR has no field for stays out.
      if let key = try? PersonNameKey(part.rawValue) { self[key] = text }
    }
  }
}
