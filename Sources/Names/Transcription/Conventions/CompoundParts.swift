/// A convention that takes apart what has a hyphen or consists of several words: Jean-Luc, van Gogh.
///
/// What is customary for the whole comes before its pieces.
struct CompoundParts: PartConvention {
  let base: any PartConvention
  /// What stands between the words of a surname in the target language.
  let separator: String

  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    let words = part.text.split { $0.isWhitespace || $0.isInterpunct }
    let pieces = words.flatMap { $0.split(whereSeparator: \.isHyphen) }
    guard pieces.count > 1 else { return base.spellings(of: part) }
    let whole = base.spellings(of: part)
    if let first = whole.first, first.source == .givenName || first.source == .surname {
      return whole
    }
    if words.count > 1 { return joined(words, of: part, by: separator) }
    return joined(pieces, of: part, by: "-")
  }

  private func joined(_ pieces: [Substring], of part: TranscribedPart, by separator: String)
    -> [PartSpelling]
  {
    let spellings = pieces.map { piece in
      var one = part
      one.text = String(piece)
      return self.spellings(of: one)
    }
    return NameLattice(spellings).names(joined: separator, limit: Self.limit).map {
      PartSpelling(
        text: $0.text, weight: $0.weight, source: $0.sources.first ?? .usage, via: $0.via)
    }
  }

  /// How many spellings of a compound are kept.
  private static let limit = 6
}
