internal import ArgumentParser

/// A word of a closed list that another module owns, as the value of an option.
struct Choice<Word>: ExpressibleByArgument, Sendable
where Word: RawRepresentable<String> & CaseIterable & Sendable {
  /// The word itself.
  let word: Word

  init(_ word: Word) { self.word = word }

  init?(argument: String) {
    guard let word = Word(rawValue: argument) else { return nil }
    self.word = word
  }

  var defaultValueDescription: String { word.rawValue }

  static var allValueStrings: [String] { Word.allCases.map(\.rawValue) }
}
