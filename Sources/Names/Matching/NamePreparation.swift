internal import ICU
internal import LocaleData

/// Makes names ready for comparing: cuts them into parts and looks up what each part is.
///
/// What it has looked up it remembers, for lists have the same parts again and again. Not for use from
/// several threads at once; each may have one of its own.
public final class NamePreparation {
  let knowledge: NameKnowledge
  let tables: MatchingTables
  let parts: PartCatalog
  /// Characters met, each with the one of its variants that stands for all.
  var simplified: [Character: Character] = [:]

  /// Prepares names with the tables of `matcher`.
  init(_ knowledge: NameKnowledge, tables: MatchingTables, dictionary: NameDictionary?) {
    self.knowledge = knowledge
    self.tables = tables
    parts = PartCatalog(knowledge, tables: tables, dictionary: dictionary)
  }

  /// A name made ready, with the sex of its bearer where something else than the name tells it.
  public func prepared(_ text: String, sex: Sex? = nil) -> ComparedName {
    parts.forgetIfFull()
    let composed = NameKey.composed(text).withoutFullWidth
    let readings: [ComparedName.Reading]
    switch Script(of: composed) {
    case .han: readings = hanReadings(composed, sex)
    case .latin: readings = alphabeticReadings(composed, .latin, sex)
    case .cyrillic: readings = cyrillicReadings(composed, sex)
    case nil: readings = []
    }
    return ComparedName(text: text, readings: readings)
  }

  /// A piece of a name between blanks.
  private struct Piece {
    var text: String
    var kind: ComparedPart.Kind
  }

  private func cyrillicReadings(_ text: String, _ sex: Sex?) -> [ComparedName.Reading] {
    let asWritten = alphabeticReadings(text, .cyrillic, sex)
    guard let reading = asWritten.first, reading.parts.count > 1 else { return asWritten }
    let isNominative = isNominative(reading)
    if isNominative && !mayBeOfOtherSex(reading) { return asWritten }
    let declined = NominativeReader(knowledge: knowledge).readings(of: text)
    var seen: Set<String> = [text]
    let nominatives = declined.filter { $0.grammaticalCase != .nominative }.map(\.text)
      .filter { seen.insert($0).inserted }.prefix(Self.mostNominatives)
    return asWritten
      + nominatives.flatMap { nominative in
        alphabeticReadings(nominative, .cyrillic, sex).map { reading in
          ComparedName.Reading(
            parts: reading.parts, isChinese: reading.isChinese, sex: reading.sex,
            cost: reading.cost + Self.declinedCost, isAmbiguousCase: isNominative)
        }
      }
  }

  /// Whether a name has its given name in the nominative, and a surname as a bearer of that sex has it.
  ///
  /// Then it is not read as another case of another name: Александра Иванова stands for a woman.
  private func isNominative(_ reading: ComparedName.Reading) -> Bool {
    // Hardly any case but the nominative ends in another consonant than these.
    if let last = reading.parts.last(where: { $0.kind == .name })?.spelling.letters.last,
      !Self.endingsOfCases.contains(last), !reading.parts.contains(where: isDeclinedGiven)
    {
      return true
    }
    var given: Set<Sex> = []
    var hasGiven = false
    var surnames: Set<Sex> = []
    for part in reading.parts where part.kind == .name {
      if !part.givenNames.isEmpty && !hasGiven {
        hasGiven = true
        for index in part.givenNames.numbers {
          given.formUnion(knowledge.givenNames[Int(index)].sex.map { [$0] } ?? Sex.allCases)
        }
      } else {
        surnames.formUnion(tables.lexicon.sexes(ofSurname: NameKey.folded(part.text)))
      }
    }
    return hasGiven && !given.isDisjoint(with: surnames)
  }

  private func isDeclinedGiven(_ part: ComparedPart) -> Bool {
    part.kind == .name && part.givenNames.isEmpty
      && !knowledge.givenNames.declined(part.text).isEmpty
  }

  /// Whether a woman's given name in the nominative is a man's in another case: Александра, Валерия.
  private func mayBeOfOtherSex(_ reading: ComparedName.Reading) -> Bool {
    reading.sex == .female
      && reading.parts.contains { part in
        part.kind == .name && !part.givenNames.isEmpty
          && knowledge.givenNames.declined(part.text).contains { declined in
            declined.grammaticalCase != .nominative
              && knowledge.givenNames[declined.index].sex == .male
          }
      }
  }

  private static let endingsOfCases: Set<Unicode.Scalar> = Set("аеиоуыэюяймх".unicodeScalars)
  private static let mostNominatives = 3
  private static let declinedCost: Float = 0.5

  private func alphabeticReadings(
    _ text: String, _ script: Script, _ sex: Sex?
  ) -> [ComparedName.Reading] {
    let pieces = pieces(of: text, script)
    guard !pieces.isEmpty else { return [] }
    let own = pieces.map { parts.part($0.text, $0.kind, script) }
    var readings = self.readings(own, sex, cost: 0)
    // Two pieces may be one part of the name: Kar Wai, Di Caprio.
    let names = pieces.indices.filter { pieces[$0].kind == .name }
    guard names.count > 2, names.count < 5 else { return readings }
    for (first, second) in zip(names, names.dropFirst()) where second == first + 1 {
      var joined = own
      let text = "\(pieces[first].text)-\(pieces[second].text)"
      joined.replaceSubrange(
        first...second, with: [parts.part(text, .name, script, isJoined: true)])
      readings += self.readings(joined, sex, cost: Self.joiningCost)
    }
    return readings
  }

  private static let joiningCost: Float = 0.7

