/// Reads the times that people type, the same way for every command.
///
///     2.5s   -300ms   1m30s   1h2m3.5s      amounts with units
///     00:01:30,500   00:01:30.500   1:30    clock times
///     00:01:30:12                           timecode, frames last; needs a frame rate
///
/// Every form takes a sign. What is finer than a millisecond is rounded, half away from zero.
public enum TimeArgument {
  /// The time that `text` says.
  ///
  /// - Parameter frameRate: the rate that timecode counts in.
  /// - Throws: `TimeArgumentError` when the text is no time, or timecode comes without a rate.
  public static func time(
    in text: String, frameRate: FrameRate? = nil
  ) throws(TimeArgumentError) -> Milliseconds {
    var body = Substring(text)
    let isNegative = body.first == "-" || body.first == "\u{2212}"
    if isNegative || body.first == "+" { body.removeFirst() }
    let magnitude =
      body.contains(":") ? try clock(body, text, frameRate) : try amount(body, text)
    return isNegative ? -magnitude : magnitude
  }

  /// Amounts with units, each unit once and from the largest down.
  private static func amount(
    _ body: Substring, _ text: String
  ) throws(TimeArgumentError) -> Milliseconds {
    let units: [(name: String, microseconds: Int)] = [
      ("h", 3_600_000_000), ("m", 60_000_000), ("s", 1_000_000), ("ms", 1000),
    ]
    var rest = body
    var total = 0
    var unitsLeft = units[...]
    while !rest.isEmpty {
      let number = rest.prefix { $0.isWholeNumber || $0 == "." || $0 == "," }
      rest = rest.dropFirst(number.count)
      let name = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(name.count)
      if name.isEmpty, rest.isEmpty, unitsLeft.count == units.count, decimal(number, 1) != nil {
        throw TimeArgumentError(text: text, problem: .missingUnit)
      }
      guard let position = unitsLeft.firstIndex(where: { $0.name == name }),
        let value = decimal(number, units[position].microseconds)
      else { throw TimeArgumentError(text: text, problem: .unreadable) }
      unitsLeft = units[(position + 1)...]
      total += value
    }
    guard !body.isEmpty else { throw TimeArgumentError(text: text, problem: .unreadable) }
    return Milliseconds((total + 500) / 1000)
  }

  /// `HH:MM:SS,mmm` and its shorter forms, or `HH:MM:SS:FF`.
  private static func clock(
    _ body: Substring, _ text: String, _ frameRate: FrameRate?
  ) throws(TimeArgumentError) -> Milliseconds {
    let parts = body.split(separator: ":", omittingEmptySubsequences: false)
    let wholes = parts.dropLast().map(whole)
    guard (2...4).contains(parts.count), wholes.allSatisfy({ $0 != nil }),
      wholes.dropFirst().allSatisfy({ $0.map { $0 < 60 } ?? false })
    else { throw TimeArgumentError(text: text, problem: .unreadable) }
    let leading = wholes.compactMap { $0 }
    let last = parts[parts.count - 1]
    if parts.count == 4 {
      guard let frameRate else { throw TimeArgumentError(text: text, problem: .missingFrameRate) }
      let seconds = leading[0] * 3600 + leading[1] * 60 + leading[2]
      guard let frame = whole(last), frame < frameRate.nominal,
        let time = frameRate.time(ofFrame: seconds * frameRate.nominal + frame)
      else { throw TimeArgumentError(text: text, problem: .unreadable) }
      return time
    }
    guard let microseconds = decimal(last, 1_000_000), microseconds < 60_000_000 else {
      throw TimeArgumentError(text: text, problem: .unreadable)
    }
    let minutes = leading.reduce(0) { $0 * 60 + $1 }
    return Milliseconds((minutes * 60_000_000 + microseconds + 500) / 1000)
  }

  /// A decimal number of units, in microseconds.
  private static func decimal(_ text: Substring, _ unit: Int) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), let integer = whole(parts[0]) else { return nil }
    guard parts.count == 2 else { return integer * unit }
    let digits = parts[1].prefix(9)
    guard whole(parts[1]) != nil, let fraction = whole(digits) else { return nil }
    let scale = digits.utf8.reduce(1) { power, _ in power * 10 }
    return integer * unit + (fraction * unit) / scale
  }

  /// Up to nine decimal digits and nothing else.
  private static func whole(_ text: Substring) -> Int? {
    let isNumber = (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { 48...57 ~= $0 }
    return isNumber ? Int(text) : nil
  }
}

/// Why a text is not a time.
public struct TimeArgumentError: Error, Hashable, CustomStringConvertible {
  /// What stands in the way.
  public enum Problem: Sendable, Hashable {
    /// It has none of the known forms.
    case unreadable
    /// It is a bare number.
    case missingUnit
    /// It is timecode, and no frame rate was given.
    case missingFrameRate
  }

  /// The text as it was typed.
  public let text: String
  /// What stands in the way.
  public let problem: Problem

  /// What is wrong and what would help.
  public var description: String {
    switch problem {
    case .unreadable:
      "“\(text)” is not a time; write 2.5s, -300ms, 1m30s, 00:01:30,500 or 00:01:30:12"
    case .missingUnit: "“\(text)” needs a unit; write \(text)s or \(text)ms"
    case .missingFrameRate: "“\(text)” counts frames; add --fps"
    }
  }
}
