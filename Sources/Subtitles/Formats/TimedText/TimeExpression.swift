/// A time as TTML writes it, with how it is written, so that another time is written alike.
struct TimeExpression: Sendable, Hashable {
  /// How a time is written.
  enum Notation: Sendable, Hashable {
    /// `hh:mm:ss` with digits of a fraction; the number of digits of hours is 0 without hours.
    case clock(hourDigits: Int, fractionDigits: Int, separator: Character)
    /// `hh:mm:ss:ff`, and parts of frames after a full stop.
    case frames(hourDigits: Int, separator: Character, hasParts: Bool)
    /// `12.5s`.
    case offset(Metric, fractionDigits: Int)
  }

  /// What an offset counts.
  enum Metric: String, Sendable, Hashable, CaseIterable {
    case hours = "h"
    case minutes = "m"
    case seconds = "s"
    case milliseconds = "ms"
    case frames = "f"
    case ticks = "t"
    /// Seconds without a letter, which TTML does not know.
    case bare = ""

    /// The nanoseconds of one, where it is a unit of time.
    var nanoseconds: Int? {
      switch self {
      case .hours: 3_600_000_000_000
      case .minutes: 60_000_000_000
      case .seconds, .bare: 1_000_000_000
      case .milliseconds: 1_000_000
      case .frames, .ticks: nil
      }
    }
  }

  var time: MediaTime
  var notation: Notation

  /// What is written where nothing tells how.
  static let usualNotation = Notation.clock(hourDigits: 2, fractionDigits: 3, separator: ".")

  /// Reads a time, or gives nil where the text is none.
  init?(_ text: some StringProtocol, _ clock: MediaClock) {
    let text = String(text.filter { !$0.isWhitespace })
    guard text.utf8.count <= 40, let first = text.utf8.first, 48...57 ~= first else { return nil }
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    switch fields.count {
    case 1: self.init(offset: text, clock)
    case 2: self.init(clock: ["0"] + fields, hourDigits: 0, clock)
    case 3:
      if let semicolon = fields[2].firstIndex(of: ";") {
        let parts = [fields[2][..<semicolon], fields[2][semicolon...].dropFirst()]
        self.init(frames: fields[..<2] + parts, separator: ";", clock)
      } else {
        self.init(clock: fields, hourDigits: fields[0].count, clock)
      }
    case 4: self.init(frames: fields, separator: ":", clock)
    default: return nil
    }
  }

  private init?(offset text: String, _ clock: MediaClock) {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard let metric = Metric(rawValue: text[number.endIndex...].lowercased()),
      let (value, digits) = Self.decimal(number)
    else { return nil }
    let scale = Self.power(digits)
    switch metric {
    case .frames: time = clock.time(frames: value, parts: scale)
    case .ticks: time = clock.time(ticks: value, parts: scale)
    default:
      time = MediaClock.time(
        Int128(value) * Int128(metric.nanoseconds ?? 1), over: Int128(scale))
    }
    notation = .offset(metric, fractionDigits: digits)
  }

  private init?(clock fields: [Substring], hourDigits: Int, _ clock: MediaClock) {
    guard let hours = Self.number(fields[0]), let minutes = Self.number(fields[1]),
      let (seconds, digits) = Self.decimal(fields[2])
    else { return nil }
    let separator: Character = fields[2].contains(",") ? "," : "."
    let whole = Int128(hours * 3600 + minutes * 60) * 1_000_000_000
    let rest = Int128(seconds) * 1_000_000_000 / Int128(Self.power(digits))
    time = clock.actual(MediaClock.time(whole + rest, over: 1))
    notation = .clock(hourDigits: hourDigits, fractionDigits: digits, separator: separator)
  }

  private init?(
    frames fields: [Substring], separator: Character, _ clock: MediaClock
  ) {
    let last = fields[3].split(separator: ".", omittingEmptySubsequences: false)
    guard let hours = Self.number(fields[0]), let minutes = Self.number(fields[1]),
      let seconds = Self.number(fields[2]), let frames = Self.number(last[0]), last.count <= 2,
      let parts = last.count == 2 ? Self.number(last[1]) : 0
    else { return nil }
    let rest = clock.time(frames: parts, parts: clock.subFrameRate)
    if clock.isSMPTE {
      let frame = clock.frame(hours: hours, minutes: minutes, seconds: seconds, frames: frames)
      time = clock.time(frames: frame) + rest
    } else {
      let whole = MediaTime(nanoseconds: (hours * 3600 + minutes * 60 + seconds) * 1_000_000_000)
      time = whole + clock.time(frames: frames) + rest
    }
    notation = .frames(
      hourDigits: fields[0].count, separator: separator, hasParts: last.count == 2)
  }

