/// Finds Chinese people in a Chinese text by their surnames, given names and what surrounds them.
///
/// A string of characters is judged by all of its places together: what is a name in one place is one in
/// the others.
struct HanNameSpotter {
  let text: HanText
  let context: HanContext
  let knowledge: NameKnowledge
  let frequency: SurnameFrequency
  let foreign: HanForeignness

  /// A string that may be a name, with its places.
  struct Candidate {
    var places: [Range<Int>] = []
    var best = -Double.infinity
    var build = 0.0
    var evidence: [MentionEvidence] = []
  }

  /// The names, each with all of its places.
  func names(isFree: (Range<Int>) -> Bool) -> [(name: String, candidate: Candidate)] {
    var candidates: [String: Candidate] = [:]
    var counts: [String: Int] = [:]
    for start in text.characters.indices where text.isHan(start) {
      for place in places(from: start) {
        let name = text.simplifiedString(place)
        counts[name, default: 0] += 1
        guard isFree(place) else { continue }
        let build: Double
        if let known = candidates[name] {
          build = known.build
        } else {
          build = self.build(place)
          candidates[name] = Candidate(build: build)
        }
        guard build > Self.hopeless else { continue }
        let around = context.weighed(place)
        let weight = build + around.weight + wordWeight(place)
        if around.isInstitution { continue }
        candidates[name]?.places.append(place)
        if weight > candidates[name]?.best ?? weight {
          candidates[name]?.best = weight
          candidates[name]?.evidence = around.evidence
        }
      }
    }
    return candidates.compactMap { name, candidate in
      guard !candidate.places.isEmpty else { return nil }
      var candidate = candidate
      candidate.best += repetition(name, candidate, counts)
      return candidate.best >= HanScanningWeight.enough ? (name, candidate) : nil
    }
  }

  /// A name built so badly is none anywhere.
  private static let hopeless = -1.5

  /// The places of a surname and one or two characters more that start here.
  private func places(from start: Int) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for length in [2, 1] where start + length < text.characters.count {
      guard knowledge.surnames.contains(characters: text.simplifiedString(start..<start + length))
      else { continue }
      for given in [2, 1] {
        let end = start + length + given
        if end <= text.characters.count, (start..<end).allSatisfy(text.isHan) {
          places.append(start..<end)
        }
      }
      if length == 2 { break }
    }
    return places
  }

  private func surnameLength(_ place: Range<Int>) -> Int {
    let isCompound = knowledge.surnames.contains(
      characters: text.simplifiedString(place.lowerBound..<place.lowerBound + 2))
    return isCompound && place.count > 2 ? 2 : 1
  }

  /// What the characters of a name weigh, wherever they stand.
  private func build(_ place: Range<Int>) -> Double {
    let length = surnameLength(place)
    let surname = text.simplifiedString(place.lowerBound..<place.lowerBound + length)
    var weight =
      length > 1
      ? HanScanningWeight.compoundSurname
      : frequency.isFrequent(surname)
        ? HanScanningWeight.frequentSurname : HanScanningWeight.surname
    if length == 1, context.lexicon.ambiguousSurnames.contains(text.simplified[place.lowerBound]) {
      weight += HanScanningWeight.ambiguousSurname
    }
    let given = place.dropFirst(length)
    for index in given {
      let character = text.simplified[index]
      if foreign.isNeverGiven(character) {
        weight += HanScanningWeight.foreignCharacter
      } else {
        weight +=
          context.lexicon.givenCharacters.contains(character)
          ? HanScanningWeight.givenCharacter : HanScanningWeight.otherCharacter
      }
    }
    if given.count == 1 { weight += HanScanningWeight.shortGiven }
    let phrases = context.lexicon.phrases
    let holdsWord = place.contains { index in
      max(
        phrases.notNames.length(in: text.simplified, at: index),
        phrases.titles.length(in: text.simplified, at: index)) > 1
    }
    // 王导 is the director Wang.
    let isTitled =
      place.count == length + 1
      && context.lexicon.shortTitles[text.simplifiedString(place.suffix(1))] != nil
    if holdsWord || isTitled || context.role(before: place.upperBound) != nil {
      weight += HanScanningWeight.institution
    }
    return weight
  }

  /// What ICU's words say of a place.
  private func wordWeight(_ place: Range<Int>) -> Double {
    var weight = 0.0
    if !text.isWordStart(place.lowerBound) { weight += HanScanningWeight.crossed }
    if !text.isWordStart(place.upperBound) { weight += HanScanningWeight.crossed }
    if weight < 0 { return weight }
    if text.isOneWord(place) {
      weight +=
        place.count > 2
        ? HanScanningWeight.longDictionaryWord : HanScanningWeight.dictionaryWord
    } else if place.dropFirst().allSatisfy(text.isWordStart) {
      weight += HanScanningWeight.outside
    } else if !text.isWordStart(place.lowerBound + 1) {
      weight += HanScanningWeight.dictionaryStart
    }
    return weight
  }

  /// What the number of places says, beside those of longer and shorter strings.
  private func repetition(
    _ name: String, _ candidate: Candidate, _ counts: [String: Int]
  ) -> Double {
    let count = counts[name] ?? 1
    var weight = HanScanningWeight.repeated * Double(min(count, 4) - 1)
    let shorter = String(name.dropLast())
    if let other = counts[shorter], other > count { weight += HanScanningWeight.withTail }
    if count > 1, let place = candidate.places.first, place.upperBound < text.characters.count,
      text.isHan(place.upperBound),
      counts[text.simplifiedString(place.lowerBound..<place.upperBound + 1)] == count,
      context.lexicon.givenCharacters.contains(text.simplified[place.upperBound])
    {
      weight += HanScanningWeight.partOfLonger
    }
    return weight
  }
}
