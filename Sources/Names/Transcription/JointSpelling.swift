internal import Diagnostics
internal import Glibc
internal import LocaleData
internal import YAML

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

  /// A unit as an index into `units`; 0 is either end of a name.
  typealias Index = Int

  /// A few letters in both spellings.
  struct Unit: Sendable {
    let source: String
    let target: String
    /// How often it was seen.
    let count: Int
  }

  let units: [Unit]
  private let followers: [UInt64: Int]
  private let totals: [Int]
  private let kinds: [Int]
  private let allUnits: Double
  private let bySource: [String: [Index]]
  private let byTarget: [String: [Index]]
  private let longestSource: Int
  private let longestTarget: Int

  /// Reads a file of `Locales/transcription`.
  ///
  /// - Throws: a `LocaleError` where it is missing or a line of it cannot be read.
  init(_ store: LocaleStore, named name: String) throws(LocaleError) {
    let path = "transcription/\(name).txt"
    let text = String(decoding: try store.bytes(at: path), as: UTF8.self)
    var units = [Unit(source: "", target: "", count: 0)]
    var followers: [UInt64: Int] = [:]
    var rows: [(Index, [(Index, Int)])] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 3, let count = Int(fields[2]) {
        units.append(Unit(source: String(fields[0]), target: String(fields[1]), count: count))
      } else if fields.count == 2, let row = Self.row(fields) {
        rows.append(row)
      } else {
        let place = SourceLocation(file: "\(store.root)/\(path)", line: number + 1, column: 1)
        throw .invalid(
          YAMLError(location: place, problem: "expected a unit, or the units that follow one"))
      }
    }
    var totals = [Int](repeating: 0, count: units.count)
    var kinds = totals
    for (first, row) in rows where first < units.count {
      for (second, count) in row where second < units.count {
        followers[Self.key(first, second)] = count
        totals[first] += count
        kinds[first] += 1
      }
    }
    self.units = units
    self.followers = followers
    self.totals = totals
    self.kinds = kinds
    allUnits = Double(units.reduce(0) { $0 + $1.count } + totals[0])
    bySource = Dictionary(grouping: units.indices.dropFirst(), by: { units[$0].source })
    byTarget = Dictionary(grouping: units.indices.dropFirst(), by: { units[$0].target })
    longestSource = bySource.keys.map(\.count).max() ?? 0
    longestTarget = byTarget.keys.map(\.count).max() ?? 0
  }

  /// The logarithm of the probability that `second` follows `first`, by absolute discounting.
  func logarithm(_ first: Index, _ second: Index) -> Double {
    let alone = Double(max(second == 0 ? totals[0] : units[second].count, 1)) / allUnits
    guard totals[first] > 0 else { return log(alone) }
    let total = Double(totals[first])
    let seen = Double(followers[Self.key(first, second)] ?? 0)
    let mass = max(seen - Self.discount, 0) / total
    return log(mass + Self.discount * Double(kinds[first]) / total * alone)
  }

  /// The units whose given side is `letters`.
  func units(reading letters: String, _ direction: Direction) -> [Index] {
    (direction == .forward ? bySource : byTarget)[letters] ?? []
  }

  /// The most letters of a unit on its given side.
  func longest(_ direction: Direction) -> Int {
    direction == .forward ? longestSource : longestTarget
  }

  /// What a unit becomes.
  func result(of unit: Index, _ direction: Direction) -> String {
    direction == .forward ? units[unit].target : units[unit].source
  }

  /// The share of a count that is kept for chains never seen; 0.7 is the usual value for counts such
  /// as these (Ney, Essen and Kneser, 1994).
  private static let discount = 0.7

  private static func key(_ first: Index, _ second: Index) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  private static func row(_ fields: [Substring]) -> (Index, [(Index, Int)])? {
    guard let first = Index(fields[0]) else { return nil }
    var row: [(Index, Int)] = []
    for entry in fields[1].split(separator: " ") {
      let pair = entry.split(separator: ":")
      guard pair.count == 2, let second = Index(pair[0]), let count = Int(pair[1]) else {
        return nil
      }
      row.append((second, count))
    }
    return (first, row)
  }
}
