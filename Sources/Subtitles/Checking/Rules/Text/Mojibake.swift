internal import Diagnostics
internal import LocaleData

/// A text is read in the encoding in which it was written.
struct Mojibake: CheckingRule {
  static let description = RuleDescription(
    "TEXT.MOJIBAKE", .error,
    what: "No text was read in the wrong encoding, as in â™ª for ♪ or Ð¿Ñ€ for пр.",
    why: "Nobody can read it.",
    source: "subby, which uses ftfy; windows-1252, windows-1251 and UTF-8 as Unicode maps them",
    remedy: .proposed("What the bytes say in UTF-8 takes its place."))
  static let respells = true

  let trigger: TextFeatures

  /// The characters of most Chinese texts.
  private let common: ScalarSet?

  init?(_ context: CheckContext) {
    let evidence: TextFeatures = [.latinBeyondASCII, .cyrillic, .rare]
    if context.language.isChinese {
      common = ScalarSet((context.traits?.commonCharacters ?? [:]).keys)
      trigger = evidence.union(.han)
    } else {
      common = nil
      trigger = evidence
    }
  }

  func check(_ cues: CueWindow, _ breaches: inout [Breach]) {
    let text = cues.text
    if text.features.contains(.rare) { findLost(in: text, &breaches) }
    if !text.features.isDisjoint(with: [.latinBeyondASCII, .cyrillic]),
      let misread = MisreadText(text.shown)
    {
      for stretch in misread.stretches {
        let (letters, meaning) = (String(text.shown[stretch.range]), String(stretch.meaning))
        breaches.append(
          Breach(
            message: "“\(letters)” is UTF-8 read as \(stretch.encoding); it says “\(meaning)”",
            place: .shown(stretch.range.lowerBound),
            repair: .proposal(text.replacing(stretch.range, with: meaning))))
      }
    }
    if let common, text.features.contains(.han) {
      findChinese(in: text, common, &breaches)
    }
  }

  /// Characters that stand for what could not be read.
  private func findLost(in text: MarkedText, _ breaches: inout [Breach]) {
    for run in text.shown.runs(where: { $0 == "\u{FFFD}" }) {
      breaches.append(
        Breach(
          message: "U+FFFD stands for characters that are lost", place: .shown(run.startIndex)))
    }
  }

  /// UTF-8 that was read as GBK, which makes rare characters of common ones.
  private func findChinese(
    in text: MarkedText, _ common: ScalarSet, _ breaches: inout [Breach]
  ) {
    for line in text.lines {
      var (count, rare) = (0, 0)
      for scalar in text.shown[line.range] where TextFeatures.of(scalar).contains(.han) {
        count += 1
        if !common.contains(scalar) { rare += 1 }
      }
      guard count >= 4, rare * 2 > count else { continue }
      for run in text.shown[line.range].runs(where: { !$0.isASCII }) where run.count >= 4 {
        guard let meaning = MisreadChinese.meaning(of: run, common) else { continue }
        breaches.append(
          Breach(
            message: "“\(String(run))” is UTF-8 read as GBK; it says “\(meaning)”",
            place: .shown(run.startIndex),
            repair: .proposal(text.replacing(run.indices, with: meaning))))
      }
    }
  }
}
