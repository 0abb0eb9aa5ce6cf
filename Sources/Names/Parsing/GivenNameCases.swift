internal import Synchronization

/// The cases of given names in Russian, declined when a name of the same first letter is first asked for.
///
/// A few thousand forms take longer to make than most commands take to run. A reference, so that what is
/// made stays.
final class GivenNameCases: Sendable {
  /// A name that a form is a case of.
  typealias Reading = (index: GivenNames.Index, grammaticalCase: GrammaticalCase)

  private struct Form {
    let text: String
    let index: GivenNames.Index
    let sex: Sex?
  }

  private struct State {
    var waiting: [Character: [Form]] = [:]
    var declined: [String: [Reading]] = [:]
  }

  private let inflection: InflectionRules
  private let state = Mutex(State())

  init(_ inflection: InflectionRules) { self.inflection = inflection }

  /// Adds a form of a name in the nominative; a name without a sex declines as both do.
  func add(_ form: String, of index: GivenNames.Index, sex: Sex?) {
    // ё and е are one letter in a key, and the first letter of a name stays in every case.
    guard let first = NameKey.folded(form).first else { return }
    state.withLock {
      $0.waiting[first, default: []].append(Form(text: form.lowercased(), index: index, sex: sex))
    }
  }

  /// The names that a folded form is a case of, nominative and others.
  func readings(of key: String) -> [Reading] {
    state.withLock { state in
      if let first = key.first, let forms = state.waiting.removeValue(forKey: first) {
        for form in forms { decline(form, into: &state.declined) }
      }
      return state.declined[key] ?? []
    }
  }

  private func decline(_ form: Form, into declined: inout [String: [Reading]]) {
    for sex in form.sex.map({ [$0] }) ?? [.male, .female] {
      for grammaticalCase in GrammaticalCase.allCases {
        let word = inflection.form(of: form.text, part: .given, sex: sex, in: grammaticalCase)
        let key = NameKey.folded(word)
        let reading = (form.index, grammaticalCase)
        let isKnown = declined[key]?.contains { $0 == reading } ?? false
        if !isKnown { declined[key, default: []].append(reading) }
      }
    }
  }
}
