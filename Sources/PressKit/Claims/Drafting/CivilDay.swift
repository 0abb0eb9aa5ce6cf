/// A day of the Gregorian calendar, counted so that days can be added.
struct CivilDay: Sendable, Hashable, Comparable {
  /// Days since 1 March of the year 0.
  let number: Int

  private static let daysOf400Years = 146_097

  /// The day of these numbers, which need not fit a month: day 0 is the last of the month before.
  init(year: Int, month: Int, day: Int) {
    let shifted = month < 3 ? year - 1 : year
    let fromMarch = (month + 9) % 12
    number =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * fromMarch + 2) / 5 + day
      - 1
  }

  /// The day of a date; nil where it is less exact.
  init?(_ date: PartialDate) {
    guard let month = date.month, let day = date.day else { return nil }
    self.init(year: date.year, month: month, day: day)
  }

  private init(number: Int) { self.number = number }

  /// The day of the week, 1 for Monday.
  var weekday: Int { (number + 2) % 7 + 1 }

  /// The Monday of its week.
  var monday: CivilDay { self + (1 - weekday) }

  /// The day as a date.
  var date: PartialDate? {
    let cycle = number / Self.daysOf400Years
    let day = number % Self.daysOf400Years
    let yearOfCycle = (day - day / 1460 + day / 36524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    return PartialDate(
      year: 400 * cycle + yearOfCycle + (month < 3 ? 1 : 0), month: month,
      day: dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }
  static func - (left: CivilDay, right: CivilDay) -> Int { left.number - right.number }
  static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}

extension PartialDate {
  /// The date of these numbers, or nil where no calendar has it.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let parts = [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }]
    self.init(parts.compactMap(\.self).joined(separator: "-"))
  }
}
