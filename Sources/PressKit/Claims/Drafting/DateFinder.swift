/// Finds the dates that a sentence writes.
struct DateFinder {
  private let words: DateWords
  private let numbers: NumberWords
  private let tokens: [ArticleToken]
  private let months: [(value: Int, count: Int)?]
  private let weekdays: [(value: Int, count: Int)?]

  init(_ tokens: [ArticleToken], _ lexicon: ClaimLexicon) {
    words = lexicon.dates
    numbers = lexicon.numbers
    self.tokens = tokens
    months = tokens.indices.map { index in
      lexicon.dates.months.longest(in: tokens, at: index).map { ($0.meaning, $0.count) }
    }
    weekdays = tokens.indices.map { index in
      lexicon.dates.weekdays.longest(in: tokens, at: index).map { ($0.meaning, $0.count) }
    }
  }

  /// The dates in their order, the longest at each place.
  func dates() -> [Found<WrittenDate>] {
    var found: [Found<WrittenDate>] = []
    var index = 0
    while index < tokens.count {
      if let (date, end) = longest(at: index) {
        // "from September" must not hide "September 1 to 12".
        if let start = (index + 1..<end).first(where: { longest(at: $0)?.1 ?? 0 > end }) {
          index = start
          continue
        }
        let next = Found(meaning: date, range: index..<end)
        if let last = found.last, let joined = joined(last, next) {
          found[found.count - 1] = joined
        } else {
          found.append(next)
        }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// "February 20 of this year", 去年10月: a date and the year that stands beside it, as one.
  private func joined(
    _ first: Found<WrittenDate>, _ second: Found<WrittenDate>
  ) -> Found<WrittenDate>? {
    guard second.range.lowerBound - first.range.upperBound <= 1 else { return nil }
    for (date, year) in [(first, second), (second, first)] {
      guard date.meaning.month != nil, date.meaning.year == nil, date.meaning.yearOffset == nil,
        let relative = year.meaning.relative, relative.unit == .year
      else { continue }
      var meaning = date.meaning
      meaning.yearOffset = relative.offset
      return Found(meaning: meaning, range: first.range.lowerBound..<second.range.upperBound)
    }
    return nil
  }

  private func longest(at index: Int) -> (WrittenDate, Int)? {
    var best = numeric(at: index)
    if let (date, count) = words.relative.longest(in: tokens, at: index),
      index + count > best?.1 ?? 0
    {
      best = (WrittenDate(relative: date), index + count)
    }
    for form in words.forms {
      if let (date, end) = match(form, at: index), end > best?.1 ?? 0 { best = (date, end) }
    }
    return best
  }

  /// A date in digits: 2025-09-04, 04.09.2025, 2025.9.4.
  private func numeric(at index: Int) -> (WrittenDate, Int)? {
    var parts: [Int] = []
    var end = index + 1
    guard tokens[index].kind == .number else { return nil }
    if tokens[index].text.contains(".") {
      parts = tokens[index].text.split(separator: ".").compactMap { Int($0) }
    } else {
      while parts.count < 3, end <= tokens.count, let number = tokens[end - 1].plainNumber {
        parts.append(number)
        guard parts.count < 3, end + 1 < tokens.count, ["-", "/"].contains(tokens[end].text),
          !tokens[end].followsSpace, !tokens[end + 1].followsSpace
        else { break }
        end += 2
      }
      guard parts.first ?? 0 > 999 else { return nil }
    }
    guard parts.count == 3 else { return nil }
    if parts[2] > 999 { parts.reverse() }
    guard parts[0] > 999, PartialDate(year: parts[0], month: parts[1], day: parts[2]) != nil else {
      return nil
    }
    return (WrittenDate(day: parts[2], month: parts[1], year: parts[0]), end)
  }

  private func match(_ form: DateForm, at start: Int) -> (WrittenDate, Int)? {
    var date = WrittenDate(weekdayMode: form.weekdayMode)
    var index = start
    for element in form.elements {
      guard index < tokens.count else { return nil }
      switch element {
      case .words(let words):
        guard words.contains(where: { Self.matches($0, tokens[index]) }) else { return nil }
        index += 1
      case .slot(let slot):
        guard let (value, count) = value(of: slot, at: index) else { return nil }
        date.set(slot, value)
        index += count
      }
    }
    return (date, index)
  }

  private static func matches(_ word: String, _ token: ArticleToken) -> Bool {
    guard word.last == "*" else {
      return token.folded == word || isDash(word) && isDash(token.text)
    }
    return token.folded.hasPrefix(word.dropLast())
  }

  private static func isDash(_ text: String) -> Bool {
    ["-", "–", "—", "~", "～", "‑"].contains(text)
  }

  private func value(of slot: DateForm.Slot, at index: Int) -> (Int, Int)? {
    switch slot {
    case .month, .toMonth: return months[index].map { ($0.value, $0.count) }
    case .weekday: return weekdays[index].map { ($0.value, $0.count) }
    case .year:
      guard let (value, count) = number(at: index), (1000...2199).contains(value) else {
        return nil
      }
      return (value, count)
    case .monthNumber, .toMonthNumber:
      guard let (value, count) = number(at: index), (1...12).contains(value) else { return nil }
      return (value, count)
    case .day, .toDay:
      guard let (value, count) = number(at: index), (1...31).contains(value) else { return nil }
      // 20th
      let next = index + count
      if next < tokens.count, !tokens[next].followsSpace,
        numbers.ordinals.contains(tokens[next].folded)
      {
        return (value, count + 1)
      }
      return (value, count)
    case .number: return number(at: index)
    }
  }

  private func number(at index: Int) -> (Int, Int)? {
    if let number = tokens[index].plainNumber { return (number, 1) }
    return numbers.characters(in: tokens, at: index).map { ($0.value, $0.count) }
  }
}

extension WrittenDate {
  fileprivate mutating func set(_ slot: DateForm.Slot, _ value: Int) {
    switch slot {
    case .day: day = value
    case .month, .monthNumber: month = value
    case .year: year = value
    case .weekday: weekday = value
    case .toDay: toDay = value
    case .toMonth, .toMonthNumber: toMonth = value
    case .number: break
    }
  }
}
