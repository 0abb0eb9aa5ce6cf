/// The cases of Russian.
public enum GrammaticalCase: String, Sendable, Hashable, CaseIterable {
  case nominative, genitive, dative, accusative, instrumental, prepositional
}
