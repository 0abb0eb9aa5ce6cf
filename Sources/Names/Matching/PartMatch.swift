/// How two parts of names compare, and by which way they meet.
struct PartMatch: Sendable {
  /// The way by which two parts are found to be one.
  enum Way: Sendable, Hashable {
    /// The same letters or characters.
    case letters
    /// Two spellings, in two scripts or by two habits.
    case spelling
    /// One of them came through Chinese.
    case throughChinese
    /// Two forms of one given name.
    case givenName
    /// Two customary spellings of one surname.
    case surname
    /// The same syllables of Mandarin, by these systems.
    case syllables(SyllableReading.System, SyllableReading.System)
    /// A Chinese name in spellings of a dialect or of no system.
    case romanized
    case initial
    /// A dictionary lists both for one name.
    case dictionary(UInt32)
    /// One of them is half of a double name.
    case half
    /// Nothing shows that they are one.
    case none
  }

  /// The evidence that the two are one, in nats; below zero it is against.
  var evidence: Float
  var way: Way
  /// How near two spellings come to what the same one would be worth, from 0 to 1; 1 where it is not by
  /// their spelling that they meet.
  var closeness: Float = 1
  /// Whether both are known given names, and not the same one.
  var areOtherNames = false

  static let different = PartMatch(evidence: -10, way: .none)
}

/// Compares parts of names.
struct PartMatcher: Sendable {
  let tables: MatchingTables

  /// How two parts compare that need no comparing of their spellings; nil where they do.
  func obviousMatch(_ left: ComparedPart, _ right: ComparedPart) -> PartMatch? {
    if left.kind == .initial || right.kind == .initial { return initial(left, right) }
    guard left.kind == right.kind else { return .different }
    let isSame = left.isWritten(as: right)
    if left.kind == .generation && !isSame { return .different }
    guard isSame || left.givenNames.firstShared(with: right.givenNames) != nil else { return nil }
    let worth = max(min(left.surprise, right.surprise), Self.leastSame)
    return isSame
      ? PartMatch(evidence: worth, way: .letters)
      : PartMatch(evidence: worth - 0.3, way: .givenName)
  }

  /// What the names are in which two parts stand.
  enum Setting: UInt64 {
    /// Neither is Chinese.
    case foreign
    /// One of them is, or may be spelt in no system.
    case oneChinese
    case chinese
    /// Both are Chinese names in today's spelling.
    case plainChinese

    init(_ left: ComparedName.Reading, _ right: ComparedName.Reading) {
      self =
        left.isPlainChinese && right.isPlainChinese
        ? .plainChinese
        : left.isChinese && right.isChinese
          ? .chinese : left.isChinese || right.isChinese ? .oneChinese : .foreign
    }
  }

  /// Compares two parts of names.
  func match(_ left: ComparedPart, _ right: ComparedPart, _ setting: Setting) -> PartMatch {
    guard setting == .oneChinese else { return directMatch(left, right, setting) }
    let match = directMatch(left, right, .foreign)
    guard match.evidence < 0 else { return match }
    // A surname as no system spells it: Soong Ching-ling.
    let asChinese = directMatch(left, right, .chinese)
    return asChinese.evidence > match.evidence ? asChinese : match
  }

  private func directMatch(
    _ left: ComparedPart, _ right: ComparedPart, _ setting: Setting
  ) -> PartMatch {
    if let match = obviousMatch(left, right) { return match }
    let most = min(left.surprise, right.surprise)
    var best = bySpelling(left, right, most, setting)
    // The dictionary has Chinese names as all their dialects and neighbours read them; for what is
    // spelt in Mandarin, or written in characters, only Mandarin counts.
    if setting != .plainChinese, best.evidence < min(most, Self.dictionaryWorth),
      let group = sharedGroup(left, right)
    {
      best = PartMatch(evidence: min(most, Self.dictionaryWorth), way: .dictionary(group))
    }
    return best
  }

