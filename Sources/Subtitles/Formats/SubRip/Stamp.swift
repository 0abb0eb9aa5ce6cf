/// One time stamp as it is written: the time and where each digit stands.
struct Stamp: Sendable, Hashable {
  /// One decimal digit in the source.
  struct Digit: Sendable, Hashable {
    var value: UInt8
    /// The code point of the zero in the digit's script.
    var zero: UInt32
    var offset: Int
    var length: Int
    /// Whether it is a letter that looks like the digit: O, l, I.
    var isLetter = false
  }

  /// How fewer or more than three digits after the separator are meant.
  enum FractionReading: Sendable, Hashable {
    /// A number of milliseconds: `01,5` is 1.005 s. So read FFmpeg, VLC and Subtitle Edit.
    case milliseconds
    /// A decimal fraction of a second: `01,5` is 1.5 s. So reads pysubs2.
    case decimal
  }

  /// The offset of the first byte, a minus sign included.
  var start: Int
  /// The offset after the last digit.
  var end: Int
  var isNegative = false
  /// The numbers from left to right: two, three or four of them; of two, one may be the fraction.
  var fields: [[Digit]] = []
  /// Whether the last field is a fraction of a second.
  var hasFraction = false
  /// Whether a separator is written twice.
  var hasDoubledSeparator = false
  /// Whether a colon stands before the fraction, as in `00:00:01:05`.
  var hasColonBeforeFraction = false
  /// A separator after the seconds with no fraction behind it; empty where there is none.
  var danglingSeparator = 0..<0

  /// The digits after the separator of the fraction; empty where there is none.
  var fraction: [Digit] { hasFraction ? fields[fields.count - 1] : [] }

  /// The fields before the fraction: hours where they are written, minutes and seconds.
  var clock: ArraySlice<[Digit]> { hasFraction ? fields.dropLast() : fields[...] }

  /// Whether hours are written.
  var hasHours: Bool { clock.count == 3 }

  /// The time that the digits say.
  ///
  /// Digits beyond the third of a fraction are finer than a millisecond and are left out.
  func time(reading: FractionReading) -> Milliseconds {
    let seconds = clock.reduce(0) { $0 * 60 + Self.number($1) }
    let digits = fraction.count
    let milliseconds =
      if digits >= 3 || reading == .milliseconds {
        Self.number(fraction.prefix(3))
      } else {
        Self.number(fraction) * (digits == 1 ? 100 : digits == 2 ? 10 : 1)
      }
    let magnitude = seconds * 1000 + milliseconds
    return Milliseconds(isNegative ? -magnitude : magnitude)
  }

  private static func number(_ digits: some Sequence<Digit>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1.value) }
  }
}

extension Stamp {
  /// Whether the numbers stay in the ranges of a clock: seconds, and minutes after hours, below 60.
  var isInRange: Bool {
    clock.dropFirst().allSatisfy { $0.count <= 2 && $0[0].value < ($0.count == 2 ? 6 : 10) }
  }

  /// Whether its time can be written as the format asks for: not before the start of the film, and
  /// with hours of two digits.
  var isSpeakable: Bool {
    0..<360_000_000 ~= time(reading: .decimal).count
  }

  /// Whether the stamp can hardly be anything else: it has hours, or minutes and a fraction.
  var isUnmistakable: Bool { hasHours || hasFraction && clock.count > 1 }

  /// Whether the stamp has all that the format asks for.
  var isComplete: Bool { hasHours && hasFraction }
}

extension CharacterForm {
  /// Reads one time stamp from `offset` on, or gives nil when there is none.
  ///
  /// Accepts `H:M:S,f`, `M:S,f`, `H:M:S`, `M:S` and `S,f`, digits of any script, `:` `.` `,` of any
  /// width before the fraction, blanks around separators, separators typed twice, and a sign.
  func stamp(in bytes: [UInt8], at offset: Int, before end: Int) -> Stamp? {
    var cursor = offset
    var stamp = Stamp(start: offset, end: offset)
    if cursor < end {
      switch symbol(in: bytes, at: cursor, before: end) {
      case (.dash, let length):
        stamp.isNegative = true
        cursor += length
      case (.plus, let length): cursor += length
      default: break
      }
    }
    var separators: [TimeSymbol] = []
    while let field = digits(in: bytes, at: cursor, before: end), let last = field.last {
      stamp.fields.append(field)
      cursor = last.offset + last.length
      stamp.end = cursor
      guard stamp.fields.count < 4 else { break }
      let separator = skippingBlanks(in: bytes, from: cursor, before: end)
      guard separator < end else { break }
      let (symbol, length) = symbol(in: bytes, at: separator, before: end)
      guard symbol == .colon || symbol == .decimalSeparator else { break }
      var next = skippingBlanks(in: bytes, from: separator + length, before: end)
      let isDoubled =
        next < end && next == separator + length && (stamp.fields.count == 3 || symbol == .colon)
        && self.symbol(in: bytes, at: next, before: end).symbol == symbol
        && isDigit(in: bytes, at: next + length, before: end)
      if isDoubled {
        stamp.hasDoubledSeparator = true
        next += length
      }
      guard isDigit(in: bytes, at: next, before: end) else {
        let isDangling =
          symbol == .decimalSeparator && stamp.fields.count == 3 && separators == [.colon, .colon]
          && separator == cursor && isEndOfStamp(in: bytes, at: separator + length, before: end)
        if isDangling {
          stamp.danglingSeparator = separator..<separator + length
          stamp.end = separator + length
        }
        break
      }
      separators.append(symbol)
      cursor = next
    }
    return stamp.completed(separators)
  }

