internal import Diagnostics

/// Songs stand between the marks of the house style.
struct SongMark: CheckingRule {
  static let description = RuleDescription(
    "SDH.MUSIC", .warning,
    what: "What is sung begins and ends with the mark of the house style, not with # * ¶ £ or ♫.",
    why: "Those are what old machines had in its place.", source: "the profile, song-mark",
    remedy: .safe("The mark of the house style takes its place."))

  let trigger: TextFeatures = .note

  private let mark: Unicode.Scalar

  init?(_ context: CheckContext) {
    guard let mark = context.custom(.songMark)?.unicodeScalars.first else { return nil }
    self.mark = mark
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for line in text.lines {
      let shown = text.shown[line.range]
      let skipped: TextFeatures = [.space, .oddSpace, .hyphen, .dash]
      guard let start = shown.firstIndex(where: { TextFeatures.of($0).isDisjoint(with: skipped) }),
        let last = shown.lastIndex(where: {
          TextFeatures.of($0).isDisjoint(with: [.space, .oddSpace])
        }), start <= last
      else { continue }
      let content = shown[start...last]
      let opening = content.prefix(while: Self.isNote)
      let closing = content.dropFirst(opening.count).suffix(while: Self.isNote)
      // Signs alone part scenes, and before digits they are signs of numbers.
      let words = content[opening.endIndex..<closing.startIndex]
      guard content.count == 1 || words.contains(where: Self.isWord) || Self.areNotes(content)
      else { continue }
      if !Self.areNotes(opening), let first = words.first(where: { !$0.isSpace }),
        TextFeatures.of(first).contains(.digit)
      {
        continue
      }
      if isSong(opening, content[opening.endIndex...].first) { add(opening, in: text, &breaches) }
      if isSong(closing, content[..<closing.startIndex].last) { add(closing, in: text, &breaches) }
    }
  }

  /// Whether marks at the end of a line stand for music: notes and pilcrows always do, others where a
  /// space parts them from the words, because of #1, £5 and *this*.
  private func isSong(
    _ marks: ArraySlice<Unicode.Scalar>, _ neighbour: Unicode.Scalar?
  ) -> Bool {
    guard marks.contains(where: { $0 != mark }) else { return false }
    if Self.areNotes(marks) { return true }
    // A row of asterisks hides a word or parts scenes.
    guard marks.count <= 2 else { return false }
    guard let neighbour else { return marks.count == 1 && marks.first != "£" && marks.first != "*" }
    return !TextFeatures.of(neighbour).isDisjoint(with: [.space, .oddSpace])
  }

  private func add(
    _ marks: ArraySlice<Unicode.Scalar>, in text: MarkedText, _ breaches: inout [Breach]
  ) {
    let replacement = Array(repeating: mark, count: marks.count)
    breaches.append(
      Breach(
        message: "“\(String(marks))” for a song; the house style has “\(mark)”",
        place: .shown(marks.startIndex),
        repair: .edits(text.replacing(marks.indices, with: replacement))))
  }

  private static func areNotes(_ marks: ArraySlice<Unicode.Scalar>) -> Bool {
    marks.allSatisfy { "♪♫♬♩¶".unicodeScalars.contains($0) }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isSpace && !isNote(scalar)
  }

  private static func isNote(_ scalar: Unicode.Scalar) -> Bool {
    TextFeatures.of(scalar).contains(.note)
  }
}
