/// A name cut into the parts that are transcribed one by one.
struct NameParts {
  /// The parts in the order in which they stand.
  let parts: [TranscribedPart]

  /// The parts with the given names first, as Chinese has foreign names.
  var givenFirst: [TranscribedPart] {
    parts.filter { $0.role != .surname } + parts.filter { $0.role == .surname }
  }

  /// The parts of a name that was parsed; what stands around it is left out.
  init(_ name: ParsedName) {
    let given = Self.words(name.parts[.given])
    let second = Self.words(name.parts[.given2])
    func part(_ word: String) -> TranscribedPart {
      let role: TranscribedPart.Role =
        Self.isInitial(word) ? .initial : word == name.parts[.patronymic] ? .patronymic : .given
      return TranscribedPart(text: word, role: role, sex: name.sex)
    }
    let dot = Script(of: name.parts[.surname] ?? "") == .han ? "·" : " "
    let surnames = [name.parts[.surname], name.parts[.surname2]].compactMap(\.self)
    let surname =
      surnames.isEmpty
      ? nil
      : TranscribedPart(
        text: surnames.joined(separator: dot), role: .surname, sex: name.sex,
        given: given.first { !Self.isInitial($0) })
    let last = [surname].compactMap(\.self)
    parts =
      if name.order == .surnameFirst {
        last + (given + second).map(part)
      } else if name.culture == .chinese {
        // Tony Leung Chiu-wai: the Chinese given name follows the surname.
        given.map(part) + last + second.map(part)
      } else {
        (given + second).map(part) + last
      }
  }

  /// A name that is nothing but a surname, of one word or several: Ван Гог.
  init(surname: String) { parts = [TranscribedPart(text: surname, role: .surname)] }

  /// The words of a part; in Chinese they have a dot between them, and initials none after them.
  private static func words(_ text: String?) -> [String] {
    (text ?? "").split { $0.isWhitespace || $0.isInterpunct && $0 != "." }
      .map(String.init)
  }

  private static func isInitial(_ word: String) -> Bool {
    word.count == 2 && word.hasSuffix(".") || word.count == 1 && Script(of: word) == .latin
  }
}
