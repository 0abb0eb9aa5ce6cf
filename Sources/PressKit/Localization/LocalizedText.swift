public import Diagnostics
public import LocaleData

/// A text in the languages it exists in.
public struct LocalizedText: Sendable {
  /// The text of each language.
  public let forms: [LanguageTag: String]
  /// Where the text stands, for findings about it.
  public let location: SourceLocation

  /// A text of these forms.
  public init(forms: [LanguageTag: String], location: SourceLocation) {
    self.forms = forms
    self.location = location
  }

  /// The first form along `chain`; nil where it has none.
  ///
  /// The chain is `FallbackRules.chain(from:)` and stays within a language and its script, so a reader
  /// of Traditional Chinese is never served Simplified, and nobody is served Russian in place of his own
  /// language.
  public func resolved(along chain: [LanguageTag]) -> Localized<String>? {
    for step in chain {
      if let text = forms[step] { return Localized(value: text, language: step) }
    }
    return nil
  }
}

/// A value together with the language it is in, which need not be the one that was asked for.
public struct Localized<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// Its language.
  public let language: LanguageTag

  /// Whether a program made it from the language's other script.
  public let isDerived: Bool

  /// A value in `language`.
  public init(value: Value, language: LanguageTag, isDerived: Bool = false) {
    self.value = value
    self.language = language
    self.isDerived = isDerived
  }
}
