/// The names that chains of words were read as: in long texts the same ones come again and again.
///
/// Not for use from several threads at once.
final class ReadingMemory {
  private var known: [[String]: AlphabeticReader.Found?] = [:]

  /// What `reader` finds in `words`, which stand directly behind each other.
  func found(_ words: [Word], by reader: AlphabeticReader) -> AlphabeticReader.Found? {
    let key = words.map(\.text)
    if let found = known[key] { return found }
    let found = reader.fullName(of: words, isIntroduced: false)
    known[key] = .some(found)
    return found
  }
}
