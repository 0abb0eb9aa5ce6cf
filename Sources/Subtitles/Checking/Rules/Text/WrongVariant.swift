internal import Diagnostics
internal import LocaleData
internal import OpenCC
internal import Synchronization

/// Chinese is written in the characters that the track is in.
struct WrongVariant: CheckingRule {
  static let description = RuleDescription(
    "TEXT.VARIANT", .warning,
    what: "No Traditional character in Simplified Chinese, and no Simplified one in Traditional.",
    why: "Half-converted text is read as carelessness, and not by everybody.",
    source: "GB 2312-80 and Big5, their common characters; proposals by OpenCC",
    languages: [.simplifiedChinese, .traditionalChinese],
    remedy: .proposed("The character that OpenCC has for it in this line takes its place."))
  static let respells = true

  let trigger: TextFeatures = .han

  /// The characters that the other way of writing has alone.
  private let foreign: ScalarSet
  private let isSimplified: Bool

  init?(_ context: CheckContext) {
    isSimplified = context.language == .simplifiedChinese
    let other: LanguageTag = isSimplified ? .traditionalChinese : .simplifiedChinese
    guard let traits = context.evidence[other] else { return nil }
    foreign = ScalarSet(traits.tellingCharacters)
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    for line in text.lines {
      guard text.shown[line.range].contains(where: foreign.contains) else { continue }
      let converted = Self.converted(text.shown[line.range], isSimplified)
      for position in line.range where foreign.contains(text.shown[position]) {
        let character = text.shown[position]
        let proposed = converted?[position - line.range.lowerBound]
        // Some characters are of both in some words only: 瞭望.
        if proposed == character { continue }
        let kind = isSimplified ? "Traditional" : "Simplified"
        var breach = Breach(
          message: "“\(character)” is a \(kind) character", place: .shown(position))
        if let proposed, !foreign.contains(proposed) {
          breach.message += "; “\(proposed)” here"
          breach.repair = .proposal(
            text.replacing(position..<position + 1, with: CollectionOfOne(proposed)))
        }
        breaches.append(breach)
      }
    }
  }

  /// A line in the other characters, one for one, or nil where OpenCC cannot say.
  private static func converted(
    _ line: ArraySlice<Unicode.Scalar>, _ isSimplified: Bool
  ) -> [Unicode.Scalar]? {
    let text = String(line)
    let converted =
      isSimplified
      ? simplifier.withLock { $0.convert(text) } : traditionalizer.withLock { $0.convert(text) }
    guard let converted else { return nil }
    let scalars = Array(converted.unicodeScalars)
    return scalars.count == line.count ? scalars : nil
  }

  private static let simplifier = Mutex(OpenCCConverter(configuration: "t2s.json"))
  private static let traditionalizer = Mutex(OpenCCConverter(configuration: "s2t.json"))
}
