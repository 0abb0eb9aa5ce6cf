/// Names of foreigners, written by their sound.
extension HanNameReader {
  /// The ways to read a name whose parts are separated by interpuncts.
  func foreignCandidates(_ pieces: [String], _ frame: HanFrame) -> [NameCandidate] {
    var frame = frame
    let units = HanUnit.units(of: pieces, lexicon.particles)
    var layouts: [(roles: [NamePart], score: Double)] = []
    switch units.count {
    case 1: layouts = [([.surname], HanWeight.onePart)]
    case 2:
      layouts = [
        ([.given, .surname], HanWeight.givenFirst), ([.surname, .given], HanWeight.surnameFirst),
      ]
    default:
      let middle = Array(repeating: NamePart.given2, count: units.count - 2)
      let isDouble = lexicon.doubleSurnames.contains(units[units.count - 2].core)
      let second = isDouble ? HanWeight.doubleSurname : HanWeight.twoSurnames
      layouts = [
        ([.given] + middle + [.surname], HanWeight.middleNames),
        ([.given] + middle.dropLast() + [.surname, .surname2], second),
      ]
    }
    var first = units[0]
    if let junior = lexicon.junior.first(where: { first.core.hasPrefix($0) }),
      !named(String(first.core.dropFirst(junior.count))).isEmpty
    {
      first.core.removeFirst(junior.count)
      frame.parts[.generation] = junior
    }
    return layouts.compactMap { roles, score in
      candidate([first] + units.dropFirst(), roles, frame, score)
    }
  }

  private func candidate(
    _ units: [HanUnit], _ roles: [NamePart], _ frame: HanFrame, _ score: Double
  ) -> NameCandidate? {
    var parts = frame.parts
    var sex = frame.sex
    var isRussian = false
    var isWestern = false
    var surnameSex: Sex?
    for (unit, role) in zip(units, roles) {
      // A lone particle or initial is no surname.
      if role == .surname && unit.isInitial { return nil }
      parts[role] = [parts[role], unit.text].compactMap(\.self).joined(separator: "·")
      switch role {
      case .given:
        let known = named(unit.core)
        isRussian = givenNames.areRussian(known)
        isWestern = givenNames.areWestern(known)
        let sexes = Set(known.map { givenNames[$0].sex })
        if sexes.count == 1, let known = sexes.first { sex = sex ?? known }
      case .given2 where roles.count == 3:
        if let known = lexicon.patronymicSex(unit.core) {
          parts[.patronymic] = unit.text
          sex = sex ?? known
          isRussian = true
        }
      case .surname:
        if let prefix = unit.prefix {
          parts[.surnamePrefix] = prefix
          parts[.surnameCore] = unit.core
        }
        surnameSex = lexicon.surnameSex(unit.core)
      default: break
      }
    }
    // Petrov may be anybody's, but a Virginia is no Russian for the end of her surname.
    if isWestern { surnameSex = nil }
    isRussian = isRussian || surnameSex != nil
    let order: PersonNameOrder =
      roles.first == .surname && roles.count > 1 ? .surnameFirst : .givenFirst
    return NameCandidate(
      order: order, culture: isRussian ? .russian : .western, parts: parts, sex: sex ?? surnameSex,
      score: score)
  }

  /// A name that is neither Chinese nor divided: a given name where it is a known one, else a surname
  /// where it looks like a foreign one, else the only name that the person has.
  func foreignSingle(_ text: String, _ frame: HanFrame) -> NameCandidate {
    let known = named(text)
    let isTranscription = text.allSatisfy(transcriptionCharacters.contains)
    var score = isTranscription ? HanWeight.transcription : HanWeight.noTranscription
    score += text.reduce(0) { $0 + foreignness($1) * HanWeight.foreignInForeign }
    if text.count > 3 { score += HanWeight.longWord }
    if !known.isEmpty {
      score += HanWeight.knownGiven
    } else if (2..<max(2, text.count)).contains(where: { !named(String(text.prefix($0))).isEmpty })
    {
      score += HanWeight.beginsWithGiven
    } else if surnames.syllables(ofCharacters: String(text.prefix(1))) != nil, text.count < 4,
      !text.contains(where: lexicon.neverGiven.contains)
    {
      score += HanWeight.beginsWithSurname
    }
    let looksForeign = isTranscription && text.contains { foreignness($0) > 0 }
    let sexes = Set(known.map { givenNames[$0].sex })
    var parts = frame.parts
    let hasTitle = frame.parts[.title] != nil
    let part: NamePart = known.isEmpty && (looksForeign || hasTitle) ? .surname : .given
    parts[frame.parts[.generation] == nil ? part : .given] = text
    let surnameSex = part == .surname ? lexicon.surnameSex(text) : nil
    let isWestern = looksForeign || !known.isEmpty
    return NameCandidate(
      order: isWestern ? .givenFirst : .surnameFirst,
      culture: surnameSex != nil ? .russian : isWestern ? .western : .chinese, parts: parts,
      sex: frame.sex ?? (sexes.count == 1 ? sexes.first ?? nil : nil) ?? surnameSex,
      score: max(score, HanWeight.least))
  }

  private func named(_ text: String) -> [GivenNames.Index] {
    guard text.count <= givenNames.longestChinese else { return [] }
    let found = givenNames.named(text)
    return found.isEmpty ? givenNames.named(simplified(text)) : found
  }
}

/// A part of a foreign name between interpuncts, with the particles before it.
private struct HanUnit {
  let prefix: String?
  var core: String

  var text: String { [prefix, core].compactMap(\.self).joined(separator: "·") }

  /// Whether it stands for a name by its first letter: J, 弗.
  var isInitial: Bool { core.count == 1 && Script(of: core) != .han }

  /// The parts as units: a particle belongs to the part that follows it, unless it stands first.
  static func units(of pieces: [String], _ particles: Set<String>) -> [HanUnit] {
    var units: [HanUnit] = []
    var prefix: [String] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 && index < pieces.count - 1 && particles.contains(piece) {
        prefix.append(piece)
      } else {
        units.append(
          HanUnit(prefix: prefix.isEmpty ? nil : prefix.joined(separator: "·"), core: piece))
        prefix = []
      }
    }
    return units
  }
}
