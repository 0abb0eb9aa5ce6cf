/// Mends the texts of a track by the edits that breaches of rules carry.
struct TextRepair {
  private let checker: Checker
  private let options: FixOptions
  /// The positions of cues whose texts stay.
  let frozen: Set<Int>
  /// The track with its new texts.
  private(set) var track: Track
  /// For whose sake the text of a cue was changed, by its position.
  private(set) var rules: [Int: [String]] = [:]

  /// The positions of cues whose texts were changed in this round.
  private var changed: Set<Int> = []

  /// How often one rule may undo what another needs before that is left to a person.
  private static let rounds = 4

  init(_ track: Track, by checker: Checker, _ options: FixOptions, frozen: Set<Int>) {
    (self.track, self.checker, self.options, self.frozen) = (track, checker, options, frozen)
  }

  /// Mends all texts: every cue by every rule, until nothing is left to mend.
  ///
  /// Rules look at a cue and those beside it, so that later rounds need to look only there where the
  /// round before changed something.
  mutating func repair() {
    var due: Set<Int>?
    for _ in 0..<Self.rounds {
      changed = []
      for stream in checker.streams { repair(stream, due) }
      guard !changed.isEmpty else { return }
      due = Set(changed.flatMap { [$0 - 1, $0, $0 + 1] })
    }
  }

  private mutating func repair(_ stream: CheckStream, _ due: Set<Int>?) {
    var stream = stream
    let rules = stream.rules.descriptions.indices.filter { mends(stream.rules.descriptions[$0]) }
    let trackRules = stream.trackRules.descriptions.indices.filter {
      mends(stream.trackRules.descriptions[$0])
    }
    while stream.advance(in: track, checker.languages) {
      let position = stream.cues.cue.position
      if stream.cues.cue.isEditable, due?.contains(position) != false, !frozen.contains(position) {
        mend(rules, &stream)
      }
      if !trackRules.isEmpty { stream.trackRules.look(at: stream.cues.cue) }
    }
    // What one rule about the whole changes another has not seen yet; it sees that in the next round.
    for index in trackRules where mend(index, ofTrackIn: stream) { return }
  }

  /// Mends the cue that a stream is at until no rule has anything to mend in it.
  private mutating func mend(_ rules: [Int], _ stream: inout CheckStream) {
    for _ in 0..<Self.rounds {
      var isMended = false
      for index in rules { isMended = mend(index, &stream) || isMended }
      guard isMended else { return }
    }
  }

  /// Whether breaches of a rule are to be mended by their edits.
  private func mends(_ rule: RuleDescription) -> Bool {
    switch rule.remedy {
    case .safe: options.mends(rule.id)
    case .proposed: options.mendsByProposal(rule.id)
    case .none: false
    }
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
    for (position, edits) in edits where !frozen.contains(position) {
      var cue = CheckedCue()
      var reader = CueReader(stream.content, from: position)
      guard reader.read(&cue, from: track, checker.languages), cue.position == position,
        cue.isEditable
      else { continue }
      let mended = cue.text.applying(edits)
      let new = MarkedText(String(mended), syntax: cue.text.syntax)
      guard mended != cue.text.written, !new.isBlank, new.hasSameLetters(as: cue.text) else {
        continue
      }
      hasChanged = replaceText(of: cue, mended, for: rule) || hasChanged
    }
    return hasChanged
  }

  /// Makes the edits of one rule to the cue that a stream is at, and gives whether there were any.
  private mutating func mend(_ index: Int, _ stream: inout CheckStream) -> Bool {
    let breaches = stream.rules.breaches(of: index, stream.cues)
    guard !breaches.isEmpty else { return false }
    let rule = stream.rules.descriptions[index].id
    let byProposal = options.mendsByProposal(rule)
    var edits: [TextEdit] = []
    for breach in breaches {
      switch breach.repair {
      case .edits(let some): edits += some
      case .proposal(let some) where byProposal: edits += some
      case .proposal, .timing, .structure, .none: break
      }
    }
    guard !edits.isEmpty else { return false }
    let text = stream.cues.text
    let mended = text.applying(edits)
    guard mended != text.written else { return false }
    let new = MarkedText(String(mended), syntax: text.syntax)
    guard !new.isBlank, stream.rules.respells(index) || new.hasSameLetters(as: text) else {
      return false
    }
    guard replaceText(of: stream.cues.cue, mended, for: rule) else { return false }
    stream.replaceText(mended)
    return true
  }

  /// Puts another text in place of that of a cue, or of its lines that were looked at, and gives
  /// whether that could be done.
  private mutating func replaceText(
    of cue: CheckedCue, _ mended: [Unicode.Scalar], for rule: String
  ) -> Bool {
    var whole = Array(track[cue.position].text.unicodeScalars)
    guard cue.range.upperBound <= whole.count else { return false }
    whole.replaceSubrange(cue.range, with: mended)
    let text = String(whole)
    // A legacy encoding lacks characters; what it cannot say stays as it was.
    let encoding = track.encoding.encoding
    if !encoding.isUnicode, (try? encoding.encode(text)) == nil { return false }
    track[cue.position].text = text
    changed.insert(cue.position)
    if rules[cue.position]?.contains(rule) != true { rules[cue.position, default: []].append(rule) }
    return true
  }
}

extension MarkedText {
  /// Whether the letters and digits of two texts are the same, in their order.
  func hasSameLetters(as other: MarkedText) -> Bool {
    shown.lazy.filter(Self.isLetter).elementsEqual(other.shown.lazy.filter(Self.isLetter))
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
