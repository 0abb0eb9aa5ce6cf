internal import YAML

/// How a language writes dates.
struct DateWords: Sendable {
  let months: PhraseTable<Int>
  /// The days of the week, 1 for Monday.
  let weekdays: PhraseTable<Int>
  let forms: [DateForm]
  let relative: PhraseTable<RelativeDate>
  /// Words that say that something is still to come.
  let future: PhraseTable<String>
  /// Words that say that something was counted on a date.
  let asOf: PhraseTable<String>
  /// Words behind the date of a dateline.
  let dateline: Set<String>

  init(_ node: YAMLNode) throws(YAMLError) {
    months = try PhraseTable(numbers: node["months"])
    weekdays = try PhraseTable(numbers: node["weekdays"])
    var forms = try node.required("forms").elements().map { node throws(YAMLError) in
      try DateForm(node, weekday: .near)
    }
    for entry in try node["weekdayForms"]?.entries() ?? [] {
      guard let mode = WeekdayMode(rawValue: entry.key) else {
        throw YAMLError(
          location: entry.location,
          problem:
            "expected one of: \(WeekdayMode.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      for form in try entry.value.elements() { forms.append(try DateForm(form, weekday: mode)) }
    }
    self.forms = forms
    var relative = PhraseTable<RelativeDate>()
    for entry in try node["relative"]?.elements() ?? [] {
      let date = try RelativeDate(entry)
      for phrase in try entry.required("words").strings() { relative.insert(phrase, date) }
    }
    self.relative = relative
    future = try PhraseTable(list: node["future"])
    asOf = try PhraseTable(list: node["asOf"])
    dateline = Set(try node["dateline"]?.strings() ?? [])
  }
}

/// How a day of the week stands to the day of the article.
enum WeekdayMode: String, Sendable, CaseIterable {
  /// The last one before it.
  case previous
  /// That of the week before.
  case lastWeek
  case thisWeek
  case nextWeek
  /// The nearest, before or after as the sentence tells.
  case near
}

/// A date as so many days, weeks, months or years from that of the article.
struct RelativeDate: Sendable {
  enum Unit: String, Sendable, CaseIterable { case day, week, month, year }

  let unit: Unit
  let offset: Int

  init(_ node: YAMLNode) throws(YAMLError) {
    for unit in Unit.allCases {
      if let offset = node[unit.rawValue] {
        self.unit = unit
        self.offset = try offset.integer()
        return
      }
    }
    throw node.expected("one of the keys: day, week, month, year")
  }
}

/// A way to write a date, such as `{month} {day} , {year}`.
struct DateForm: Sendable {
  enum Slot: String, Sendable {
    case day, month, monthNumber, year, weekday, toDay, toMonth, toMonthNumber, number
  }

  enum Element: Sendable {
    case slot(Slot)
    case words([String])
  }

  let elements: [Element]
  let weekdayMode: WeekdayMode

  init(_ node: YAMLNode, weekday: WeekdayMode) throws(YAMLError) {
    var elements: [Element] = []
    for piece in try node.string().split(separator: " ") {
      if piece.first == "{" {
        guard let slot = Slot(rawValue: String(piece.dropFirst().dropLast())) else {
          throw YAMLError(location: node.location, problem: "“\(piece)” is no part of a date")
        }
        elements.append(.slot(slot))
      } else {
        elements.append(.words(piece.split(separator: "|").map { String($0).foldedForClaims }))
      }
    }
    self.elements = elements
    weekdayMode = weekday
  }
}

/// A date as a text writes it, before it is known which year, month or week is meant.
struct WrittenDate: Sendable {
  var day: Int?
  var month: Int?
  var year: Int?
  var weekday: Int?
  var toDay: Int?
  var toMonth: Int?
  var weekdayMode = WeekdayMode.near
  var relative: RelativeDate?
  /// Where words such as "of last year" stand beside it: how many years from that of the article.
  var yearOffset: Int?

  /// Whether the text itself tells the year.
  var tellsYear: Bool { year != nil }
  /// Whether it is a year and nothing more.
  var isYearAlone: Bool {
    if let relative { return relative.unit == .year }
    return year != nil && month == nil
  }
}

extension ResolvedDate {
  /// The date as a value, or its words where it cannot be told.
  var value: DraftedClaim.Value { date.map { .date($0) } ?? .text(text) }
}
