/// A name cut into the parts that are transcribed one by one.
struct NameParts {
  /// The parts in the order in which they stand.
  let parts: [TranscribedPart]
  /// Where the surname begins in `parts`.
  private let surnameFirst: Bool

  /// The parts with the given names first, as Chinese has foreign names.
  var givenFirst: [TranscribedPart] {
    guard surnameFirst else { return parts }
    return parts.filter { $0.role != .surname } + parts.filter { $0.role == .surname }
  }

  /// Cuts a name in Cyrillic or Latin letters.
  init(letters text: String, _ knowledge: NameKnowledge) {
    let sides = text.split(separator: ",", maxSplits: 1)
    let hasComma = sides.count == 2 && !Self.words(of: sides[1]).isEmpty
    let words =
      hasComma ? Self.words(of: sides[1]) + Self.words(of: sides[0]) : Self.words(of: text[...])
    let reader = RoleReader(knowledge: knowledge, words: words)
    let isReversed = !hasComma && reader.startsWithSurname
    surnameFirst = isReversed
    parts = reader.parts(surnameFirst: isReversed)
  }

  /// Cuts a foreign name in Chinese characters, which has a dot between its parts.
  init(characters text: String, _ knowledge: NameKnowledge) {
    let pieces = text.split { ChineseNames.dots.contains($0) || $0.isWhitespace }.map(String.init)
    let given = pieces.count > 1 ? pieces.first : nil
    surnameFirst = false
    parts = pieces.enumerated().map { index, piece in
      let isInitial = piece.count == 1 && Script(of: piece) != .han
      let isLast = index == pieces.count - 1
      let isSurname = isLast && (pieces.count > 1 || knowledge.givenNames.named(piece).isEmpty)
      return TranscribedPart(
        text: piece, role: isInitial ? .initial : isSurname ? .surname : .given,
        given: isSurname ? given : nil)
    }
  }

  /// The words of a name; initials that are written together are words of their own.
  private static func words(of text: Substring) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { token -> [String] in
      let pieces = token.split(separator: ".").map(String.init)
      guard pieces.count > 1 || token.hasSuffix(".") else { return [String(token)] }
      return pieces.map { $0.count == 1 ? "\($0)." : $0 }
    }
  }
}

/// Tells which words of a name in letters are what.
private struct RoleReader {
  let knowledge: NameKnowledge
  let words: [String]

  /// Whether the surname stands first: «Волгин Андрей Петрович» or initials after it.
  var startsWithSurname: Bool {
    guard let first = words.first, words.count > 1, !isInitial(first) else { return false }
    if words.dropFirst().allSatisfy(isInitial) { return true }
    if let last = words.last, words.count > 2, isPatronymic(last) { return true }
    return isUsualSurname(first) && !isGiven(first) && isGiven(words[1])
  }

  func parts(surnameFirst: Bool) -> [TranscribedPart] {
    let surnames = surnameFirst ? 0..<1 : surnameStart..<words.count
    let given = words.indices.first { !surnames.contains($0) }.map { words[$0] }
    let sex = sex(given: given, surname: surnames.last.map { words[$0] })
    let surname = TranscribedPart(
      text: words[surnames].joined(separator: " "), role: .surname, sex: sex, given: given)
    let others = words.indices.filter { !surnames.contains($0) }.map { index in
      let word = words[index]
      if isInitial(word) { return TranscribedPart(text: word, role: .initial) }
      return TranscribedPart(text: word, role: isPatronymic(word) ? .patronymic : .given, sex: sex)
    }
    if surnames.isEmpty { return others }
    return surnameFirst ? [surname] + others : others + [surname]
  }

  /// Where a surname at the end begins: at the last word, or at a particle before it (van, де).
  private var surnameStart: Int {
    guard let last = words.indices.last else { return 0 }
    if last == 0 { return isGiven(words[0]) ? 1 : 0 }
    let particle = words.indices.dropFirst().first { words[$0].first?.isLowercase ?? false }
    return min(last, particle ?? last)
  }

  private func sex(given: String?, surname: String?) -> Sex? {
    if let patronymic = words.first(where: isPatronymic) {
      return patronymic.lowercased().hasSuffix("а") ? .female : .male
    }
    if let given, let index = knowledge.givenNames.named(given).first,
      let sex = knowledge.givenNames[index].sex
    {
      return sex
    }
    guard let surname else { return nil }
    let folded = NameKey.folded(surname)
    if knowledge.russianScanning.isUsualSurname(folded, .female) { return .female }
    return knowledge.russianScanning.isUsualSurname(folded, .male) ? .male : nil
  }

  private func isInitial(_ word: String) -> Bool { word.count == 2 && word.hasSuffix(".") }

  private func isGiven(_ word: String) -> Bool { !knowledge.givenNames.named(word).isEmpty }

  private func isPatronymic(_ word: String) -> Bool {
    knowledge.russianScanning.isPatronymic(NameKey.folded(word))
  }

  private func isUsualSurname(_ word: String) -> Bool {
    let folded = NameKey.folded(word)
    return Sex.allCases.contains { knowledge.russianScanning.isUsualSurname(folded, $0) }
  }
}

extension Character {
  /// Whether it joins the halves of a double name.
  var isHyphen: Bool { "-‐‑–－".contains(self) }
}
