/// The Latin spelling of a letter in one word of memory: up to seven bytes of UTF-8, the first one lowest,
/// and in the top byte how many they are.
struct LatinSpelling: Sendable, Hashable {
  /// The most bytes a spelling has.
  static let maximumCount = 7

  let bits: UInt64

  /// Nil where the text is longer.
  init?(_ text: String) { self.init(text.utf8) }

  /// Nil where there are more bytes.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.maximumCount else { return nil }
    var bits = UInt64(bytes.count) << 56
    for (position, byte) in bytes.enumerated() { bits |= UInt64(byte) << (8 * UInt64(position)) }
    self.bits = bits
  }
}

/// A spelling for each way in which a text writes capitals.
struct CasedSpelling: Sendable {
  let lower: String
  /// For a capital among small letters: Shch.
  let title: String
  /// For a capital among capitals: SHCH.
  let upper: String

  init(_ lower: String) {
    self.lower = lower
    upper = lower.uppercased()
    let first = lower.firstIndex { $0.isCased } ?? lower.startIndex
    let tail = lower[first...].dropFirst()
    title = lower[..<first] + lower[first...].prefix(1).uppercased() + tail
  }

  /// Whether a capital among small letters is spelled otherwise than among capitals.
  var isWide: Bool { title != upper }
}

/// A letter's spelling for each way in which a text writes capitals, ready to be stored.
struct LetterSpelling: Sendable {
  let lower: UInt64
  let title: UInt64
  let upper: UInt64
  /// Whether a capital among small letters is spelled otherwise than among capitals.
  var isWide: Bool { title != upper }

  /// The spelling `text`, which the reader of the scheme has seen to fit.
  init(_ text: String) {
    let cased = CasedSpelling(text)
    lower = LatinSpelling(cased.lower)?.bits ?? 0
    title = LatinSpelling(cased.title)?.bits ?? 0
    upper = LatinSpelling(cased.upper)?.bits ?? 0
  }
}
