/// A number of a text, exact whatever its length: digits, and how many of them stand after the point.
struct NumberValue: Sendable, Hashable {
  /// The digits without zeros at either end of the number; empty for zero.
  private var digits: String
  /// By how many powers of ten the digits are multiplied.
  private var exponent: Int

  /// The number that digits with at most one full stop spell; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    let fraction = parts.count > 1 ? parts[1] : ""
    guard (parts[0] + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(digits: parts[0] + fraction, exponent: -fraction.utf8.count)
  }

  /// A whole number, not below zero.
  init(_ value: Int) { self.init(digits: Substring(String(value.magnitude)), exponent: 0) }

  private init(digits: Substring, exponent: Int) {
    var digits = digits.drop { $0 == "0" }
    var exponent = exponent
    while digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    self.digits = String(digits)
    self.exponent = digits.isEmpty ? 0 : exponent
  }

  /// The whole number that this is, where it fits.
  var whole: Int? {
    if digits.isEmpty { return 0 }
    guard exponent >= 0, digits.utf8.count + exponent <= 18 else { return nil }
    return Int(digits + String(repeating: "0", count: exponent))
  }

  /// The number times another; nil where that is no power of ten.
  func times(_ scale: Int) -> NumberValue? {
    var (scale, power) = (scale, 0)
    while scale > 1, scale % 10 == 0 { (scale, power) = (scale / 10, power + 1) }
    guard scale == 1 else { return nil }
    var product = self
    if !digits.isEmpty { product.exponent += power }
    return product
  }
}

/// A number that a text says, in digits or in words.
struct FoundNumber: Sendable, Hashable {
  /// How sure it is that a number is meant.
  enum Certainty: Int, Sendable, Comparable {
    /// A word that also means other things: `second`, 一.
    case possible
    /// A number in words: `seven`, 七本.
    case words
    /// Digits.
    case digits

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What it may be: `1.234` is twelve hundred and more, or a little above one.
  var values: Set<NumberValue>
  /// How it is written.
  var text: String
  /// How sure it is.
  var certainty: Certainty
  /// The measures that it may count, of those that other languages convert: 元 is a yuan or a dollar.
  var measures: Set<String> = []
  /// Whether it may count money.
  var isMoney = false
  /// Whether it counts nothing but money.
  var isOnlyMoney = false
}
