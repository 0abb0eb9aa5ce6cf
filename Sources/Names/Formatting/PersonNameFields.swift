public import LocaleData

/// A person's name in its parts, ready to be formatted (TR35 part 8, "PersonName Object").
///
/// A field may have special forms beside its plain one; what a pattern asks and no form gives is made
/// from the plain one.
///
/// ```swift
/// var name = PersonNameFields(locale: LanguageTag("nl"))
/// name[try PersonNameKey("given")] = "Johannes"
/// name[try PersonNameKey("surname-prefix")] = "van den"
/// name[try PersonNameKey("surname-core")] = "Berg"
/// ```
public struct PersonNameFields: Sendable, Hashable {
  /// The language the name comes from; nil where it is not known.
  public var locale: LanguageTag?
  /// The order that the name itself calls for; nil where its language decides.
  public var preferredOrder: PersonNameOrder?

  private(set) var values: [PersonNameKey: String] = [:]

  /// A name without any field yet.
  public init(locale: LanguageTag? = nil, preferredOrder: PersonNameOrder? = nil) {
    self.locale = locale
    self.preferredOrder = preferredOrder
  }

  /// The text that was given for a field; nil where there is none, or an empty one.
  public subscript(_ key: PersonNameKey) -> String? {
    get { values[key] }
    set { values[key] = newValue == "" ? nil : newValue }
  }

  /// Whether any form of a field was given.
  public func contains(_ field: PersonNameField) -> Bool {
    values.keys.contains { $0.field == field }
  }

  /// The name of a person with one name only, as it fills a pattern that has no place for a given name:
  /// the given name is the surname (TR35 part 8, "Handle missing surname").
  var withGivenAsSurname: PersonNameFields {
    var moved = self
    moved.values = [:]
    for (key, text) in values where key.field != .surname {
      let isGiven = key.field == .given
      moved.values[PersonNameKey(isGiven ? .surname : key.field, key.modifiers)] = text
    }
    return moved
  }
}

// MARK: - Finding the best form

extension PersonNameFields {
  /// The best text a name has for what a pattern asks, with the modifiers that are still to be applied.
  struct Found: Hashable {
    let text: String
    let remaining: Set<PersonNameModifier>
  }

  /// The best text for `key`; nil where the field is empty (TR35 part 8, "Handle core and prefix").
  func best(for key: PersonNameKey) -> Found? {
    let affixes = key.modifiers.intersection([.prefix, .core])
    let others = key.modifiers.subtracting(affixes)
    let prefix = form(of: key.field, .prefix, others)
    let core = form(of: key.field, .core, others)
    let plain = form(of: key.field, nil, others)
    if affixes.contains(.prefix) { return core == nil ? nil : prefix }
    if affixes.contains(.core) { return prefix == nil ? plain ?? core : core ?? plain }
    if let plain { return plain }
    guard let prefix, let core else { return core }
    return Found(
      text: "\(prefix.text) \(core.text)", remaining: prefix.remaining.union(core.remaining))
  }

  /// The form of a field that has most of `modifiers` and no other; `affix` it must have.
  private func form(
    of field: PersonNameField, _ affix: PersonNameModifier?, _ modifiers: Set<PersonNameModifier>
  ) -> Found? {
    let required: Set<PersonNameModifier> = affix.map { [$0] } ?? []
    let wanted = modifiers.union(required)
    let fitting = values.filter { key, _ in
      key.field == field && key.modifiers.isSubset(of: wanted)
        && key.modifiers.isSuperset(of: required)
    }
    let best = fitting.min { left, right in
      (-left.key.modifiers.count, left.key.rank) < (-right.key.modifiers.count, right.key.rank)
    }
    return best.map { Found(text: $0.value, remaining: wanted.subtracting($0.key.modifiers)) }
  }
}

extension PersonNameKey {
  /// The modifiers as a number that is less the earlier they stand in their list.
  fileprivate var rank: Int {
    PersonNameModifier.allCases.reduce(0) { $0 << 1 | (modifiers.contains($1) ? 0 : 1) }
  }
}
