internal import Diagnostics

/// Mends the texts of a track by the edits that breaches of rules carry.
struct TextRepair {
  private let base: CheckedTrack
  private let options: FixOptions
  /// The positions of cues whose texts stay.
  private var frozen: Set<Int> = []
  /// The track with its new texts.
  private(set) var track: Track
  /// The times of each cue, and how long its new text takes to read.
  private(set) var timed: [TimedCue]
  /// For whose sake the text of a cue was changed, by its position.
  private(set) var rules: [Int: [String]] = [:]
  private var spelling: EncodingSpelling

  private var checker: Checker { base.checker }

  /// How often one rule may undo what another needs before that is left to a person.
  private static let rounds = 4

  init(_ base: CheckedTrack, _ options: FixOptions) {
    (self.base, self.options) = (base, options)
    (track, timed) = (base.track, base.timed)
    spelling = EncodingSpelling(base.track.encoding.encoding)
  }

  /// Mends the cues of whose texts something was found that can be mended: each by every rule, until
  /// nothing is left to mend in it.
  mutating func repair() {
    repair(
      base.entries.indices.filter { position in
        base.entries[position].findings.contains { finding in
          !RuleDescription.isAboutTimes(finding.rule)
            && (finding.isFixable || LineWidth.speaks(in: finding.rule)
              ? options.mends(finding.rule) : options.mendsByProposal(finding.rule))
        }
      })
    for stream in checker.streams { repairWhole(stream) }
  }

  /// Takes back the changes of cues whose texts are to stay.
  mutating func takeBack(_ frozen: Set<Int>) {
    let changed = frozen.subtracting(self.frozen).filter { rules[$0] != nil }
    self.frozen = frozen
    for position in changed {
      track.changes[position]?.text = nil
      if track.changes[position]?.isEmpty == true { track.changes[position] = nil }
      rules[position] = nil
      timed[position] = base.timed[position]
    }
  }

  /// Mends the cues at some positions, in their order.
  private mutating func repair(_ positions: [Int]) {
    guard !positions.isEmpty else { return }
    for stream in checker.streams {
      let mending = stream.rules.descriptions.indices.filter { index in
        let rule = stream.rules.descriptions[index]
        return !RuleDescription.isAboutTimes(rule.id) && mends(rule)
      }
      guard !mending.isEmpty else { continue }
      var stream = stream
      if stream.content == .whole {
        for position in positions where stream.advance(to: position, in: track, checker.languages) {
          mend(mending, &stream)
        }
      } else {
        let due = Set(positions)
        while stream.advance(in: track, checker.languages) {
          if due.contains(stream.cues.cue.position) { mend(mending, &stream) }
        }
      }
    }
  }

  /// Mends the cue that a stream is at until no rule has anything to mend in it.
  private mutating func mend(_ mending: [Int], _ stream: inout CheckStream) {
    guard stream.cues.cue.isEditable else { return }
    let old = stream.cues.cue
    var changed: [String] = []
    // The last rule that changed something; those after it have seen what it made.
    var last = mending.count - 1
    for round in 0..<Self.rounds where last >= 0 {
      var newLast = -1
      for (number, index) in mending.enumerated() where round == 0 || number <= last {
        // Until something changes it is known which rules have something to mend.
        if changed.isEmpty, stream.content == .whole,
          !hasFound(stream.rules.descriptions[index].id, at: old.position)
        {
          continue
        }
        guard let text = mended(index, stream) else { continue }
        stream.replaceText(text)
        let rule = stream.rules.descriptions[index].id
        if !changed.contains(rule) { changed.append(rule) }
        newLast = number
      }
      last = newLast
    }
    if !changed.isEmpty { replaceText(of: old, by: stream.cues.cue.text, for: changed) }
  }

  private func hasFound(_ rule: String, at position: Int) -> Bool {
    base.entries[position].findings.contains { $0.rule == rule }
  }

  /// Whether breaches of a rule are to be mended by their edits.
  private func mends(_ rule: RuleDescription) -> Bool {
    switch rule.remedy {
    case .safe: options.mends(rule.id)
    case .proposed: options.mendsByProposal(rule.id)
    case .none: false
    }
  }

  /// The text of the cue that a stream is at after the edits of one rule, or nil where there are none.
  private mutating func mended(_ index: Int, _ stream: CheckStream) -> MarkedText? {
    let breaches = stream.rules.breaches(of: index, stream.cues)
    guard !breaches.isEmpty else { return nil }
    let byProposal = options.mendsByProposal(stream.rules.descriptions[index].id)
    var edits: [TextEdit] = []
    for breach in breaches where spelling.holds(breach.repair) {
      switch breach.repair {
      case .edits(let some), .relief(let some): edits += some
      case .proposal(let some) where byProposal: edits += some
      case .proposal, .timing, .structure, .none: break
      }
    }
    return edited(stream.cues.text, edits, respells: stream.rules.respells(index))
  }

