internal import Glibc
internal import ICU
public import LocaleData

/// Finds out in which encoding from before Unicode a file is.
///
/// Every candidate decodes the first lines that are not ASCII, and the text that is likeliest to be
/// what somebody wrote wins; by how much it does, and how well it fits, is the confidence. One cue
/// is mostly enough. Takes some milliseconds, whatever the size of the file.
public struct LegacyEncodingDetector: Sendable {
  /// An encoding that is tried.
  private struct Candidate {
    let name: String
    /// What it costs from the start, in bits, for being rare.
    let prior: Float
  }

  /// The encodings that are tried.
  ///
  /// Of two that read a text the same way the first is named.
  private static let candidates = [
    Candidate(name: "UTF-8", prior: 0),
    Candidate(name: "windows-1252", prior: 1), Candidate(name: "windows-1251", prior: 0),
    Candidate(name: "KOI8-R", prior: 2), Candidate(name: "IBM866", prior: 2),
    Candidate(name: "KOI8-U", prior: 3), Candidate(name: "ISO-8859-5", prior: 4),
    Candidate(name: "x-mac-cyrillic", prior: 4), Candidate(name: "GB18030", prior: 1),
    Candidate(name: "Big5", prior: 2), Candidate(name: "Big5-HKSCS", prior: 3),
    Candidate(name: "windows-1250", prior: 2), Candidate(name: "ISO-8859-2", prior: 4),
  ]

  /// How much of a file is looked at, in bytes that are not ASCII, and where the search for them ends.
  private static let (sampleSize, searchedSize) = (1500, 1 << 24)

  private let plausibility: TextPlausibility

  /// A detector that judges by the data of the languages.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in a file.
  public init(from store: LocaleStore) throws(LocaleError) {
    plausibility = try TextPlausibility(from: store)
  }

  /// The likeliest encoding of `bytes`, which `DetectedEncoding.unicode(of:)` did not recognize.
  ///
  /// - Throws: `ICUError` when ICU lacks one of the encodings.
  public func detect(_ bytes: [UInt8]) throws -> DetectedEncoding {
    let sample = Self.sample(of: bytes)
    var judged: [(name: String, text: String, bits: Float, verdict: TextPlausibility.Verdict)] = []
    for candidate in Self.candidates {
      let text = try Converter(charset: candidate.name).decodeReplacing(sample.span).text
      guard !judged.contains(where: { $0.text == text }) else { continue }
      let verdict = plausibility.verdict(on: text)
      let rows = DoubleByteRows.cost(of: sample, in: TextEncoding(candidate.name).form)
      judged.append((candidate.name, text, verdict.bits + candidate.prior + rows, verdict))
    }
    guard let best = judged.min(by: { $0.bits < $1.bits }) else {
      return DetectedEncoding(TextEncoding(Self.candidates[0].name), confidence: 0)
    }
    let fit = Self.fit(best.verdict)
    // A language that the model does not know: what ICU says is all there is to go by.
    if fit < 0.5, let match = try CharsetDetector().detect(sample.span).first, match.confidence > 30
    {
      return DetectedEncoding(
        TextEncoding(match.charset), confidence: Double(match.confidence) / 100)
    }
    // The model takes the letters of a word for more independent than they are: half its bits.
    let share = 1 / judged.reduce(0) { $0 + exp2(Double(best.bits - $1.bits) / 2) }
    return DetectedEncoding(
      TextEncoding(best.name), confidence: (share * fit * 100).rounded() / 100)
  }

  /// How well a text fits the model, from 0 to 1, whatever its length.
  private static func fit(_ verdict: TextPlausibility.Verdict) -> Double {
    min(1, max(0, (10 - Double(verdict.bitsPerByte)) / 3))
  }

  /// The first lines with bytes that are not ASCII.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var (start, foreign, foreignInLine) = (0, 0, 0)
    let end = min(bytes.count, searchedSize)
    for offset in 0...end {
      if offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
        foreignInLine += bytes[offset] > 0x7F ? 1 : 0
        continue
      }
      if foreignInLine > 0 {
        sample += bytes[start..<offset]
        sample.append(0x0A)
        foreign += foreignInLine
        if foreign >= sampleSize { break }
      }
      (start, foreignInLine) = (offset + 1, 0)
    }
    return sample
  }
}