  /// Whether two parts may be one at all; told at a glance, for most pairs of names share nothing.
  @inline(__always)
  func mayMeet(_ left: ComparedPart, _ right: ComparedPart) -> Bool {
    if left.sounds.mayAgree(with: right.sounds) || left.kind != .name || right.kind != .name {
      return true
    }
    return left.givenNames.firstShared(with: right.givenNames) != nil
      || left.surnames.firstShared(with: right.surnames) != nil
      || left.groups.firstShared(with: right.groups) != nil
      || !left.romanized.isEmpty || !right.romanized.isEmpty
      || !left.halves.isEmpty || !right.halves.isEmpty
      || !left.syllables.isEmpty && !right.syllables.isEmpty
  }

  private func bySpelling(
    _ left: ComparedPart, _ right: ComparedPart, _ most: Float, _ setting: Setting
  ) -> PartMatch {
    if setting != .foreign { return chinese(left, right, most, isPlain: setting == .plainChinese) }
    if left.surnames.firstShared(with: right.surnames) != nil {
      return PartMatch(evidence: most, way: .surname)
    }
    var best = PartMatch.different
    if left.sounds.mayAgree(with: right.sounds) {
      best = spelling(left, right, most)
    }
    if !left.givenNames.isEmpty && !right.givenNames.isEmpty {
      best.areOtherNames = true
      best.evidence -= Self.otherNames
    }
    return halves(left, right, best)
  }

  /// What the same letters are worth even where everybody has them.
  private static let leastSame: Float = 2.5
  private static let dictionaryWorth: Float = 9
  /// What it costs that both are given names that one does not take for each other.
  private static let otherNames: Float = 4

  private func spelling(
    _ left: ComparedPart, _ right: ComparedPart, _ most: Float
  ) -> PartMatch {
    let direct = left.spelling.evidence(
      with: right.spelling, by: tables.channels.direct(left.script, right.script))
    var best = PartMatch(evidence: direct, way: .spelling)
    if direct < most - 2, direct > -.infinity,
      let channel = tables.channels.throughChinese(left.script, right.script)
    {
      let through = throughChinese(left, right, channel) - Self.throughChineseCost
      if through > direct { best = PartMatch(evidence: through, way: .throughChinese) }
    }
    // What characters are worth by themselves says nothing of what they spell.
    let worth = min(
      left.script == .han ? .infinity : left.worth, right.script == .han ? .infinity : right.worth)
    if worth < .infinity { best.closeness = max(best.evidence, 0) / max(worth, 1) }
    best.evidence = max(min(best.evidence, most), -10)
    return best
  }

  /// The evidence by way of Chinese; of Cyrillic as it stands there and as English print writes it, for
  /// most of what came back from Chinese was seen in Latin letters.
  private func throughChinese(
    _ left: ComparedPart, _ right: ComparedPart, _ channel: Channel
  ) -> Float {
    let evidence = left.spelling.evidence(with: right.spelling, by: channel)
    guard left.script != right.script,
      let latin = tables.channels.throughChinese(.latin, .latin)
    else { return evidence }
    let (own, other) = (left.inLatin ?? left.spelling, right.inLatin ?? right.spelling)
    return max(evidence, own.evidence(with: other, by: latin))
  }

  /// How much rarer it is that a spelling came through Chinese, in nats.
  private static let throughChineseCost: Float = 3.5

  private func halves(_ left: ComparedPart, _ right: ComparedPart, _ best: PartMatch) -> PartMatch {
    var best = best
    for (double, other) in [(left, right), (right, left)] {
      for half in double.halves {
        let match = directMatch(half, other, .foreign)
        if match.evidence - Self.halfCost > best.evidence {
          best = PartMatch(evidence: match.evidence - Self.halfCost, way: .half)
        }
      }
    }
    return best
  }

  private static let halfCost: Float = 3

