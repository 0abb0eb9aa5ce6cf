/// A pattern such as `{title} {given} {surname}, {credentials}` (TR35 part 8, "namePattern Syntax").
struct PersonNamePattern: Sendable, Hashable {
  enum Element: Sendable, Hashable {
    case literal(String)
    case field(PersonNameKey)
  }

  /// The pattern as written.
  let text: String
  let elements: [Element]

  init(_ text: String) throws(PersonNameError) {
    self.text = text
    var elements: [Element] = []
    var rest = text[...]
    while !rest.isEmpty {
      let literal = rest.prefix { $0 != "{" }
      guard !literal.contains("}") else { throw .brokenPattern(text) }
      if !literal.isEmpty { elements.append(.literal(String(literal))) }
      rest = rest[literal.endIndex...].dropFirst()
      guard literal.endIndex < text.endIndex else { break }
      guard let end = rest.firstIndex(of: "}") else { throw .brokenPattern(text) }
      elements.append(.field(try PersonNameKey(rest[..<end])))
      rest = rest[end...].dropFirst()
    }
    self.elements = elements
    if keys.isEmpty { throw .brokenPattern(text) }
  }

  /// The fields that the pattern asks for.
  var keys: [PersonNameKey] {
    elements.compactMap { if case .field(let key) = $0 { key } else { nil } }
  }

  /// Whether a name without a surname loses its only name in this pattern: it has a place for a surname,
  /// and none or only an initial for the given name.
  var needsSurname: Bool {
    let keys = keys
    return keys.contains { $0.field == .surname }
      && !keys.contains { $0.field == .given && !$0.modifiers.contains(.initial) }
  }

  /// The pattern of `patterns` that shows most of a name, and of several the one with the fewest gaps
  /// (TR35 part 8, "Choose a namePattern").
  static func best(of patterns: [PersonNamePattern], for name: PersonNameFields)
    -> PersonNamePattern?
  {
    patterns.min { left, right in left.rank(for: name) < right.rank(for: name) }
  }

  private func rank(for name: PersonNameFields) -> (Int, Int, String) {
    let keys = keys
    let populated = keys.count { name.best(for: $0) != nil }
    return (-populated, keys.count - populated, text)
  }
}

// MARK: - Filling

extension PersonNamePattern {
  /// The pattern with the text that `value` gives for each field in its place, and without the literals
  /// that an empty field leaves over (TR35 part 8, "Process a namePattern").
  func filled<Failure: Error>(
    _ value: (PersonNameKey) throws(Failure) -> String?
  ) throws(Failure) -> String {
    var result = ""
    var before = ""
    var after = ""
    var hasField = false
    var isAfterGap = false
    for element in elements {
      switch element {
      case .literal(let literal) where isAfterGap: after += literal
      case .literal(let literal): before += literal
      case .field(let key):
        guard let text = try value(key) else {
          if !hasField { before = "" }
          after = ""
          isAfterGap = true
          continue
        }
        // What follows an empty field at the start goes with it.
        let isLeadingGap = isAfterGap && !hasField
        if !isLeadingGap { result += isAfterGap ? Self.joined(before, after) : before }
        result += text
        (before, after, isAfterGap, hasField) = ("", "", false, true)
      }
    }
    return isAfterGap || !hasField ? result : result + before
  }

  /// What remains of the literals on both sides of empty fields.
  ///
  /// Punctuation that touches the gap goes, up to the nearest space on each side; where the literals end
  /// alike, one of them is enough. This is how CLDR's own formatter reads the rule: `{a}. ({b}) {c}`
  /// without b gives "a. c".
  private static func joined(_ before: String, _ after: String) -> String {
    if before.isEmpty { return after }
    if before.hasSuffix(after) { return before }
    let head = before.firstIndex(where: \.isWhitespace).map { before[...$0] }
    let tail = after.lastIndex(where: \.isWhitespace).map { after[$0...] }
    switch (head, tail) {
    case (let head?, let tail?): return String(head + tail.dropFirst())
    case (let part?, nil), (nil, let part?): return String(part)
    case (nil, nil): return ""
    }
  }
}
