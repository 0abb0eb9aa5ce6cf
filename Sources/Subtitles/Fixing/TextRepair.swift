/// Mends the texts of a track by the edits that breaches of rules carry.
struct TextRepair {
  private let checker: Checker
  private let options: FixOptions
  /// The positions of cues whose texts stay.
  private let frozen: Set<Int>
  /// The track with its new texts.
  private(set) var track: Track
  /// For whose sake the text of a cue was changed, by its position.
  private(set) var rules: [Int: [String]] = [:]

  /// How often one rule may undo what another needs before that is left to a person.
  private static let rounds = 4

  init(_ track: Track, by checker: Checker, _ options: FixOptions, frozen: Set<Int>) {
    (self.track, self.checker, self.options, self.frozen) = (track, checker, options, frozen)
  }

  /// Mends all texts: every cue by every rule, until nothing is left to mend.
  mutating func repair() {
    for _ in 0..<Self.rounds {
      var hasChanged = false
      for stream in checker.streams() { hasChanged = repair(stream) || hasChanged }
      guard hasChanged else { return }
    }
  }

  private mutating func repair(_ stream: CheckStream) -> Bool {
    var stream = stream
    var hasChanged = false
    let rules = stream.rules.descriptions.indices.filter { index in
      switch stream.rules.descriptions[index].remedy {
      case .safe: options.mends(stream.rules.descriptions[index].id)
      case .proposed: options.mendsByProposal(stream.rules.descriptions[index].id)
      case .none: false
      }
    }
    while stream.advance(in: track, checker.languages) {
      let cue = stream.cues.cue
      guard cue.isEditable, !frozen.contains(cue.position) else { continue }
      for _ in 0..<Self.rounds {
        var isMended = false
        for index in rules { isMended = mend(index, &stream) || isMended }
        hasChanged = hasChanged || isMended
        guard isMended else { break }
      }
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
    return replaceText(mended, &stream, for: rule)
  }

  private mutating func replaceText(
    _ mended: [Unicode.Scalar], _ stream: inout CheckStream, for rule: String
  ) -> Bool {
    let cue = stream.cues.cue
    var whole = Array(track[cue.position].text.unicodeScalars)
    guard cue.range.upperBound <= whole.count else { return false }
    whole.replaceSubrange(cue.range, with: mended)
    let text = String(whole)
    // A legacy encoding lacks characters; what it cannot say stays as it was.
    let encoding = track.encoding.encoding
    if !encoding.isUnicode, (try? encoding.encode(text)) == nil { return false }
    track[cue.position].text = text
    stream.replaceText(mended)
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
