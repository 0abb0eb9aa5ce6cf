internal import ICU

extension MessagePattern {
  /// The plural forms that the language of `locale` tells apart and some plural or ordinal of the message
  /// does not have.
  ///
  /// `other`, which ICU itself asks for, then stands in, and a reader is told «5 зрителя».
  func missingPluralForms(in locale: Locale) throws(ICUError) -> [String] {
    var missing: [String] = []
    for argument in arguments {
      let kind: PluralRules.Kind
      switch argument.kind {
      case .plural: kind = .cardinal
      case .ordinal: kind = .ordinal
      case .plain, .formatted, .choice, .select: continue
      }
      let forms = try PluralRules(locale: locale, kind: kind).keywords.map(\.rawValue)
      missing += forms.filter { !argument.selectors.contains($0) && !missing.contains($0) }
    }
    return missing
  }
}
