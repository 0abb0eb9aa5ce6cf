/// Finds foreigners whom a Chinese text names by one part, with no interpunct to tell it.
struct HanForeignSpotter {
  let text: HanText
  let context: HanContext
  let knowledge: NameKnowledge
  let foreign: HanForeignness

  /// The names, each with all of its places.
  func names(
    isFree: (Range<Int>) -> Bool
  ) -> [(name: String, candidate: HanNameSpotter.Candidate)] {
    var candidates: [String: HanNameSpotter.Candidate] = [:]
    var start = 0
    while start < text.characters.count {
      guard isTranscription(start) else {
        start += 1
        continue
      }
      var end = start
      while end < text.characters.count, isTranscription(end) { end += 1 }
      for place in places(start..<end) where isFree(place) {
        let name = text.simplifiedString(place)
        let around = context.weighed(place)
        if around.isInstitution || !mayStart(place.lowerBound) { continue }
        let weight = build(place) + around.weight
        candidates[name, default: HanNameSpotter.Candidate()].places.append(place)
        if weight > candidates[name]?.best ?? weight {
          candidates[name]?.best = weight
          candidates[name]?.evidence = around.evidence
        }
      }
      start = end
    }
    return candidates.compactMap { name, candidate in
      var candidate = candidate
      candidate.best += HanScanningWeight.repeated * Double(min(candidate.places.count, 4) - 1)
      return candidate.best >= HanScanningWeight.enough ? (name, candidate) : nil
    }
  }

  private func isTranscription(_ index: Int) -> Bool {
    text.isHan(index) && knowledge.transcriptionCharacters.contains(text.simplified[index])
  }

  /// Whether a name may begin here: not within a word of the dictionary, as 罗斯 in 俄罗斯.
  private func mayStart(_ start: Int) -> Bool {
    text.isWordStart(start) || context.isBoundary(before: start)
      || context.role(before: start) != nil
      || context.lexicon.phrases.leadIns.length(in: text.simplified, before: start) > 0
  }

  /// The longest names, cut at a known word, that a run of characters may hold.
  private func places(_ run: Range<Int>) -> [Range<Int>] {
    guard run.count > 1, run.count <= Self.longestRun else { return [] }
    var starts = [run.lowerBound]
    // What stands before a name may be transcription characters, too: 对普京, 由里亚博夫.
    for start in run.dropFirst().prefix(3)
    where context.lexicon.phrases.leadIns.length(in: text.simplified, before: start) > 0
      || context.role(before: start) != nil
    { starts.append(start) }
    let end = run.dropFirst().first(where: startsOther) ?? run.upperBound
    return starts.filter { end - $0 > 1 && end - $0 < Self.longestName }.map { $0..<end }
  }

  private static let longestName = 10
  /// Longer runs are no names.
  private static let longestRun = 16

  /// Whether a word that follows names begins here.
  private func startsOther(_ index: Int) -> Bool {
    context.lexicon.phrases.titles.length(in: text.simplified, at: index) > 0
      || context.lexicon.phrases.personVerbs.length(in: text.simplified, at: index) > 1
      || context.lexicon.phrases.institutions.length(in: text.simplified, at: index) > 1
  }

  private func build(_ place: Range<Int>) -> Double {
    let name = text.simplifiedString(place)
    if context.lexicon.phrases.notNames.length(in: text.simplified, at: place.lowerBound) > 1 {
      return HanScanningWeight.institution
    }
    var weight = place.reduce(0.0) { sum, index in
      sum
        + (foreign.isForeign(text.simplified[index])
          ? HanScanningWeight.foreignSound : HanScanningWeight.commonSound)
    }
    weight = min(weight, Self.mostSounds)
    if foreign.hasSurnameEnding(name) { weight += HanScanningWeight.surnameEnding }
    if !knowledge.givenNames.named(name).isEmpty { weight += HanScanningWeight.knownGiven }
    if place.count > 2 { weight += HanScanningWeight.threeSounds }
    if text.isOneWord(place) { weight += HanScanningWeight.dictionaryWord }
    if !text.isWordStart(place.lowerBound) { weight += HanScanningWeight.crossed }
    if !text.isWordStart(place.upperBound) { weight += HanScanningWeight.crossed }
    return weight
  }

  /// What the sounds of a name may weigh together.
  private static let mostSounds = 3.0
}