  /// A text after some edits, or nil where they change nothing or more than they may.
  private func edited(
    _ text: MarkedText, _ edits: [TextEdit], respells: Bool
  ) -> MarkedText? {
    guard !edits.isEmpty else { return nil }
    let written = text.applying(edits)
    guard written != text.written, canBeSpelled(written) else { return nil }
    let new = MarkedText(written, syntax: text.syntax)
    guard !new.isBlank, respells || new.hasSameLetters(as: text) else { return nil }
    return new
  }

  /// Whether the encoding of the file has all characters of a text; a legacy one lacks some, and what
  /// it cannot say stays as it was.
  private func canBeSpelled(_ text: [Unicode.Scalar]) -> Bool {
    let encoding = track.encoding.encoding
    return encoding.isUnicode || (try? encoding.encode(String(text))) != nil
  }

  /// Puts another text in place of that of a cue, or of its lines that were looked at.
  private mutating func replaceText(
    of cue: CheckedCue, by text: MarkedText, for rules: [String]
  ) {
    let position = cue.position
    var whole = Array(track[position].text.unicodeScalars)
    guard !frozen.contains(position), cue.range.upperBound <= whole.count else { return }
    whole.replaceSubrange(cue.range, with: text.written)
    let old = base.track[position].text
    let new = String(whole)
    track.changes[position, default: CueChange()].text = new == old ? nil : new
    if track.changes[position]?.isEmpty == true { track.changes[position] = nil }
    let known = self.rules[position] ?? []
    self.rules[position] = known + rules.filter { !known.contains($0) }
    timed[position] = timed(at: position)
  }

  /// The times of a cue, and how long it takes to read.
  private func timed(at position: Int) -> TimedCue {
    let times = track.times(at: position)
    var timed = TimedCue(start: times.start, end: times.end)
    for stream in checker.streams {
      guard let timing = stream.timing else { continue }
      var cue = CheckedCue()
      var reader = CueReader(stream.content, from: position)
      guard reader.read(&cue, from: track, checker.languages), cue.position == position else {
        continue
      }
      timed.readsAsLong(as: timing.timed(cue))
    }
    return timed
  }

  // MARK: - Rules about the whole

  /// Makes the edits of rules about the track as a whole.
  ///
  /// What one of them changes the next one has not seen yet, so that one after the other is asked.
  private mutating func repairWhole(_ stream: CheckStream) {
    let mending = stream.trackRules.descriptions.indices.filter {
      mends(stream.trackRules.descriptions[$0])
    }
    guard !mending.isEmpty else { return }
    var stream = stream
    while stream.advance(in: track, checker.languages) {
      stream.trackRules.look(at: stream.cues.cue)
    }
    for index in mending where mend(index, ofTrackIn: stream) { return }
  }

  /// Makes the edits of one rule about the track as a whole, and gives whether there were any.
  private mutating func mend(_ index: Int, ofTrackIn stream: CheckStream) -> Bool {
    let rule = stream.trackRules.descriptions[index].id
    var edits: [Int: [TextEdit]] = [:]
    for breach in stream.trackRules.breaches(of: index) {
      switch breach.repair {
      case .edits(let some): edits.merge(some) { $0 + $1 }
      case .proposal(let some) where options.mendsByProposal(rule): edits.merge(some) { $0 + $1 }
      case .proposal, .none: continue
      }
    }
    var hasChanged = false
    for (position, edits) in edits {
      var cue = CheckedCue()
      var reader = CueReader(stream.content, from: position)
      guard reader.read(&cue, from: track, checker.languages), cue.position == position,
        cue.isEditable, let new = edited(cue.text, edits, respells: false)
      else { continue }
      replaceText(of: cue, by: new, for: [rule])
      hasChanged = true
    }
    return hasChanged
  }
}

extension MarkedText {
  /// Whether the letters and digits of two texts are the same, in their order.
  func hasSameLetters(as other: MarkedText) -> Bool {
    let (these, those) = (shown, other.shown)
    var (index, place) = (0, 0)
    while true {
      while index < these.count, !Self.isLetter(these[index]) { index += 1 }
      while place < those.count, !Self.isLetter(those[place]) { place += 1 }
      guard index < these.count, place < those.count else {
        return index == these.count && place == those.count
      }
      if these[index] != those[place] { return false }
      (index, place) = (index + 1, place + 1)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let kind = TextFeatures.of(scalar)
    if !kind.isDisjoint(with: [.latin, .cyrillic, .han, .otherLetter, .digit, .fullWidthLetter]) {
      return true
    }
    return !scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
