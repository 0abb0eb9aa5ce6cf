/// A date as exact as it is known: a year, a month of it, or a day.
public struct PartialDate: Sendable, Hashable {
  /// The year of the Gregorian calendar.
  public let year: Int
  /// The month, from 1.
  public let month: Int?
  /// The day of the month, from 1.
  public let day: Int?

  /// The date that `text` spells as ISO 8601 does: `2025`, `2025-09` or `2025-09-04`; nil where it
  /// spells none, or one that no calendar has.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, widths).allSatisfy({ $0.utf8.count == $1 && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }
}

extension PartialDate {
  /// How exact the date is: 1 for a year, 2 for a month, 3 for a day.
  var precision: Int { day != nil ? 3 : month != nil ? 2 : 1 }

  /// Whether both can mean the same day.
  func isCompatible(with other: PartialDate) -> Bool {
    guard year == other.year else { return false }
    if let month, let otherMonth = other.month, month != otherMonth { return false }
    if let day, let otherDay = other.day, day != otherDay { return false }
    return true
  }
}

extension PartialDate: Comparable {
  /// Whether one lies before the other; a year counts as its beginning.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it.
  public var description: String {
    [String(year), month.map(Self.twoDigits), day.map(Self.twoDigits)].compactMap(\.self)
      .joined(separator: "-")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
