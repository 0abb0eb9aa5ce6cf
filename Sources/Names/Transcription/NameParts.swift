/// A name cut into the parts that are transcribed one by one.
struct NameParts {
  /// The parts in the order in which they stand.
  let parts: [TranscribedPart]

  /// The parts with the given names first, as Chinese has foreign names.
  var givenFirst: [TranscribedPart] {
    parts.filter { $0.role != .surname } + parts.filter { $0.role == .surname }
  }

  /// The parts of a name in Cyrillic or Latin letters; what stands around the name is left out.
  init(letters name: ParsedName) {
    let given = (name.parts[.given] ?? "").split(separator: " ").map(String.init)
    let second = (name.parts[.given2] ?? "").split(separator: " ").map(String.init)
    let patronymic = name.parts[.patronymic]
    let others = (given + second).map { word in
      let role: TranscribedPart.Role =
        Self.isInitial(word) ? .initial : word == patronymic ? .patronymic : .given
      return TranscribedPart(text: word, role: role, sex: name.sex)
    }
    let surnames = [name.parts[.surname], name.parts[.surname2]].compactMap(\.self)
    let surname = TranscribedPart(
      text: surnames.joined(separator: " "), role: .surname, sex: name.sex,
      given: given.first { !Self.isInitial($0) })
    if surnames.isEmpty {
      parts = others
    } else {
      parts = name.order == .surnameFirst ? [surname] + others : others + [surname]
    }
  }

  /// The parts of a foreign name in Chinese characters, which has a dot between them.
  init(characters text: String, _ givenNames: GivenNames) {
    let pieces = text.split { ChineseNames.dots.contains($0) || $0.isWhitespace }.map(String.init)
    let given = pieces.count > 1 ? pieces.first : nil
    parts = pieces.enumerated().map { index, piece in
      let isInitial = piece.count == 1 && Script(of: piece) != .han
      let isLast = index == pieces.count - 1
      let isSurname = isLast && (pieces.count > 1 || givenNames.named(piece).isEmpty)
      return TranscribedPart(
        text: piece, role: isInitial ? .initial : isSurname ? .surname : .given,
        given: isSurname ? given : nil)
    }
  }

  private static func isInitial(_ word: String) -> Bool { word.count == 2 && word.hasSuffix(".") }
}

extension Character {
  /// Whether it joins the halves of a double name.
  var isHyphen: Bool { "-‐‑–－".contains(self) }
}