  /// Whether the line ends at an offset, or blanks and an arrow follow.
  private func isEndOfStamp(in bytes: [UInt8], at offset: Int, before end: Int) -> Bool {
    let next = skippingBlanks(in: bytes, from: offset, before: end)
    guard next < end else { return true }
    let symbol = symbol(in: bytes, at: next, before: end).symbol
    return symbol == .dash || symbol == .arrow
  }

  private func isDigit(in bytes: [UInt8], at offset: Int, before end: Int) -> Bool {
    guard offset < end else { return false }
    return switch symbol(in: bytes, at: offset, before: end).symbol {
    case .digit, .letterO: true
    default: false
    }
  }

  /// A number of a stamp, in which the letter O counts as zero, and l and I as one.
  private func digits(in bytes: [UInt8], at offset: Int, before end: Int) -> [Stamp.Digit]? {
    var digits: [Stamp.Digit] = []
    var cursor = offset
    while cursor < end {
      let (symbol, length) = symbol(in: bytes, at: cursor, before: end)
      switch symbol {
      case .digit(let value, let zero):
        digits.append(Stamp.Digit(value: value, zero: zero, offset: cursor, length: length))
      case .letterO:
        digits.append(
          Stamp.Digit(value: 0, zero: 0x30, offset: cursor, length: length, isLetter: true))
      case .letterL:
        guard isOne(in: bytes, after: cursor + length, before: end, isFirst: digits.isEmpty),
          digits.count < 3
        else { return digits.isEmpty ? nil : digits }
        digits.append(
          Stamp.Digit(value: 1, zero: 0x30, offset: cursor, length: length, isLetter: true))
      default: return digits.isEmpty ? nil : digits
      }
      cursor += length
      // More digits than this are no stamp, and a number this long would not fit.
      if digits.count > 9 { return nil }
    }
    return digits.isEmpty ? nil : digits
  }

  /// Whether a letter l that ends at an offset stands for a one: a digit follows, or else a digit is
  /// before it and no letter follows.
  private func isOne(
    in bytes: [UInt8], after offset: Int, before end: Int, isFirst: Bool
  ) -> Bool {
    guard offset < end else { return !isFirst }
    return switch symbol(in: bytes, at: offset, before: end).symbol {
    case .digit(_, let zero): zero == 0x30
    case .letterO, .letterL, .other: false
    default: !isFirst
    }
  }
}

extension Stamp {
  /// The stamp with the role of its last field settled, or nil when the fields make no clock time.
  fileprivate func completed(_ separators: [TimeSymbol]) -> Stamp? {
    var stamp = self
    switch (fields.count, separators.last) {
    case (4, _): stamp.hasFraction = true
    case (3, .decimalSeparator): stamp.hasFraction = true
    case (3, .colon), (2, .colon): stamp.hasFraction = false
    case (2, .decimalSeparator) where fields[1].count == 3: stamp.hasFraction = true
    default: return nil
    }
    stamp.hasColonBeforeFraction = stamp.hasFraction && separators.last == .colon
    // `12.30.45` and `1.5:30` are dates, versions and the like; only the fraction may follow a dot,
    // unless all four fields are there.
    guard fields.count == 4 || separators.dropLast().allSatisfy({ $0 == .colon }),
      stamp.clock.allSatisfy({ $0.count <= 6 }),
      stamp.clock.dropFirst().allSatisfy({ $0.count <= 2 }),
      // A word that starts with an O is no number.
      stamp.fields.allSatisfy({ $0.contains { !$0.isLetter } || $0.count > 1 })
    else { return nil }
    return stamp
  }
}
