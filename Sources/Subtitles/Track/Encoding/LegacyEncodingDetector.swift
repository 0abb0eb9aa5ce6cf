internal import Glibc
internal import ICU
internal import LocaleData

/// Finds out in which encoding from before Unicode a file is.
///
/// Every candidate that can decode the text is asked how likely the result is as Russian, Chinese
/// or Western text, letter by letter, in bits; the share of the winner among all candidates is the
/// confidence. ICU's detector adds what it knows of Western languages. A few cues are enough.
public struct LegacyEncodingDetector {
  /// The encodings that are tried, the likelier first where two read a text the same way.
  static let candidates = [
    "windows-1252", "windows-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5", "x-mac-cyrillic",
    "GB18030", "Big5", "windows-1250",
  ]

  private static let western: Set<String> = ["windows-1252", "windows-1250"]

  /// How much of a file is looked at, in bytes that are not ASCII.
  private static let sampleSize = 4096

  private let plausibility: TextPlausibility

  /// A detector that judges by the data of the languages.
  public init(evidence: LanguageEvidence) { plausibility = TextPlausibility(evidence) }

  /// The likeliest encoding of `bytes`, which `DetectedEncoding.unicode(of:)` did not recognize.
  ///
  /// - Throws: `ICUError` when ICU lacks one of the encodings.
  public func detect(_ bytes: [UInt8]) throws -> DetectedEncoding {
    let sample = Self.sample(of: bytes)
    let matches = try CharsetDetector().detect(sample.span)
    var judged: [(name: String, text: String, bits: Double)] = []
    for name in Self.candidates {
      let decoded = try Converter(charset: name).decodeReplacing(sample.span)
      guard !judged.contains(where: { $0.text == decoded.text }) else { continue }
      let likelihood = plausibility.bits(of: decoded.text) - 20 * Double(decoded.replacements)
      // Letters decide between the charsets of Russian and Chinese better than ICU does, which does
      // not know all of them; of Western languages it knows more.
      let isWestern = Self.western.contains(name)
      let match = isWestern ? matches.first { TextEncoding($0.charset) == TextEncoding(name) } : nil
      // A tenth of a bit for each percent that ICU is sure beyond its noise.
      let support = Double(max(0, (match?.confidence ?? 0) - 10)) / 10
      judged.append((name, decoded.text, likelihood + support))
    }
    guard let best = judged.max(by: { $0.bits < $1.bits }) else {
      return DetectedEncoding(TextEncoding(Self.candidates[0]), confidence: 0)
    }
    let share = 1 / judged.reduce(0) { $0 + exp2($1.bits - best.bits) }
    let fit = plausibility.fit(of: best.text)
    // A language that Silk does not know: what ICU says is all there is to go by.
    if fit < 0.5, let match = matches.first, match.confidence > 30 {
      return DetectedEncoding(
        TextEncoding(match.charset), confidence: Double(match.confidence) / 100)
    }
    return DetectedEncoding(
      TextEncoding(best.name), confidence: (share * fit * 100).rounded() / 100)
  }

  /// The first lines with bytes that are not ASCII.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var foreign = 0
    for line in bytes.prefix(1 << 20).split(separator: 0x0A) {
      let count = line.count { $0 > 0x7F }
      guard count > 0 else { continue }
      sample += line
      sample.append(0x0A)
      foreign += count
      if foreign >= sampleSize { break }
    }
    return sample
  }
}
