/// What a written date means once the day of the article is known.
struct ResolvedDate: Sendable {
  /// The date as it is written.
  let text: String
  /// The date, or the first day of a range; nil where it cannot be told.
  let date: PartialDate?
  /// The last day of a range.
  let end: PartialDate?
  /// How it was found out, where the text does not tell all of it.
  let reason: String?
  /// Whether another reading is as likely.
  let isDoubtful: Bool

  init(
    _ text: String, _ date: PartialDate?, end: PartialDate? = nil, reason: String? = nil,
    isDoubtful: Bool = false
  ) {
    self.text = text
    self.date = date
    self.end = end
    self.reason = reason
    self.isDoubtful = isDoubtful
  }
}

/// Finds out which day, month or year a text means.
struct DateResolver: Sendable {
  /// The day of the article.
  let published: PartialDate?
  /// The year of the full dates in the article, where they all have one.
  let yearOfText: Int?

  private static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// What `date`, written as `text`, means in a sentence about what has been, or is to come.
  func resolve(_ date: WrittenDate, text: String, isFuture: Bool) -> ResolvedDate {
    if let relative = date.relative { return resolve(relative, text) }
    if let year = date.year { return full(date, year: year, endYear: year, text) }
    if date.month != nil { return withoutYear(date, text, isFuture) }
    guard let day = published.flatMap({ CivilDay($0) }) else { return unknown(text) }
    if let number = date.day {
      return dayOfMonth(number, to: date.toDay, from: day, text, isFuture)
    }
    if let weekday = date.weekday {
      return resolve(weekday: weekday, date.weekdayMode, from: day, text, isFuture)
    }
    return unknown(text)
  }

  private func unknown(_ text: String) -> ResolvedDate {
    ResolvedDate(
      text, nil, reason: "“\(text)” needs the article's date; give it with --date", isDoubtful: true
    )
  }

  private func full(
    _ date: WrittenDate, year: Int, endYear: Int, _ text: String, reason: String? = nil
  )
    -> ResolvedDate
  {
    let start = PartialDate(year: year, month: date.month, day: date.day)
    var end: PartialDate?
    if let toDay = date.toDay {
      end = PartialDate(year: endYear, month: date.toMonth ?? date.month, day: toDay)
    }
    guard let start else {
      return ResolvedDate(
        text, nil, reason: "“\(text)” is no day of the calendar", isDoubtful: true)
    }
    if let weekday = date.weekday, let day = CivilDay(start), day.weekday != weekday {
      return ResolvedDate(
        text, start, end: end,
        reason: "\(start) is a \(Self.weekdayNames[day.weekday - 1]), not as “\(text)” says",
        isDoubtful: true)
    }
    return ResolvedDate(text, start, end: end, reason: reason)
  }

  private func withoutYear(_ date: WrittenDate, _ text: String, _ isFuture: Bool) -> ResolvedDate {
    guard let month = date.month else { return unknown(text) }
    guard let published else {
      guard let yearOfText else { return unknown(text) }
      let date = full(date, year: yearOfText, endYear: yearOfText, text)
      return ResolvedDate(
        text, date.date, end: date.end,
        reason: "“\(text)”, in the year that the article names", isDoubtful: true)
    }
    if let offset = date.yearOffset {
      let year = published.year + offset
      return full(
        date, year: year, endYear: year, text, reason: "“\(text)”, in an article of \(published)")
    }
    let today = CivilDay(
      year: published.year, month: published.month ?? 7, day: published.day ?? 1)
    let years = [published.year - 1, published.year, published.year + 1]
    func distance(_ year: Int) -> Int {
      weight(CivilDay(year: year, month: month, day: date.day ?? 15) - today, isFuture)
    }
    let year = years.min { distance($0) < distance($1) } ?? published.year
    let crossesYear = (date.toMonth ?? month) < month
    return full(
      date, year: year, endYear: crossesYear ? year + 1 : year, text,
      reason: "“\(text)”, in an article of \(published)")
  }

  private func dayOfMonth(
    _ number: Int, to last: Int?, from today: CivilDay, _ text: String, _ isFuture: Bool
  ) -> ResolvedDate {
    guard let date = today.date, let month = date.month else { return unknown(text) }
    let months = (-1...1).compactMap { offset -> PartialDate? in
      let index = date.year * 12 + month - 1 + offset
      return PartialDate(year: index / 12, month: index % 12 + 1, day: number)
    }
    let nearest = months.min { left, right in
      guard let first = CivilDay(left), let second = CivilDay(right) else { return false }
      return weight(first - today, isFuture) < weight(second - today, isFuture)
    }
    let end = last.flatMap { PartialDate(year: nearest?.year ?? 0, month: nearest?.month, day: $0) }
    return ResolvedDate(text, nearest, end: end, reason: "“\(text)”, in an article of \(date)")
  }

  /// A day on the other side than the sentence speaks of is so many times less likely.
  private static let unlikely = 4

  /// How far a day is, where news are about what has been unless the text says otherwise.
  private func weight(_ days: Int, _ isFuture: Bool) -> Int {
    days == 0 || isFuture == (days > 0) ? abs(days) : Self.unlikely * abs(days)
  }

  private func resolve(
    weekday: Int, _ mode: WeekdayMode, from today: CivilDay, _ text: String, _ isFuture: Bool
  ) -> ResolvedDate {
    let day: CivilDay
    var isDoubtful = false
    switch mode {
    case .previous:
      let back = (today.weekday - weekday + 6) % 7 + 1
      day = today + -back
      isDoubtful = back < 3
    case .lastWeek: day = today.monday + (weekday - 8)
    case .thisWeek: day = today.monday + (weekday - 1)
    case .nextWeek:
      day = today.monday + (weekday + 6)
      isDoubtful = true
    case .near:
      let ahead = (weekday - today.weekday + 7) % 7
      day = isFuture || ahead == 0 ? today + ahead : today + (ahead - 7)
    }
    guard let date = day.date, let from = today.date else { return unknown(text) }
    let side = day < today ? "before" : day > today ? "after" : "on"
    return ResolvedDate(
      text, date,
      reason:
        "“\(text)” \(side) \(Self.weekdayNames[today.weekday - 1]) \(from), the article's date",
      isDoubtful: isDoubtful)
  }

  private func resolve(_ relative: RelativeDate, _ text: String) -> ResolvedDate {
    guard let published else { return unknown(text) }
    let reason = "“\(text)”, in an article of \(published)"
    switch relative.unit {
    case .year:
      return ResolvedDate(
        text, PartialDate(year: published.year + relative.offset), reason: reason)
    case .month:
      guard let month = published.month else { return unknown(text) }
      let index = published.year * 12 + month - 1 + relative.offset
      return ResolvedDate(
        text, PartialDate(year: index / 12, month: index % 12 + 1), reason: reason)
    case .day:
      guard let day = CivilDay(published) else { return unknown(text) }
      return ResolvedDate(text, (day + relative.offset).date, reason: reason)
    case .week:
      // A week has no form of its own: it is the month that it lies in.
      guard let monday = CivilDay(published).map({ $0.monday + 7 * relative.offset }),
        let first = monday.date, let last = (monday + 6).date
      else { return unknown(text) }
      let isInMonth = first.month == last.month
      return ResolvedDate(
        text, PartialDate(year: first.year, month: isInMonth ? first.month : nil),
        reason: "\(reason): between \(first) and \(last)", isDoubtful: true)
    }
  }
}
