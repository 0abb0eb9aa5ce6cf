internal import Diagnostics
internal import LocaleData

/// What an editor needs to see of a fact: every value, who says it in which words, what holds and why,
/// and the line that would decide it.
public struct FactReport {
  let kit: Kit
  /// The fact.
  public let fact: Fact

  /// How each value stands to the others, where something can be said of it.
  public let notes: [String?]

  /// The report of a fact of `kit`; `spellings` explains the spellings of names in it.
  ///
  /// - Throws: a `LocaleError` where data about names cannot be read.
  public init(_ fact: Fact, of kit: Kit, spellings: SpellingNotes? = nil) throws {
    self.fact = fact
    self.kit = kit
    if case .samePerson(let id) = fact.outcome.reason, let spellings {
      notes = try fact.groups.map { group in
        guard case .person(let person) = group.value else { return nil }
        return try spellings.note(on: person.name, of: id)
      }
    } else {
      // What is true of two values is said once.
      var said: Set<String> = []
      notes = fact.groups.map { group in group.note.flatMap { said.insert($0).inserted ? $0 : nil }
      }
    }
  }

  /// The fact as reports call it.
  public var title: String { fact.key.description }

  /// Why the value holds, or why none does, as a sentence without a full stop.
  public var explanation: String {
    switch fact.outcome.reason {
    case .decided(let reason):
      "the editor decided: \(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)"
    case .uncontested: "no source says otherwise"
    case .samePerson(let id):
      fact.agreement <= .agreed
        ? "“\(id)” of the roster, printed as \(printed)"
        : "all spellings are “\(id)” of the roster, printed as \(printed)"
    case .sameThing(let id): "all names are “\(id)” of terms.yaml"
    case .calculated(let text): "it can be calculated: \(text)"
    case .mostExact: "the most exact of values that agree"
    case .allParts: "each source tells a part; together they are this"
    case .borneOut: "the most that two independent sources bear out"
    case .latest: "the latest count; the others were true on their day"
    case .originalCurrency(let code): "counted in \(code); other currencies depend on a day’s rate"
    case .sameOccasion: "one occasion, and a premiere is what is announced"
    case .untranslated: "other words for the same, and these did not come through a translation"
    case .mostWitnesses: "other words for the same, and most sources use these"
    case .undecided: "the sources differ; an editor has to decide"
    case .miscalculated(let text): "all sources agree, but \(text); an editor has to decide"
    case .reopened: "the claims have changed since the editor decided"
    }
  }

  private var printed: String { fact.outcome.value.map { "\($0)" } ?? "" }

  /// The line for decisions.yaml, with the value that most witnesses claim; the reason is the editor's.
  public var decisionLine: String { decisionLine(for: fact.outcome.claims.first) }

  /// The line that decides for the value of `claim`.
  public func decisionLine(for claim: Claim?) -> String {
    let pick = claim ?? fact.groups[0].claims[0]
    return
      "- { fact: \(fact.key.name), \(qualifiers)pick: \(pick.id), evidence: \"\(fact.evidence)\", "
      + "reason: \"\" }"
  }

  /// The qualifiers as a part of that line; JSON's texts are texts in YAML too.
  private var qualifiers: String {
    if fact.key.qualifiers.isEmpty { return "" }
    let entries = fact.key.qualifiers.sorted { $0.key < $1.key }.map { key, value in
      "\(JSONValue.string(key).text(.compact)): \(JSONValue.string(value).text(.compact))"
    }
    return "qualifiers: { \(entries.joined(separator: ", ")) }, "
  }

  /// Whether an editor may want to decide: the sources differ, and nobody has decided yet.
  public var isOpenToDecision: Bool {
    if case .decided = fact.outcome.reason { return false }
    return fact.agreement > .agreed || fact.needsDecision
  }

  /// Whether a value is what holds.
  public func isPicked(_ group: Fact.ValueGroup) -> Bool {
    let picked = Set(fact.outcome.claims.map(\.id))
    return group.claims.contains { picked.contains($0.id) }
  }

  /// How many independent sources there are, and why several of them are one.
  public func witnesses(of group: Fact.ValueGroup) -> String {
    let count = group.lineageCount
    let text = count == 1 ? "1 independent source" : "\(count) independent sources"
    let reasons = kit.evidence.lineages.reasons(among: Set(group.claims.map(\.source)))
    return ([text] + reasons.map(Self.text)).joined(separator: "; ")
  }

  private static func text(_ shared: (sources: [String], reason: Lineages.Reason)) -> String {
    switch shared.reason {
    case .release(let name): "\(shared.sources.count) tell the release \(name)"
    case .derived(let source, let origin): "\(source) goes back to \(origin)"
    case .sentences(let count, let example):
      "\(shared.sources.joined(separator: " and ")) share \(count) sentences, such as “\(example)”"
    }
  }
}
