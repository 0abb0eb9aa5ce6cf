/// Compares showings: what kind they are, when and where they take place.
struct EventComparison {
  let terms: TermIndex

  /// How one event stands to another.
  func relation(of left: ClaimValue.Event, to right: ClaimValue.Event) -> ClaimRelation {
    if left == right { return .agreed }
    if let date = left.date, let other = right.date, !date.isCompatible(with: other) {
      return ClaimRelation(.conflict, "\(date) and \(other) are two days")
    }
    if let place = left.place, let other = right.place, !areOnePlace(place, other) {
      return ClaimRelation(.conflict, "\(place) and \(other) are two places")
    }
    if left.kind == right.kind {
      return ClaimRelation(.precision, "the one leaves open what the other tells")
    }
    if left.kind.includes(right.kind) || right.kind.includes(left.kind) {
      return ClaimRelation(
        .precision, "a \(left.kind.rawValue) and a \(right.kind.rawValue) can be one event")
    }
    return ClaimRelation(
      .conflict, "\(left.kind.rawValue) and \(right.kind.rawValue) are two kinds of event")
  }

  /// Whether day and place alone say that two showings are one, whatever they are called; of awards several
  /// are given at once.
  func areTiedTogether(_ left: ClaimValue.Event, _ right: ClaimValue.Event) -> Bool {
    guard left.kind != .award, right.kind != .award, let date = left.date, date.day != nil,
      let place = left.place, let other = right.place
    else { return false }
    return date == right.date && areOnePlace(place, other)
  }

  /// A hall is in the city with which its name begins or ends: `Beijing`, `Beijing Grand Theatre`,
  /// `Grand Theatre, Beijing`.
  private func areOnePlace(_ place: String, _ other: String) -> Bool {
    let (own, others) = (terms.canonical(place), terms.canonical(other))
    return own == others || Self.contains(own, others) || Self.contains(others, own)
  }

  private static func contains(_ place: String, _ part: String) -> Bool {
    let words = place.split { !$0.isLetter && !$0.isNumber }
    let partWords = part.split { !$0.isLetter && !$0.isNumber }
    guard !partWords.isEmpty, words.count > partWords.count else {
      // Chinese has no spaces between its words.
      return part.unicodeScalars.first?.properties.isUnifiedIdeograph == true
        && place.hasPrefix(part)
    }
    if words.starts(with: partWords) { return true }
    return place.contains { ",(，（".contains($0) } && words.suffix(partWords.count) == partWords[...]
      || words.dropLast(partWords.count).last.map { $0.first?.isLowercase == true } == true
        && words.suffix(partWords.count) == partWords[...]
  }
}

extension ClaimValue.Event.Kind {
  /// Whether whatever is of the `other` kind is of this kind as well.
  func includes(_ other: ClaimValue.Event.Kind) -> Bool {
    self == .screening && [.premiere, .festivalScreening, .opening, .closing].contains(other)
      || self == .festivalScreening && [.opening, .closing].contains(other)
  }
}

extension ClaimValue.Event {
  /// How much the event tells: its kind, its day, its place, its name.
  var exactness: Int {
    (kind == .screening ? 0 : 4) + (date?.precision ?? 0) + (place == nil ? 0 : 1)
      + (name == nil ? 0 : 1)
  }
}
