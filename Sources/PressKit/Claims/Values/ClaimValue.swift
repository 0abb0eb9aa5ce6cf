/// What a claim says: a value with its type, so that two of them can be compared for what they mean.
public enum ClaimValue: Sendable, Hashable {
  case text(String)
  case date(PartialDate)
  case money(Money)
  case count(Count)
  /// Things without an order, as ids of the kit's terms or as words.
  case set([String])
  case person(Person)
  /// Where something is, as an id of the kit's terms or in words.
  case place(String)
  case event(Event)

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
    /// The day from which years are counted, so that their number can be checked.
    public let since: PartialDate?
  }

  /// A person as a source names him or her.
  public struct Person: Sendable, Hashable {
    /// The name as the source spells it.
    public let name: String
    /// What the source says the person is, which tells one Vadim from another.
    public let role: String?

    /// A person of this name.
    public init(name: String, role: String? = nil) {
      self.name = name
      self.role = role
    }
  }

  /// What takes place on a day.
  public struct Event: Sendable, Hashable {
    /// What kind of showing it is.
    public let kind: Kind
    /// When it is.
    public let date: PartialDate?
    /// Where it is, as an id of the kit's terms or in words.
    public let place: String?
    /// What it is called.
    public let name: String?

    /// A kind of showing.
    ///
    /// A premiere and a part of a festival are screenings, told more exactly.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case screening, premiere, release, opening, closing, award
      case festivalScreening = "festival-screening"
    }
  }
}

extension ClaimValue {
  /// The day that the value was counted, where it changes with time.
  var asOf: PartialDate? {
    switch self {
    case .money(let money): money.asOf
    case .count(let count): count.asOf
    case .text, .date, .set, .person, .place, .event: nil
    }
  }
}
