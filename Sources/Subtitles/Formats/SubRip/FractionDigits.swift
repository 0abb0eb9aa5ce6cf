/// How many digits the stamps of a file have after the separator, and what short ones mean.
///
/// `00:00:01,5` is 1.005 s to FFmpeg, VLC and Subtitle Edit and 1.5 s to pysubs2. The file itself
/// often tells: where all stamps have the same one or two digits they were printed as a decimal
/// fraction, for a number of milliseconds would have had three digits sooner or later. Otherwise
/// Silk reads as most players do. Retiming keeps the number of digits, so the reading stays the
/// same.
struct FractionDigits {
  private var counts: Set<Int> = []
  private var areAllFrames = true

  /// Takes note of a stamp that is not written with three digits.
  mutating func note(_ stamp: Stamp) {
    guard stamp.hasFraction else { return }
    counts.insert(stamp.fraction.count)
    let number = stamp.fraction.reduce(0) { min($0 * 10 + Int($1.value), 1000) }
    areAllFrames =
      areAllFrames && stamp.hasColonBeforeFraction && stamp.fraction.count == 2
      && number < Self.mostFrames
  }

  /// The most frames that a second of film has in most countries.
  private static let mostFrames = 30

  /// Whether all fractions look like frames: `00:00:01:05`, and none is 30 or more.
  var mayBeFrames: Bool { areAllFrames && counts == [2] }

  /// Takes note of a stamp with three digits.
  mutating func noteRegular() { counts.insert(3) }

  /// What digits mean in this file.
  var reading: Stamp.FractionReading {
    counts.count == 1 && !counts.contains(3) ? .decimal : .milliseconds
  }

  /// What to say about a stamp whose fraction has not three digits, or nil where it has.
  static func assumption(
    about stamp: Stamp, reading: Stamp.FractionReading, mayBeFrames: Bool = false
  ) -> String? {
    let digits = stamp.fraction
    let value = digits.map { String($0.value) }.joined()
    let plural = digits.count == 1 ? "1 digit" : "\(digits.count) digits"
    switch digits.count {
    case 0, 3: return nil
    case 1, 2:
      let (decimal, milliseconds) = (
        stamp.time(reading: .decimal).count % 1000, stamp.time(reading: .milliseconds).count % 1000
      )
      if mayBeFrames {
        let frame = Int(value) ?? 0
        return "2 digits after a colon, read as \(abs(decimal)) ms; they may mean frame \(frame) "
          + "of the second, as Subtitle Edit reads them"
      }
      if decimal == milliseconds { return "\(plural) of milliseconds, not 3" }
      return switch reading {
      case .decimal:
        "\(plural) of milliseconds, read as \(abs(decimal)) ms; most players read "
          + "\(abs(milliseconds)) ms"
      case .milliseconds:
        "\(plural) of milliseconds, read as \(abs(milliseconds)) ms as most players do; it may "
          + "mean \(abs(decimal)) ms"
      }
    default:
      let read = abs(stamp.time(reading: .decimal).count % 1000)
      let literal = value.drop { $0 == "0" }
      return
        "\(plural) of milliseconds, read as \(read) ms by the first three, as pysubs2 does; "
        + "FFmpeg and VLC read \(literal.isEmpty ? "0" : literal) ms"
    }
  }
}
