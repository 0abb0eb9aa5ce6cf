/// A minute on some clock, such as the one at which an embargo ends.
public struct Moment: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The day on that clock.
  public let date: PartialDate
  /// The hour on that clock, from 0 to 23.
  public let hour: Int
  /// The minute of the hour.
  public let minute: Int
  /// How far that clock is before universal time, in minutes.
  public let offset: Int

  /// Reads an RFC 3339 moment with its offset, such as `2025-09-04T10:00+08:00`; seconds may follow, and
  /// are taken for the whole minute.
  ///
  /// Without an offset a moment is another one in each country, so it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = PartialDate(String(parts[0])), date.day != nil else {
      return nil
    }
    let clock = parts[1].prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hour = Self.number(fields[0], below: 24),
      let minute = Self.number(fields[1], below: 60),
      fields.count == 2 || Self.number(fields[2], below: 60) != nil,
      let offset = Self.offset(parts[1].dropFirst(clock.count))
    else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.offset = offset
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    let fields = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2, let hours = number(fields[0], below: 24),
      let minutes = number(fields[1], below: 60)
    else { return nil }
    return (text.first == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ text: Substring, below limit: Int) -> Int? {
    let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard text.utf8.count == 2, isNumber, let number = Int(text), number < limit else { return nil }
    return number
  }

  /// The moment as RFC 3339 writes it.
  public var description: String { "\(date)T\(time)\(Self.clock(offset))" }

  /// The time of the day, as `10:00`.
  var time: String { Self.digits(hour) + ":" + Self.digits(minute) }

  /// The clock in the words of the international press, as `UTC+8`.
  var zone: String {
    if offset == 0 { return "UTC" }
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    let sign = offset < 0 ? "−" : "+"
    return "UTC\(sign)\(hours)" + (minutes == 0 ? "" : ":" + Self.digits(minutes))
  }

  private static func clock(_ offset: Int) -> String {
    if offset == 0 { return "Z" }
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    return (offset < 0 ? "-" : "+") + digits(hours) + ":" + digits(minutes)
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The minutes since the first day of the year 0 in universal time.
  private var minutes: Int {
    // Years begin in March, so that the day that a leap year adds is its last.
    let month = date.month ?? 1
    let year = month > 2 ? date.year : date.year - 1
    let day = (153 * ((month + 9) % 12) + 2) / 5 + (date.day ?? 1)
    let days = 365 * year + year / 4 - year / 100 + year / 400 + day
    return (days * 24 + hour) * 60 + minute - offset
  }

  /// Whether one comes before the other, wherever their clocks stand.
  public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}
