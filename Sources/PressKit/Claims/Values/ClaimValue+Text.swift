public import Diagnostics

extension ClaimValue: CustomStringConvertible {
  /// The value as text that stays the same between versions: fingerprints of evidence are made of it.
  public var description: String { text { "\($0)" } }

  /// The value as the editor reads it in a report, its digits in groups of three.
  public var reportText: String { text(\.grouped) }

  private func text(_ written: (Int) -> String) -> String {
    switch self {
    case .text(let text), .place(let text): text
    case .person(let person): person.name + (person.role.map { " (\($0))" } ?? "")
    case .date(let date): "\(date)"
    case .money(let money):
      "\(written(money.amount)) \(money.currency)" + (money.asOf.map { " as of \($0)" } ?? "")
    case .count(let count):
      (count.isApproximate ? "about " : "") + "\(written(count.value)) \(count.unit)"
        + (count.asOf.map { " as of \($0)" } ?? "") + (count.since.map { " since \($0)" } ?? "")
    case .set(let items): items.joined(separator: ", ")
    case .event(let event):
      ([event.kind.rawValue, event.name, event.date.map { "\($0)" }, event.place] as [String?])
        .compactMap(\.self).joined(separator: ", ")
    }
  }
}

extension Int {
  /// The number with a comma before every three digits.
  fileprivate var grouped: String {
    let digits = Array(String(magnitude))
    let groups = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
    }
    return (self < 0 ? "-" : "") + groups.joined()
  }
}

extension ClaimValue {
  /// The value as JSON: a text, a list, or an object with its unit.
  public var json: JSONValue {
    switch self {
    case .text(let text), .place(let text): .string(text)
    case .person(let person): .string(person.name)
    case .date(let date): .string(date.description)
    case .set(let items): .strings(items)
    case .money(let money):
      .object([
        ("amount", .integer(money.amount)), ("currency", .string(money.currency)),
        ("asOf", .optional(money.asOf?.description)),
      ])
    case .count(let count):
      .object([
        ("count", .integer(count.value)), ("unit", .string(count.unit)),
        ("isApproximate", .boolean(count.isApproximate)),
        ("asOf", .optional(count.asOf?.description)),
      ])
    case .event(let event):
      .object([
        ("event", .string(event.kind.rawValue)), ("name", .optional(event.name)),
        ("date", .optional(event.date?.description)), ("place", .optional(event.place)),
      ])
    }
  }
}
