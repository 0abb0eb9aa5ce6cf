/// Reads strings of Chinese characters as names.
struct HanReader {
  let knowledge: NameKnowledge

  /// The Chinese name that `text` is: a single or compound surname, and a given name of one or two
  /// characters.
  func chineseName(_ text: String) -> NameReading? {
    for length in [2, 1] where text.count > length && text.count <= length + 2 {
      let surname = String(text.prefix(length))
      guard let family = knowledge.surnames.syllables(ofCharacters: surname) else { continue }
      let given = String(text.dropFirst(length))
      let personal = knowledge.mandarin.readings.syllables(of: given)
      guard personal.count == given.count else { continue }
      var reading = NameReading(script: .han, culture: .chinese, extent: .full)
      reading.surname = surname
      reading.given = given
      reading.syllables = NameReading.Syllables(surname: family, given: personal)
      return reading
    }
    return nil
  }

  /// A foreign name in Chinese characters, of which one part may not be there.
  func foreignName(given: String?, surname: String?) -> NameReading {
    let extent: NameReading.Extent = given == nil ? .surname : surname == nil ? .given : .full
    var reading = NameReading(script: .han, culture: .other, extent: extent)
    reading.given = given
    reading.surname = surname
    if let given {
      let simplified = knowledge.chineseScript.simplified(given)
      reading.givenIndex = knowledge.givenNames.named(simplified).first
      reading.sex = reading.givenIndex.flatMap { knowledge.givenNames[$0].sex }
    }
    return reading
  }

  /// A single part of a foreign name: a given name where it is a known one, else a surname.
  func foreignSingle(_ text: String) -> NameReading {
    let given = foreignName(given: text, surname: nil)
    return given.givenIndex == nil ? foreignName(given: nil, surname: text) : given
  }
}
