internal import LocaleData

/// Says in words why two names are one person's or not.
///
/// Not for use from several threads at once.
public final class MatchExplainer {
  private let knowledge: NameKnowledge
  private let matcher: NameMatcher
  private let speller: ChineseSpeller

  /// Explains what `matcher` finds.
  public init(_ knowledge: NameKnowledge, matcher: NameMatcher) {
    self.knowledge = knowledge
    self.matcher = matcher
    speller = ChineseSpeller(knowledge)
  }

  /// The reasons for and against, the weightiest first.
  public func reasons(for match: NameMatch) -> [MatchReason] {
    guard let alignment = match.alignment else {
      if match.verdict == .same {
        return [MatchReason(kind: .spelling, detail: "the same text", weight: 3)]
      }
      return [
        against(.contradiction, "no part of the one is like any of the other", .contradiction)
      ]
    }
    var reasons = alignment.pairs.map { reason(for: $0, in: alignment) }
    reasons += contradictions(alignment)
    reasons += leftOut(alignment)
    if match.features[.sexes] != 0 {
      reasons.append(against(.sex, "one name is a woman's, the other a man's", .sexes))
    }
    if match.features[.reversed] != 0 {
      reasons.append(
        MatchReason(kind: .order, detail: "the parts stand in another order", weight: 0))
    }
    return reasons.sorted { abs($0.weight) > abs($1.weight) }
  }

  private func against(
    _ kind: MatchReason.Kind, _ detail: String, _ feature: MatchFeature
  ) -> MatchReason {
    MatchReason(kind: kind, detail: detail, weight: Double(matcher.weights[feature]))
  }

  // MARK: Parts that meet

  private func reason(for pair: NameAlignment.Pair, in alignment: NameAlignment) -> MatchReason {
    let left = alignment.left.parts[pair.left]
    let right = alignment.right.parts[pair.right]
    let match = pair.match
    if match.evidence < 0 {
      return against(.contradiction, "\(left.text) and \(right.text) do not agree", .contradiction)
    }
    let (kind, detail) = words(left, right, match.way, alignment)
    return MatchReason(
      kind: kind, detail: detail, weight: Double(match.evidence * matcher.weights[.agreement]))
  }

  private func words(
    _ left: ComparedPart, _ right: ComparedPart, _ way: PartMatch.Way, _ alignment: NameAlignment
  ) -> (MatchReason.Kind, String) {
    let both = "\(left.text) and \(right.text)"
    switch way {
    case .letters:
      let same = left.script == .han ? "characters" : "letters"
      return (.spelling, "\(both): the same \(same)")
    case .spelling where mayHaveComeThroughChinese(left, right, alignment):
      return (.backTranscription, throughChinese(left, right, alignment))
    case .spelling: return (.spelling, spelling(left, right))
    case .throughChinese: return (.backTranscription, throughChinese(left, right, alignment))
    case .givenName: return (.givenName, givenName(left, right))
    case .surname: return (.surname, "\(both): customary spellings of one surname")
    case .syllables(let own, let others):
      return (.syllables, "\(both): the same syllables, \(Self.name(own)) and \(Self.name(others))")
    case .romanized:
      return (.syllables, "\(both): near in sound, one in a dialect's or an older spelling")
    case .initial: return (.initial, "\(both): the initial fits")
    case .dictionary(let item):
      return (.dictionary, "\(both): forms of one name in the dictionary (Wikidata Q\(item))")
    case .half: return (.spelling, "\(both): one is half of a double name")
    case .none: return (.contradiction, "\(both) do not agree")
    }
  }

  private static func name(_ system: SyllableReading.System) -> String {
    switch system {
    case .characters: "in characters"
    case .pinyin: "in pinyin"
    case .palladius: "in Palladius' transcription"
    case .wadeGiles: "in Wade–Giles"
    case .hongKong: "as Hong Kong spells it"
    }
  }

  private func givenName(_ left: ComparedPart, _ right: ComparedPart) -> String {
    let shared = left.givenNames.firstShared(with: right.givenNames)
    let name = shared.map { knowledge.givenNames[Int($0)] }
    let full = name.map {
      right.script == .latin && left.script == .latin ? $0.latin[0] : $0.russian
    }
    return "\(left.text) and \(right.text): forms of \(full ?? "one given name")"
  }

  /// What the two spell alike and what not: "y for i", "沃 vo, 尔 l, 金 gin".
  private func spelling(_ left: ComparedPart, _ right: ComparedPart) -> String {
    let units = left.spelling.units(
      with: right.spelling, by: matcher.channels.direct(left.script, right.script))
    if left.script == .han || right.script == .han {
      let isLeft = left.script == .han
      let sounds = units.map { unit in
        let (character, letters) = isLeft ? (unit.left, unit.right) : (unit.right, unit.left)
        return character.isEmpty
          ? "nothing for \(letters)"
          : letters.isEmpty ? "\(character) silent" : "\(character) \(letters)"
      }
      let (characters, letters) = isLeft ? (left, right) : (right, left)
      return left.script == right.script
        ? "\(left.text) and \(right.text): alike in sound"
        : "\(characters.text) for \(letters.text): \(sounds.joined(separator: ", "))"
    }
    guard left.script == right.script else {
      let channel = matcher.channels.direct(left.script, right.script)
      let isNear =
        left.spelling.evidence(with: right.spelling, by: channel)
        > min(left.worth, right.worth) * Self.nearShare
      return "\(left.text) and \(right.text): "
        + (isNear ? "one name in two scripts" : "somewhat alike in two scripts")
    }
    return "\(left.text) and \(right.text): two spellings of one name, "
      + Self.changes(units).joined(separator: ", ")
  }

