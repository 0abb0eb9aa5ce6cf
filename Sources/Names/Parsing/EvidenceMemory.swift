/// The evidence for words that were met already: in lists of names the same ones come again and again.
///
/// Not for use from several threads at once.
final class EvidenceMemory {
  private var evidence: [NameToken: NameEvidence] = [:]

  /// More words are forgotten all at once; a few megabytes.
  private static let mostWords = 10_000

  /// What is known of `token`, collected by `collect` where it is met for the first time.
  func evidence(of token: NameToken, _ collect: (NameToken) -> NameEvidence) -> NameEvidence {
    if let known = evidence[token] { return known }
    let new = collect(token)
    if evidence.count >= Self.mostWords { evidence.removeAll(keepingCapacity: true) }
    evidence[token] = new
    return new
  }
}
