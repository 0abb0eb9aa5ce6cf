internal import Glibc
internal import LocaleData

/// How common the endings of name parts are: `Locales/matching/endings.txt`.
///
/// That two surnames end in -ovsky says less than that they have five letters in common elsewhere.
struct CommonEndings: Sendable {
  private var surprises: [[Unicode.Scalar]: Float] = [:]

  /// Reads the endings.
  ///
  /// - Throws: a `LocaleError` where the file is missing or a line of it cannot be read.
  init(_ store: LocaleStore) throws(LocaleError) {
    for (ending, share) in try SharesFile.read(store, at: "matching/endings.txt") {
      surprises[ending] = -log(share)
    }
  }

  /// How surprising the letters of a part are up to each place, in nats: the first value is zero, and the
  /// difference of two values is the surprise of the letters between.
  func surprises(of letters: [Unicode.Scalar]) -> [Float] {
    var own = [Float](repeating: Self.rareLetter, count: letters.count)
    var before: Float = 0
    var start = letters.count - 1
    while start > 0, let surprise = surprises[Array(letters[start...])] {
      own[start] = surprise - before
      before = surprise
      start -= 1
    }
    var sums: [Float] = [0]
    for letter in own { sums.append((sums.last ?? 0) + letter) }
    return sums
  }

  /// What a letter before the common ending may say at most, in nats.
  private static let rareLetter: Float = 8
}
