internal import HTML
internal import ICU
internal import LocaleData

/// Writes dates, numbers and claims as the press of a language does.
final class ValueFormat {
  private let phrases: Phrasebook
  private let typesetter: Typesetter
  private let locale: Locale
  private let day: DateFormat
  private let month: DateFormat
  private let plain: NumberFormat
  private let compact: NumberFormat
  private let list: ListFormat
  private let integer: NumberFormat
  private let fileSize: NumberFormat

  /// The format for the language of `phrases`.
  ///
  /// - Throws: an `ICUError` where ICU refuses a skeleton of the language's number habits.
  init(_ phrases: Phrasebook) throws(ICUError) {
    self.phrases = phrases
    typesetter = Typesetter(phrases.typography)
    locale = try Locale(phrases.language.description)
    day = try DateFormat(skeleton: "yMMMMd", locale: locale)
    month = try DateFormat(skeleton: "yMMMM", locale: locale)
    plain = try NumberFormat(skeleton: phrases.numbers.plain, locale: locale)
    compact = try NumberFormat(skeleton: Self.compactSkeleton(phrases.numbers), locale: locale)
    list = try ListFormat(locale: locale)
    integer = try NumberFormat(skeleton: "group-off", locale: locale)
    fileSize = try NumberFormat(skeleton: "measure-unit/digital-kilobyte .", locale: locale)
  }

  /// The date in words, as exact as it is known.
  func text(_ date: PartialDate) -> String {
    guard let month = date.month else {
      return phrases.text(.year, ["year": String(date.year)])
    }
    let format = date.day == nil ? self.month : day
    let written = phrases.log.text(
      try format.format(year: date.year, month: month, day: date.day ?? 1))
    return typesetter.set(Self.settled(written))
  }

  /// The number as the press writes it, without losing a digit.
  func text(_ number: Int) -> String {
    Self.settled(phrases.log.text(try (isCompact(number) ? compact : plain).format(number)))
  }

  /// Whether the number can be written with a word such as million and no digit lost.
  private func isCompact(_ number: Int) -> Bool {
    let digits = String(number.magnitude)
    let significant = digits.utf8.count - digits.reversed().prefix { $0 == "0" }.count
    return number.magnitude >= phrases.numbers.compactFrom.magnitude
      && significant <= NumberHabits.compactDigits
  }

  private static func compactSkeleton(_ habits: NumberHabits) -> String {
    habits.compact + " @" + String(repeating: "#", count: NumberHabits.compactDigits - 1)
  }

  /// The size of a file in kilobytes.
  func size(_ byteCount: Int) -> String {
    Self.settled(phrases.log.text(try fileSize.format((byteCount + 500) / 1000)))
  }

  /// A number in digits without separators, for measures of pictures.
  func digits(_ number: Int) -> String { phrases.log.text(try integer.format(number)) }

  /// The items as one phrase.
  func list(_ items: [String]) -> String {
    phrases.log.text(try list.format(items))
  }

  /// The items, which are pieces of a page, as one phrase.
  func list(_ items: [[HTMLNode]]) -> [HTMLNode] {
    let splice = NodeSplice(items)
    return splice.nodes(in: list(splice.marks))
  }

  /// A date, count or sum in words; nil for other values and where the language lacks the unit.
  func text(_ value: ClaimValue) -> String? {
    switch value {
    case .money(let money):
      let sum = phrases.sum(text(money.amount), money.currency) ?? sum(of: money)
      return Self.unbroken(Self.settled(sum))
    case .count(let count):
      return phrases.measure(count.value, count.unit, number: text(count.value)).map {
        rounded($0, count)
      }
    case .date(let date): return text(date)
    case .text, .set, .person, .place, .event: return nil
    }
  }

  /// A sum in a currency for which the language has no words of its own, as ICU names it: no sum vanishes.
  private func sum(of money: ClaimValue.Money) -> String {
    let habits = phrases.numbers
    let skeleton =
      (isCompact(money.amount) ? Self.compactSkeleton(habits) : habits.plain + " .")
      + " currency/\(money.currency) unit-width-full-name"
    let written = try? NumberFormat(skeleton: skeleton, locale: locale).format(money.amount)
    guard let written else { return "\(text(money.amount)) \(money.currency)" }
    // A newspaper in Chinese has no space there, whatever CLDR has.
    return phrases.typography.fullWidth.isEmpty ? written : String(written.filter { $0 != " " })
  }

  /// The number of a count without its unit, which a label beside it names.
  func number(_ count: ClaimValue.Count) -> String { rounded(text(count.value), count) }

  private func rounded(_ measure: String, _ count: ClaimValue.Count) -> String {
    Self.unbroken(count.isApproximate ? phrases.text(.approximately, ["value": measure]) : measure)
  }

  /// The day that a value was counted, as a remark beside it.
  func remark(on value: ClaimValue) -> String? {
    value.asOf.map { phrases.text(.asOf, ["date": text($0)]) }
  }

  /// A figure with its words on one line: a reader must not take 689 for the whole of 689 million.
  private static func unbroken(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }

  /// ICU 72 puts a narrow no-break space where newer data has a plain one; the page has one kind.
  private static func settled(_ text: String) -> String {
    String(text.map { $0 == "\u{202F}" ? "\u{A0}" : $0 })
  }
}
