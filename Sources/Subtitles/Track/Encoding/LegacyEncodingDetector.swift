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
    /// Whether it is for scripts that Silk has no letter pairs of.
    var isOfOtherScript = false
  }

  /// The encodings that are tried.
  ///
  /// Of two that read a text the same way the first is named.
  private static let candidates = [
    Candidate(name: "UTF-8", prior: 6),
    Candidate(name: "windows-1252", prior: 1), Candidate(name: "windows-1251", prior: 0),
    Candidate(name: "KOI8-R", prior: 2), Candidate(name: "IBM866", prior: 2),
    Candidate(name: "KOI8-U", prior: 3), Candidate(name: "ISO-8859-5", prior: 4),
    Candidate(name: "x-mac-cyrillic", prior: 4), Candidate(name: "GB18030", prior: 1),
    Candidate(name: "Big5", prior: 2), Candidate(name: "Big5-HKSCS", prior: 3),
    Candidate(name: "windows-1250", prior: 2), Candidate(name: "ISO-8859-2", prior: 4),
  ]

  /// Encodings of languages that Silk does not work in, tried where none of the others fits well.
  private static let strangers =
    [Candidate(name: "windows-1254", prior: 4), Candidate(name: "IBM855", prior: 8)]
    + [
      "Shift_JIS", "EUC-JP", "EUC-KR", "windows-1253", "windows-1255", "windows-1256",
      "windows-874",
    ].map { Candidate(name: $0, prior: 12, isOfOtherScript: true) }

  /// How much of a file is looked at, in bytes that are not ASCII, and where the search for them ends.
  private static let (sampleSize, searchedSize) = (1500, 1 << 24)

  private let plausibility: TextPlausibility

  /// A detector that judges by the data of the languages.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in a file.
  public init(from store: LocaleStore) throws(LocaleError) {
    plausibility = try TextPlausibility(from: store)
  }

  /// A candidate, what it makes of a sample, and the bits that this costs.
  private struct Reading {
    let name: String
    let text: String
    let bits: Float
    let bitsPerByte: Float
  }

  /// The likeliest encoding of `bytes`, which `DetectedEncoding.unicode(of:)` did not recognize.
  ///
  /// - Throws: `ICUError` when ICU lacks one of the encodings.
  public func detect(_ bytes: [UInt8]) throws -> DetectedEncoding {
    let sample = Self.sample(of: bytes)
    var readings: [Reading] = []
    try read(sample, in: Self.candidates, into: &readings)
    let isPlain = readings.min { $0.bits < $1.bits }.map { $0.bitsPerByte < Self.plainBitsPerByte }
    if isPlain != true { try read(sample, in: Self.strangers, into: &readings) }
    guard let best = readings.min(by: { $0.bits < $1.bits }) else {
      return DetectedEncoding(TextEncoding(Self.candidates[0].name), confidence: 0)
    }
    // The model takes the letters of a word for more independent than they are: half its bits.
    let share = 1 / readings.reduce(0) { $0 + exp2(Double(best.bits - $1.bits) / 2) }
    let isStranger = Self.strangers.contains { $0.name == best.name }
    // No language of theirs is known here, so that a person has to look.
    let knowledge = isStranger ? 0.49 : 1
    let fit = min(1, max(0, (Self.hopelessBitsPerByte - Double(best.bitsPerByte)) / 3))
    return DetectedEncoding(
      TextEncoding(best.name), confidence: (share * fit * knowledge * 100).rounded() / 100)
  }

  /// What text of the languages that Silk knows stays below.
  private static let plainBitsPerByte: Float = 6
  /// What no text of any of the encodings comes near.
  private static let hopelessBitsPerByte = 10.0

  private func read(
    _ sample: [UInt8], in candidates: [Candidate], into readings: inout [Reading]
  ) throws {
    for candidate in candidates {
      let text = try Converter(charset: candidate.name).decodeReplacing(sample.span).text
      guard !readings.contains(where: { $0.text == text }) else { continue }
      let verdict = plausibility.verdict(on: text, expectsOtherScripts: candidate.isOfOtherScript)
      let rows = DoubleByteRows.cost(of: sample, in: TextEncoding(candidate.name).form)
      readings.append(
        Reading(
          name: candidate.name, text: text, bits: verdict.bits + candidate.prior + rows,
          bitsPerByte: verdict.bitsPerByte))
    }
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
