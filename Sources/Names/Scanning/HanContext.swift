/// Weighs what stands around characters that may be a person's name in a Chinese text.
struct HanContext {
  let text: HanText
  /// The words of Simplified Chinese, whatever the script of the text.
  let lexicon: ScanningLexicon
  let roles: RoleLexicon

  /// What surrounds a place, with what it weighs.
  struct Weighed {
    var weight = 0.0
    var evidence: [MentionEvidence] = []
    /// Whether it is the name of a thing that bears a person's.
    var isInstitution = false

    mutating func add(_ weight: Double, _ kind: MentionEvidence.Kind, _ detail: String) {
      self.weight += weight
      if weight >= 1 { evidence.append(MentionEvidence(kind: kind, detail: detail)) }
    }
  }

  /// What surrounds a place.
  func weighed(_ place: Range<Int>) -> Weighed {
    var result = Weighed()
    weighBefore(place.lowerBound, &result)
    weighBehind(place.upperBound, &result)
    return result
  }

  private func weighBefore(_ start: Int, _ result: inout Weighed) {
    if let role = role(before: start) {
      return result.add(HanScanningWeight.role, .role, "\(role) before it")
    }
    if isBoundary(before: start) { return result.add(HanScanningWeight.start, .context, "") }
    let length = lexicon.phrases.leadIns.length(in: text.simplified, before: start)
    if length > 0 {
      let word = text.string(start - length..<start)
      result.add(HanScanningWeight.leadIn, .context, "\(word) before it")
    }
  }

  private func weighBehind(_ end: Int, _ result: inout Weighed) {
    guard end < text.characters.count, text.isHan(end) else {
      return result.add(HanScanningWeight.end, .context, "")
    }
    let titles = lexicon.phrases.titles.length(in: text.simplified, at: end)
    if titles > 0 {
      let title = text.string(end..<end + titles)
      return result.add(HanScanningWeight.title, .role, "\(title) behind it")
    }
    let thing = lexicon.phrases.institutions.length(in: text.simplified, at: end)
    if thing > 0 {
      result.isInstitution = true
      return result.add(HanScanningWeight.institution, .context, "")
    }
    let verb = lexicon.phrases.personVerbs.length(in: text.simplified, at: end)
    if verb > 0 {
      let word = text.string(end..<end + verb)
      return result.add(HanScanningWeight.verb, .context, "\(word) behind it")
    }
    let isFollowed =
      lexicon.followingByFirst[text.simplified[end]]?.contains {
        end + $0.count <= text.simplified.count
          && text.simplified[end..<end + $0.count].elementsEqual($0)
      } ?? false
    result.add(
      isFollowed ? HanScanningWeight.following : HanScanningWeight.attached, .context, "")
  }

  /// Whether a place begins at the start of a line, behind punctuation or behind letters.
  func isBoundary(before start: Int) -> Bool { start == 0 || !text.isHan(start - 1) }

  /// The role that stands right before a place, or before a space or a colon there.
  func role(before start: Int) -> String? {
    var end = start
    while end > 0, start - end < 2, "  　：:｜|/".contains(text.characters[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    return roles.entriesByLast[text.simplified[end - 1]]?.first { entry in
      let count = entry.characters.count
      return count <= end && text.simplified[end - count..<end].elementsEqual(entry.characters)
    }?.phrase
  }
}