  /// A number of at most nine digits.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    return Int(text)
  }

  /// The digits of a decimal as one number, and how many stand after the separator.
  private static func decimal(_ text: some StringProtocol) -> (Int, Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, let whole = parts.first,
      text.utf8.allSatisfy({ 44...57 ~= $0 && $0 != 45 && $0 != 47 })
    else { return nil }
    let fraction = parts.count == 2 ? parts[1].prefix(9) : ""
    // A whole number of ticks may be long.
    guard !whole.isEmpty, whole.utf8.count <= (fraction.isEmpty ? 18 : 9),
      let number = Int(String(whole) + String(fraction))
    else { return nil }
    return (number, fraction.count)
  }

  fileprivate static func power(_ digits: Int) -> Int {
    (0..<min(max(digits, 0), 18)).reduce(1) { power, _ in power * 10 }
  }
}

// MARK: - Writing

extension TimeExpression.Notation {
  /// A time, not before zero, written like this; digits are added where it needs them.
  func text(of time: MediaTime, _ clock: MediaClock) -> String {
    switch self {
    case .clock(let hourDigits, let fractionDigits, let separator):
      let label = clock.label(of: time).nanoseconds
      var digits = min(fractionDigits, 9)
      if digits < 3, label % TimeExpression.power(9 - digits) >= 500_000 { digits = 3 }
      let unit = TimeExpression.power(9 - digits)
      let count = (label + unit / 2) / unit
      let (seconds, fraction) = count.quotientAndRemainder(
        dividingBy: TimeExpression.power(digits))
      let tail = digits == 0 ? "" : String(separator) + fraction.padded(to: digits)
      return clockText(seconds, hourDigits) + tail
    case .frames(let hourDigits, let separator, let hasParts):
      let parts = hasParts ? max(clock.subFrameRate, 1) : 1
      let count: (clock: Int, frames: Int, part: Int)
      if clock.isSMPTE {
        let all = clock.frames(in: time, parts: parts)
        let label = clock.label(ofFrame: all / parts)
        count = (label.clock, label.frames, all % parts)
      } else {
        let second = time.nanoseconds / 1_000_000_000
        let rest = clock.frames(
          in: MediaTime(nanoseconds: time.nanoseconds % 1_000_000_000), parts: parts)
        let isNext = rest / parts >= clock.nominalRate
        count = isNext ? (second + 1, 0, 0) : (second, rest / parts, rest % parts)
      }
      return clockText(count.clock, max(hourDigits, 1)) + String(separator)
        + count.frames.padded(to: 2) + (hasParts ? ".\(count.part)" : "")
    case .offset(let metric, let fractionDigits): return offset(time, metric, fractionDigits, clock)
    }
  }

  private func offset(
    _ time: MediaTime, _ metric: TimeExpression.Metric, _ fractionDigits: Int, _ clock: MediaClock
  ) -> String {
    func count(_ digits: Int) -> Int {
      let scale = TimeExpression.power(digits)
      switch metric {
      case .frames: return clock.frames(in: time, parts: scale)
      case .ticks: return clock.ticks(in: time, parts: scale)
      default:
        return MediaClock.quotient(
          Int128(time.nanoseconds) * Int128(scale), Int128(metric.nanoseconds ?? 1))
      }
    }
    var digits = min(fractionDigits, 9)
    if let unit = metric.nanoseconds {
      // As many digits as tell the millisecond.
      while digits < 9,
        MediaClock.time(
          Int128(count(digits)) * Int128(unit), over: Int128(TimeExpression.power(digits))
        )
        .milliseconds != time.milliseconds
      { digits += 1 }
    }
    let (whole, fraction) = count(digits).quotientAndRemainder(
      dividingBy: TimeExpression.power(digits))
    return String(whole) + (digits == 0 ? "" : "." + fraction.padded(to: digits))
      + metric.rawValue
  }

  private func clockText(_ seconds: Int, _ hourDigits: Int) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hourDigits == 0, hours == 0 {
      return minutes.padded(to: 2) + ":" + (seconds % 60).padded(to: 2)
    }
    return hours.padded(to: max(hourDigits, 2)) + ":" + minutes.padded(to: 2) + ":"
      + (seconds % 60).padded(to: 2)
  }
}

extension MediaClock {
  /// The time of the film at a label of hours, minutes and seconds, which differ where labels count
  /// frames of another length.
  func actual(_ label: MediaTime) -> MediaTime {
    guard isSMPTE else { return label }
    return Self.time(
      Int128(label.nanoseconds) * Int128(multiplier.denominator), over: Int128(multiplier.numerator)
    )
  }

  /// The label of hours, minutes and seconds at a time of the film.
  func label(of time: MediaTime) -> MediaTime {
    guard isSMPTE else { return time }
    return Self.time(
      Int128(time.nanoseconds) * Int128(multiplier.numerator), over: Int128(multiplier.denominator))
  }
}
