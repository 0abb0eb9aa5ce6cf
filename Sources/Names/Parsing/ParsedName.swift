public import LocaleData

/// Whose conventions a name follows.
public enum NameCulture: String, Sendable, Hashable, CaseIterable {
  /// Given name, patronymic, surname: Russian and its neighbours.
  case russian
  /// Given name first, surnames last: Europe, America, and all that is not named here.
  case western
  case chinese, japanese, korean, vietnamese
}

/// A name with its parts, and the other ways to read it.
///
/// ```swift
/// let parser = try NameParser(.builtIn)
/// let name = parser.parse("Волгин Андрей Петрович")
/// name.parts[.surname]  // Волгин
/// name.order            // .surnameFirst
/// ```
public struct ParsedName: Sendable, Hashable {
  /// One way to read a name.
  public struct Reading: Sendable, Hashable {
    /// The order in which the parts stand in the text.
    ///
    /// ``PersonNameOrder/sorting`` where a comma follows the surname. Of a name with one part it is the
    /// order that its culture has.
    public let order: PersonNameOrder
    /// Whose conventions the name follows.
    public let culture: NameCulture
    /// The parts as they stand in the text.
    public let parts: ParsedNameParts
    /// The person's sex where title, given name, patronymic or the ending of the surname tells it.
    public let sex: Sex?
    /// How likely this reading is among those found, from 0 to 1.
    public let confidence: Double
  }

  /// The name as it was given.
  public let text: String
  /// The language of the text, by its letters: Traditional Chinese only where a character tells.
  public let language: LanguageTag
  /// The likeliest reading.
  public let best: Reading
  /// Other readings, the likeliest first.
  public let alternatives: [Reading]
}

extension ParsedName {
  /// The order of the likeliest reading.
  public var order: PersonNameOrder { best.order }
  /// Whose conventions the name follows in the likeliest reading.
  public var culture: NameCulture { best.culture }
  /// The parts of the likeliest reading.
  public var parts: ParsedNameParts { best.parts }
  /// The sex that the likeliest reading tells.
  public var sex: Sex? { best.sex }
  /// How likely the likeliest reading is among all, from 0 to 1.
  public var confidence: Double { best.confidence }
}
