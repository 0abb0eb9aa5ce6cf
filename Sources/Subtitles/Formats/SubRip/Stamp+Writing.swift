extension Stamp {
  /// A stamp written anew: its bytes, and whether it needed more digits than it had.
  struct Rewritten: Sendable, Hashable {
    var bytes: [UInt8]
    var isWidened: Bool
  }

  /// The stamp with another time and everything else as it was.
  ///
  /// Kept are separators, spaces, the number of digits and their script. Digits are added only
  /// where the time does not fit.
  ///
  /// - Parameters:
  ///   - time: the new time, not before zero.
  ///   - source: the bytes that the stamp was read from.
  ///   - form: their form.
  ///   - reading: how the digits of the file's fractions are meant.
  func rewritten(
    as time: Milliseconds, source: [UInt8], form: CharacterForm, reading: FractionReading
  ) -> Rewritten {
    precondition(time >= .zero, "SubRip has no times before zero")
    var values = [time.count / 1000 % 60]
    switch clock.count {
    case 1: values = [time.count / 1000]
    case 2: values.insert(time.count / 60_000, at: 0)
    default: values = [time.count / 3_600_000, time.count / 60_000 % 60] + values
    }
    var written = Rewritten(bytes: [], isWidened: false)
    var previousEnd: Int?
    for (field, value) in zip(clock, values) {
      if let previousEnd { written.bytes += source[previousEnd..<field[0].offset] }
      written.append(Self.digits(value, count: field.count), like: field, form: form)
      previousEnd = field.last.map { $0.offset + $0.length }
    }
    appendFraction(time.count % 1000, to: &written, after: previousEnd, source, form, reading)
    return written
  }

  private func appendFraction(
    _ milliseconds: Int, to written: inout Rewritten, after clockEnd: Int?, _ source: [UInt8],
    _ form: CharacterForm, _ reading: FractionReading
  ) {
    guard let first = fraction.first, let clockEnd else {
      written.bytes += source[danglingSeparator]
      guard milliseconds > 0, let last = clock.last else { return }
      if danglingSeparator.isEmpty { written.bytes += form.bytes(of: 0x2C) }
      written.append(Self.digits(milliseconds, count: 3), like: last, form: form)
      return
    }
    written.bytes += source[clockEnd..<first.offset]
    let digits: [UInt8]
    switch (fraction.count, reading) {
    case (3..., _):
      digits = Self.digits(milliseconds, count: 3) + fraction.dropFirst(3).map(\.value)
    case (2, .decimal) where milliseconds % 10 == 0:
      digits = Self.digits(milliseconds / 10, count: 2)
    case (1, .decimal) where milliseconds % 100 == 0:
      digits = Self.digits(milliseconds / 100, count: 1)
    case (_, .decimal): digits = Self.digits(milliseconds, count: 3)
    case (let count, .milliseconds): digits = Self.digits(milliseconds, count: count)
    }
    written.append(digits, like: fraction, form: form)
  }

  /// The decimal digits of a number, with zeros before it up to a count.
  private static func digits(_ number: Int, count: Int) -> [UInt8] {
    let digits = String(number).utf8.map { $0 - 0x30 }
    return Array(repeating: 0, count: max(0, count - digits.count)) + digits
  }
}

extension Stamp.Rewritten {
  /// Appends digits in the script of those they replace; those before them take that of the first.
  fileprivate mutating func append(
    _ values: [UInt8], like field: [Stamp.Digit], form: CharacterForm
  ) {
    let extra = values.count - field.count
    for (position, value) in values.enumerated() {
      let model = field[min(max(0, position - extra), field.count - 1)]
      bytes += form.bytes(of: model.zero + UInt32(value))
    }
    if extra > 0 { isWidened = true }
  }
}

extension StampEdits {
  /// Puts another time in the place of a stamp, where it is another one.
  mutating func rewrite(
    _ stamp: Stamp, from old: Milliseconds, to new: Milliseconds, in source: TrackSource,
    _ reading: Stamp.FractionReading
  ) {
    guard old != new else { return }
    let written = stamp.rewritten(
      as: new, source: source.bytes, form: source.form, reading: reading)
    isWidened = isWidened || written.isWidened
    edits.append(Edit(range: stamp.start..<stamp.end, bytes: written.bytes))
  }
}
