internal import Diagnostics

/// Something that breaks a rule, and what would mend it.
struct Breach: Sendable {
  /// Where something is wrong in a cue.
  enum Place: Sendable, Hashable {
    /// At its times.
    case times
    /// At a character that is shown, by its position in `MarkedText.shown`.
    case shown(Int)
    /// At a character as it is written, by its position in `MarkedText.written`.
    case written(Int)
  }

  /// What mends a breach.
  enum Repair: Sendable, Hashable {
    /// Changes of the text that no person needs to look at.
    case edits([TextEdit])
    /// Changes of the text that a person should look at.
    case proposal([TextEdit])
    /// Changes of the text that make it less wrong, though not right, and need no look either.
    case relief([TextEdit])
    /// Other times: the timing solver finds them.
    case timing
    /// Cues are moved, merged or removed.
    case structure
    /// It takes a person.
    case none
  }

  var message: String
  var place: Place
  var value: Double?
  var limit: Double?
  /// How much it matters, where that is not what the rule says.
  var severity: Severity?
  var repair = Repair.none

  /// Whether `silk subs fix` mends it without being asked.
  var isFixable: Bool {
    switch repair {
    case .edits, .timing, .structure: true
    case .proposal, .relief, .none: false
    }
  }
}

/// A change of a text as it is written.
struct TextEdit: Sendable, Hashable {
  /// What is replaced, by its position in `MarkedText.written`; empty for something put in.
  var range: Range<Int>
  /// What takes its place.
  var replacement: [Unicode.Scalar]
}

extension MarkedText {
  /// What replaces a range of what is shown, while the tags within stay; an empty range puts
  /// something in, after the tags that end before it and before the character that follows.
  func replacing(_ range: Range<Int>, with text: some Sequence<Unicode.Scalar>) -> [TextEdit] {
    let replacement = Array(text)
    guard let first = range.first else {
      let place =
        range.lowerBound < shown.count || shown.isEmpty
        ? origin(of: range.lowerBound) : endOfWritten(shown.count - 1)
      return [TextEdit(range: place..<place, replacement: replacement)]
    }
    var edits = [TextEdit(range: writtenRange(of: first), replacement: replacement)]
    for position in range.dropFirst() {
      let written = writtenRange(of: position)
      if let last = edits.last, last.range.upperBound == written.lowerBound {
        edits[edits.count - 1].range = last.range.lowerBound..<written.upperBound
      } else {
        edits.append(TextEdit(range: written, replacement: []))
      }
    }
    return edits
  }

  /// What replaces a range of what is shown.
  func replacing(_ range: Range<Int>, with text: String) -> [TextEdit] {
    replacing(range, with: text.unicodeScalars)
  }

  /// What takes tags away.
  func removing(_ tags: some Sequence<Tag>) -> [TextEdit] {
    tags.map { TextEdit(range: $0.range, replacement: []) }
  }

  /// Where a shown character stands in what is written.
  private func writtenRange(of position: Int) -> Range<Int> {
    origin(of: position)..<endOfWritten(position)
  }

  private func endOfWritten(_ position: Int) -> Int {
    origin(of: position) + lengthOfWritten(position)
  }

  /// The text after some edits; of edits that overlap the first counts.
  func applying(_ edits: [TextEdit]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(written.count + 8)
    var position = 0
    // The order in which edits were found holds for those at one place.
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= position {
      result += written[position..<edit.range.lowerBound]
      result += syntax.spelling(edit.replacement)
      position = edit.range.upperBound
    }
    return result + written[position...]
  }
}
