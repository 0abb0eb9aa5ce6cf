public import Diagnostics

/// What a claim says: a value with its type, so that two of them can be compared for what they mean.
public enum ClaimValue: Sendable, Hashable {
  case text(String)
  case date(PartialDate)
  case money(Money)
  case count(Count)
  /// Things without an order, as ids of the kit's terms or as words.
  case set([String])
  /// A name as the source spells it.
  case person(String)

  /// A sum of money on a day.
  public struct Money: Sendable, Hashable {
    /// The sum, in whole units of the currency.
    public let amount: Int
    /// The ISO 4217 code.
    public let currency: String
    /// The day it was counted.
    public let asOf: PartialDate?
  }

  /// A number of things on a day.
  public struct Count: Sendable, Hashable {
    /// How many.
    public let value: Int
    /// Of what: an id of the units in `Locales/LANG/press-kit.yaml`.
    public let unit: String
    /// Whether the source says that it rounds.
    public let isApproximate: Bool
    /// The day they were counted.
    public let asOf: PartialDate?
  }
}

extension ClaimValue {
  /// The day that the value was counted, where it changes with time.
  var asOf: PartialDate? {
    switch self {
    case .money(let money): money.asOf
    case .count(let count): count.asOf
    case .text, .date, .set, .person: nil
    }
  }
}

extension ClaimValue: CustomStringConvertible {
  /// The value as text that stays the same between versions: fingerprints of evidence are made of it.
  public var description: String { text { "\($0)" } }

  /// The value as the editor reads it in a report, its digits in groups of three.
  var reportText: String { text(\.grouped) }

  private func text(_ written: (Int) -> String) -> String {
    switch self {
    case .text(let text), .person(let text): text
    case .date(let date): "\(date)"
    case .money(let money):
      "\(written(money.amount)) \(money.currency)" + (money.asOf.map { " as of \($0)" } ?? "")
    case .count(let count):
      (count.isApproximate ? "about " : "") + "\(written(count.value)) \(count.unit)"
        + (count.asOf.map { " as of \($0)" } ?? "")
    case .set(let items): items.joined(separator: ", ")
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
    case .text(let text), .person(let text): .string(text)
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
    }
  }
}
