public import LocaleData

/// Which name comes first.
public enum PersonNameOrder: String, Sendable, Hashable, CaseIterable {
  case givenFirst, surnameFirst
  /// As in a list by surnames: Tarkovsky, Andrei.
  case sorting
}

/// How much of a name is shown.
public enum PersonNameLength: String, Sendable, Hashable, CaseIterable {
  case long, medium, short
}

/// What a name is used for.
public enum PersonNameUsage: String, Sendable, Hashable, CaseIterable {
  /// To speak of the person.
  case referring
  /// To speak to the person.
  case addressing
  /// To stand for the person in a small circle: AT.
  case monogram
}

/// How formal a name is.
public enum PersonNameFormality: String, Sendable, Hashable, CaseIterable {
  case formal, informal
}

/// How a name is to be formatted; what is nil is decided by the name and the language.
public struct PersonNameStyle: Sendable, Hashable {
  /// Which name comes first.
  public var order: PersonNameOrder?
  /// How much is shown.
  public var length: PersonNameLength?
  /// What for; sorting knows only ``PersonNameUsage/referring``.
  public var usage: PersonNameUsage
  /// How formal.
  public var formality: PersonNameFormality?

  /// A style in which everything is left open but what is given.
  public init(
    order: PersonNameOrder? = nil, length: PersonNameLength? = nil,
    usage: PersonNameUsage = .referring, formality: PersonNameFormality? = nil
  ) {
    self.order = order
    self.length = length
    self.usage = usage
    self.formality = formality
  }
}

/// A name as it is printed, with what decided that.
public struct FormattedPersonName: Sendable, Hashable {
  /// The name.
  public let text: String
  /// The language whose patterns were used: that of the formatter, or one that writes the script of the
  /// name.
  public let locale: LanguageTag
  /// The language that the name was taken to come from, with the script it is written in.
  public let nameLocale: LanguageTag
  /// The order that was used.
  public let order: PersonNameOrder
  /// The length that was used.
  public let length: PersonNameLength
  /// The usage whose pattern was used.
  public let usage: PersonNameUsage
  /// The formality that was used.
  public let formality: PersonNameFormality
  /// The pattern that was filled, such as `{given} {surname}`.
  public let pattern: String
}
