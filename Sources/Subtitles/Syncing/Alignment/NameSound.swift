/// What a name sounds like, coarsely, in Latin or Cyrillic letters: Andrei and Андрей are one.
///
/// The first three consonants, each as one of nine classes that transcriptions keep apart. Vowels,
/// doubled consonants, an *h* within and what a case ending adds are left out. Hints, no more: the module of names
/// tells people apart, this one tells only whether two cues may name the same one.
struct NameSound {
  /// The consonants of a sound.
  private static let length = 3

  private var classes: [UInt8] = []
  private var last: Unicode.Scalar?

  /// The sound as a number below 1000; nil where there are fewer than two consonants.
  var code: UInt64? {
    guard classes.count >= 2 else { return nil }
    return classes.reduce(0) { $0 * 10 + UInt64($1) }
  }

  /// Hears the next letter of the name, in lower case.
  mutating func hear(_ letter: Unicode.Scalar) {
    defer { last = letter }
    switch (last, letter) {
    case ("p", "h"): replaceLast(with: 2)
    case ("s", "h"), ("c", "h"), ("z", "h"), ("д", "ж"): replaceLast(with: 5)
    case (_?, "h"): break
    case ("c", "e"), ("c", "i"), ("c", "y"): replaceLast(with: 5)
    case (_, "x"):
      append(4)
      append(5)
    default: if let sound = Self.sound(of: letter) { append(sound) }
    }
  }

  private mutating func append(_ sound: UInt8) {
    if classes.count < Self.length, classes.last != sound { classes.append(sound) }
  }

  private mutating func replaceLast(with sound: UInt8) {
    if !classes.isEmpty { classes.removeLast() }
    append(sound)
  }

  private static func sound(of letter: Unicode.Scalar) -> UInt8? {
    switch letter {
    case "b", "p", "б", "п": 1
    case "f", "v", "w", "ф", "в": 2
    case "d", "t", "д", "т": 3
    case "c", "g", "h", "k", "q", "г", "к", "х": 4
    case "j", "s", "z", "ж", "з", "с", "ц", "ч", "ш", "щ": 5
    case "l", "л": 6
    case "m", "м": 7
    case "n", "н": 8
    case "r", "р": 9
    default: nil
    }
  }
}