  /// The units that differ in words, those side by side as one.
  private static func changes(_ units: [ChunkedSpelling.Unit]) -> [String] {
    let runs = units.split { $0.left == $0.right }
    return runs.map { run in
      let (old, new) = (run.map(\.left).joined(), run.map(\.right).joined())
      return old.isEmpty ? "\(new) put in" : new.isEmpty ? "\(old) left out" : "\(new) for \(old)"
    }
  }

  /// Whether two spellings that are not near each other are so in Chinese.
  private func mayHaveComeThroughChinese(
    _ left: ComparedPart, _ right: ComparedPart, _ alignment: NameAlignment
  ) -> Bool {
    guard left.script != .han, right.script != .han else { return false }
    let channel = matcher.channels.direct(left.script, right.script)
    let isNear =
      left.spelling.evidence(with: right.spelling, by: channel)
      > min(left.worth, right.worth) * Self.nearShare
    if isNear { return false }
    let sex = alignment.left.sex ?? alignment.right.sex
    return speller.spelling(of: left.text, sex: sex)
      .similarity(to: speller.spelling(of: right.text, sex: sex)) >= Self.sameInChinese
  }

  /// The share of what the same spelling is worth from which on two spellings are near each other.
  private static let nearShare: Float = 0.6
  private static let sameInChinese = 0.75

  /// "Vokin: back-transcription, probably of 沃金, Chinese for Волгин; 尔 (л) is dropped; 金 stands for both
  /// гин and кин".
  private func throughChinese(
    _ left: ComparedPart, _ right: ComparedPart, _ alignment: NameAlignment
  ) -> String {
    let sex = alignment.left.sex ?? alignment.right.sex
    // What Cyrillic has is the name; of two in one script, what takes more characters has lost less.
    let lengths = [left, right].map { speller.spelling(of: $0.text, sex: sex).units.count }
    let isLeftOriginal =
      left.script == right.script ? lengths[0] > lengths[1] : left.script == .cyrillic
    let (original, variant) = isLeftOriginal ? (left, right) : (right, left)
    let name =
      original.script == .cyrillic
      ? original.text : speller.cyrillic(original.text).capitalizedLike(original.text)
    let way = BackTranscription(
      of: variant.text, from: name, printed: nil, sex: sex, speller)
    if left.script == right.script && lengths[0] == lengths[1] {
      // Nothing tells which of the two is the name.
      return "\(left.text) and \(right.text): both are \(way.characters) in Chinese"
        + way.losses.map { "; \($0)" }.joined()
    }
    return "\(variant.text): back-transcription, probably of \(way.characters), Chinese for \(name)"
      + way.losses.map { "; \($0)" }.joined()
  }

  // MARK: Parts that do not

  private func contradictions(_ alignment: NameAlignment) -> [MatchReason] {
    let own = alignment.leftOut.own.filter(\.kind.isOwn)
    let others = alignment.leftOut.others.filter(\.kind.isOwn)
    return zip(own, others).map { left, right in
      let both = "\(left.text) and \(right.text)"
      return alignment.hasSecondName
        ? against(
          .secondName, "\(both): a Western and a Chinese name may be one person's", .secondName)
        : against(.contradiction, "\(both) do not agree", .contradiction)
    }
  }

  private func leftOut(_ alignment: NameAlignment) -> [MatchReason] {
    var reasons: [MatchReason] = []
    let (own, others) = alignment.leftOut
    let fathers = (own + others).filter { $0.kind == .patronymic }
    let initials = (own + others).filter { $0.kind == .initial }
    if alignment.differsInFamily, fathers.count == 1, let initial = initials.first {
      let detail = "\(fathers[0].text) and \(initial.text): the initial does not fit"
      reasons.append(against(.patronymic, detail, .family))
    } else if fathers.count > 1 {
      let names = fathers.map(\.text).joined(separator: " and ")
      reasons.append(against(.patronymic, "\(names): other patronymics", .family))
    } else if let father = fathers.first {
      let detail = "\(father.text): a patronymic that only one name has"
      reasons.append(MatchReason(kind: .leftOut, detail: detail, weight: 0))
    }
    let generations = (own + others).filter { $0.kind == .generation }
    if let generation = generations.first {
      reasons.append(
        against(
          .generation, "\(generation.text): father and son, perhaps",
          generations.count > 1 ? .family : .generation))
    }
    let shared = alignment.contradictions
    let rest =
      own.filter(\.kind.isOwn).dropFirst(shared) + others.filter(\.kind.isOwn).dropFirst(shared)
    reasons += rest.map { against(.leftOut, "\($0.text) stands in one of them only", .leftOut) }
    return reasons
  }
}