  private func chinese(
    _ left: ComparedPart, _ right: ComparedPart, _ most: Float, isPlain: Bool
  ) -> PartMatch {
    // Characters that differ are another name, however they sound.
    if left.script == .han && right.script == .han { return .different }
    var best = PartMatch.different
    for own in left.syllables where mayRead(left, own.system) {
      for others in right.syllables where mayRead(right, others.system) {
        guard let evidence = own.evidence(with: others) else { continue }
        let isLoose = own.system == .hongKong || others.system == .hongKong
        let worth = min(evidence, most) - (isLoose ? Self.looseCost : 0)
        if worth > best.evidence {
          best = PartMatch(evidence: worth, way: .syllables(own.system, others.system))
        }
      }
    }
    guard best.evidence < 0, mayHaveSameLength(left, right) else { return best }
    // One letter tells two names in pinyin, or in Wade–Giles, apart.
    let arePlain = isPlain || left.isMandarin && right.isMandarin
    if arePlain && left.script != .han && right.script != .han { return best }
    // Spellings of dialects and of no system are compared by their letters.
    for own in spellings(left, isDialect: arePlain) {
      for other in spellings(right, isDialect: arePlain) {
        let channel = tables.channels.direct(own.script, other.script)
        let near = min(own.evidence(with: other, by: channel), most)
        let worth = min(near - Self.looseCost, Self.mostLoose)
        if worth > max(best.evidence, Self.leastLoose) {
          best = PartMatch(evidence: worth, way: .romanized)
        }
      }
    }
    return best
  }

  /// Whether a part is to be read by a system: as Hong Kong spells only where it is no Mandarin of today.
  private func mayRead(_ part: ComparedPart, _ system: SyllableReading.System) -> Bool {
    system != .hongKong || !part.isMandarinToday
  }

  /// The spellings of a Chinese part in letters; where both are Mandarin already, characters as Hong Kong
  /// spells them and the others as they stand there.
  private func spellings(_ part: ComparedPart, isDialect: Bool) -> [ChunkedSpelling] {
    if part.script == .han { return isDialect ? part.dialect : part.romanized }
    return isDialect ? [part.spelling] : [part.spelling] + part.romanized
  }

  /// Whether two Chinese parts may have as many syllables as each other.
  private func mayHaveSameLength(_ left: ComparedPart, _ right: ComparedPart) -> Bool {
    left.syllableCounts.isEmpty || right.syllableCounts.isEmpty
      || left.syllableCounts.contains { right.syllableCounts.contains($0) }
  }

  private static let looseCost: Float = 1.5
  /// What letters that are near each other must be worth in a Chinese name, and what they are worth at most.
  private static let leastLoose: Float = 1
  private static let mostLoose: Float = 6

  private func initial(_ left: ComparedPart, _ right: ComparedPart) -> PartMatch {
    guard left.script != .han, right.script != .han else {
      return PartMatch(evidence: 0, way: .initial)
    }
    if left.spelling.letters.first == right.spelling.letters.first && left.script == right.script {
      return PartMatch(evidence: 2, way: .initial)
    }
    let (first, second) = left.script.rank <= right.script.rank ? (left, right) : (right, left)
    let channel = tables.channels.direct(first.script, second.script)
    var best: Float = -.infinity
    for own in 0..<min(first.spelling.slots, first.spelling.letters.count) {
      for others in 0..<min(second.spelling.slots, second.spelling.letters.count) {
        let chunks = (first.spelling.chunks[own], second.spelling.chunks[others])
        guard chunks.0 != ChunkTable.unknown, chunks.1 != ChunkTable.unknown else { continue }
        best = max(best, channel.weight(chunks.0, chunks.1) ?? -.infinity)
      }
    }
    return best > 0 ? PartMatch(evidence: 1.7, way: .initial) : PartMatch(evidence: -5, way: .none)
  }

  private func sharedGroup(_ left: ComparedPart, _ right: ComparedPart) -> UInt32? {
    left.script == .han && right.script == .han
      ? nil : left.groups.firstShared(with: right.groups)
  }
}
