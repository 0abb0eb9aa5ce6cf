internal import Diagnostics

/// One mark is enough for a question or a cry.
struct RepeatedMarks: CheckingRule {
  static let description = RuleDescription(
    "PUNCT.MULTI", .warning,
    what: "Question and exclamation marks stand alone, or together as the house style says.",
    why: "More marks take places on the line and say nothing more.",
    source: "the profile, repeated-marks and mixed-marks",
    remedy: .safe("One mark, or both in the order of the house style, take their place."))

  let trigger: TextFeatures = .repeatedMark

  private let isOne: Bool
  private let mixed: String?

  init?(_ context: CheckContext) {
    isOne = context.custom(.repeatedMarks) == "one"
    mixed = context.custom(.mixedMarks)
    if !isOne, mixed == nil { return nil }
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    guard text.features.contains(.exclamation) else { return }
    for run in text.shown.runs(where: Self.isMark) where run.count > 1 {
      guard let right = right(for: run), right != String(run), !isInCode(run, text.shown) else {
        continue
      }
      breaches.append(
        Breach(
          message: "“\(String(run))” for “\(right)”", place: .shown(run.startIndex),
          repair: .edits(text.replacing(run.indices, with: right))))
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "!", "？", "！": true
    default: false
    }
  }

  /// What a row of marks should be, as wide as it is, or nil where nothing is said about it.
  private func right(for run: ArraySlice<Unicode.Scalar>) -> String? {
    let hasQuestion = run.contains { $0 == "?" || $0 == "？" }
    let hasExclamation = run.contains { $0 == "!" || $0 == "！" }
    let isWide = run.contains { !$0.isASCII }
    let right: String
    if hasQuestion, hasExclamation {
      guard let mixed else { return nil }
      right = mixed
    } else {
      guard isOne else { return nil }
      right = hasQuestion ? "?" : "!"
    }
    return String(
      right.unicodeScalars.map { mark in
        (isWide ? mark.fullWidth : mark.halfWidth) ?? mark
      })
  }

  /// Whether marks stand within a word, as in an address: a letter or `=` follows at once.
  private func isInCode(_ run: ArraySlice<Unicode.Scalar>, _ shown: [Unicode.Scalar]) -> Bool {
    guard run.endIndex < shown.count else { return false }
    let next = shown[run.endIndex]
    return next == "=" || next == "/" || next == "&"
  }
}
