/// A name in Chinese characters without titles and other names around it.
struct NameCore {
  /// The characters, with the dots of a foreign name.
  let text: String
  private let parsed: ParsedName

  /// The core of a name that was parsed.
  init(_ name: ParsedName) {
    parsed = name
    let given = [name.parts[.given], name.parts[.given2]].compactMap(\.self)
    let surname = [name.parts[.surname], name.parts[.surname2]].compactMap(\.self)
    let isForeign = name.text.contains(where: \.isInterpunct)
    let parts = name.order == .surnameFirst ? surname + given : given + surname
    text = parts.joined(separator: isForeign ? "·" : "")
  }

  /// The parts of the name, taken as a foreign one, in Simplified characters.
  ///
  /// Without a dot it is one part: a given name where one is spelt so, else a surname.
  func foreignParts(_ knowledge: NameKnowledge) -> [TranscribedPart] {
    let parts =
      text.contains(where: \.isInterpunct)
      ? NameParts(parsed).parts
      : [TranscribedPart(text: text, role: .surname)]
    return parts.map { part in
      var part = part
      part.text = knowledge.chineseScript.simplified(part.text)
      part.given = part.given.map(knowledge.chineseScript.simplified)
      if parts.count == 1 && !knowledge.givenNames.named(part.text).isEmpty { part.role = .given }
      return part
    }
  }
}
