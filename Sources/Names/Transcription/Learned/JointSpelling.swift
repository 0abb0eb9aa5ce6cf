internal import LocaleData

/// How names of one language are spelt in another, as learned from many pairs of spellings.
///
/// A name is a chain of units, each a few letters of the one spelling with what they become in the other;
/// the model knows how often which unit follows which. It is read in both directions, for a unit is no
/// step from one side to the other but both sides at once. `Scripts/learn-transcription` writes the file.
struct JointSpelling: Sendable {
  /// Which of the two spellings is the given one.
  enum Direction: Sendable {
    case forward, backward
  }

  /// A unit as an index; 0 is either end of a name.
  typealias Index = Int32

  /// How often units follow one another.
  private let chains: UnitChains
  private let forward: UnitSide
  private let backward: UnitSide

  /// Reads a file of `Locales/transcription`.
  ///
  /// - Throws: a `LocaleError` where it is missing or a line of it cannot be read.
  init(_ store: LocaleStore, named name: String) throws(LocaleError) {
    let path = "transcription/\(name).txt"
    let text = String(decoding: try store.bytes(at: path), as: UTF8.self)
    var sources = [""]
    var targets = [""]
    var counts = [0]
    var rows: [UnitChains.Row] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 3, let count = Int(fields[2]) {
        sources.append(String(fields[0]))
        targets.append(String(fields[1]))
        counts.append(count)
      } else if fields.count == 2, let row = UnitChains.Row(fields[0], fields[1]) {
        rows.append(row)
      } else {
        throw store.invalid(
          "expected a unit, or the units that follow one", at: path, line: index + 1)
      }
    }
    chains = UnitChains(counts: counts, rows: rows)
    forward = UnitSide(given: sources, results: targets)
    backward = UnitSide(given: targets, results: sources)
  }

  /// The units by their side that is given.
  func side(_ direction: Direction) -> UnitSide { direction == .forward ? forward : backward }

  /// The logarithm of the probability that `second` follows `first`.
  func logarithm(_ first: Index, _ second: Index) -> Double { chains.logarithm(first, second) }
}