  /// The parts as a Chinese name, where they may be one, and as another's, unless only Chinese is
  /// written so.
  private func readings(
    _ parts: [ComparedPart], _ sex: Sex?, cost: Float
  ) -> [ComparedName.Reading] {
    let asOther = ComparedName.Reading(
      parts: parts, isChinese: false, sex: sex ?? self.sex(of: parts), cost: cost)
    let mayBeChinese =
      (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        part.kind == .name && part.syllables.contains { $0.places.count <= 2 }
      }
      && (parts.count == 1
        || parts.contains { $0.syllables.contains { tables.isSurname($0) } })
    guard mayBeChinese else { return [asOther] }
    let asChinese = ComparedName.Reading(parts: parts, isChinese: true, sex: sex, cost: cost)
    return parts.contains { !$0.isPlainlyMandarin } ? [asChinese, asOther] : [asChinese]
  }

  /// The pieces of a name, with what stands behind a comma in front, and without titles.
  private func pieces(of text: String, _ script: Script) -> [Piece] {
    let bare = text.split(separator: "(", omittingEmptySubsequences: true).first ?? text[...]
    let sides = bare.split(separator: ",", maxSplits: 1)
    let ordered = sides.count == 2 ? "\(sides[1]) \(sides[0])" : String(bare)
    var words: [Substring] = []
    var isSplit: Set<Int> = []
    for word in ordered.split(whereSeparator: { $0.isWhitespace || "\"“”«»".contains($0) }) {
      // Initials may stand together: S.I.
      if word.contains("."), word.split(separator: ".").allSatisfy({ $0.count == 1 }) {
        for letter in word.split(separator: ".") {
          isSplit.insert(words.count)
          words.append(letter)
        }
      } else {
        words.append(word)
      }
    }
    var pieces: [Piece] = []
    var particle = ""
    for (index, word) in words.enumerated() {
      let bare = word.filter { $0 != "." }
      let letters = bare.unicodeScalars.count { Script($0) == script }
      guard letters > 0, pieces.count < AlignmentSearch.mostParts else { continue }
      let folded = NameKey.folded(String(bare))
      let isInitial =
        letters == 1 && bare.count < 3 && bare.first?.isUppercase == true
        && (word.hasSuffix(".") || isSplit.contains(index)
          || script == .latin || words.count > 2 && !isOneLetterName(folded))
      if isInitial {
        pieces.append(Piece(text: String(bare), kind: .initial))
        continue
      }
      if tables.lexicon.particles.contains(folded) && words.count > 2 {
        particle += bare
        continue
      }
      if words.count > 2 && !pieces.isEmpty
        && tables.lexicon.generations.length([folded], at: 0) > 0
      {
        pieces.append(Piece(text: String(bare), kind: .generation))
        continue
      }
      // Бодров-младший.
      if let hyphen = folded.lastIndex(where: \.isHyphen),
        tables.lexicon.generations.length([String(folded[folded.index(after: hyphen)...])], at: 0)
          > 0,
        let cut = bare.lastIndex(where: \.isHyphen)
      {
        pieces.append(Piece(text: particle + bare[..<cut], kind: .name))
        pieces.append(Piece(text: String(bare[bare.index(after: cut)...]), kind: .generation))
        particle = ""
        continue
      }
      let isFather =
        words.count > 2 && tables.lexicon.patronymic(folded).map { $0.stem.count > 1 } == true
        && !pieces.isEmpty
      pieces.append(
        Piece(text: particle + bare, kind: isFather && particle.isEmpty ? .patronymic : .name))
      particle = ""
    }
    if !particle.isEmpty { pieces.append(Piece(text: particle, kind: .name)) }
    return withoutTitles(pieces)
  }

  /// Whether a letter by itself is a Chinese surname: У, Е, О.
  private func isOneLetterName(_ folded: String) -> Bool {
    folded.unicodeScalars.first.flatMap { Script($0) } == .cyrillic
      && ["у", "е", "и", "о", "э", "а"].contains(folded)
  }

  private func withoutTitles(_ pieces: [Piece]) -> [Piece] {
    guard pieces.count > 2, let first = pieces.first else { return pieces }
    let folded = NameKey.folded(first.text)
    let isTitle =
      tables.lexicon.titles.length([folded], at: 0) > 0
      || tables.lexicon.givenTitles.length([folded], at: 0) > 0
    return isTitle ? Array(pieces.dropFirst()) : pieces
  }

  func sex(of parts: [ComparedPart]) -> Sex? {
    var sexes: Set<Sex> = []
    for part in parts where part.kind == .name && !part.givenNames.isEmpty {
      for index in part.givenNames.numbers {
        guard let sex = knowledge.givenNames[Int(index)].sex else { return nil }
        sexes.insert(sex)
      }
    }
    if sexes.count == 1 { return sexes.first }
    guard sexes.isEmpty else { return nil }
    for part in parts where part.script != .han {
      let folded = NameKey.folded(part.text)
      if part.kind == .patronymic, let found = tables.lexicon.patronymic(folded) {
        return found.sex
      }
      let ending = tables.lexicon.sexes(ofSurname: folded)
      if ending.count == 1 { sexes.formUnion(ending) }
    }
    return sexes.count == 1 ? sexes.first : nil
  }
}

extension String {
  /// The text with letters as wide as characters (Ｉｖａｎ) as plain ones.
  fileprivate var withoutFullWidth: String {
    guard unicodeScalars.contains(where: { Self.fullWidth.contains($0.value) }) else { return self }
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = Self.fullWidth.contains(scalar.value)
      plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(plain)
  }

  private static let fullWidth: ClosedRange<UInt32> = 0xFF01...0xFF5E
}
