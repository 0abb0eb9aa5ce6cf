/// Parts that are in the letters of the target already.
struct UnchangedParts: PartConvention {
  func spellings(of part: TranscribedPart) -> [PartSpelling] {
    [PartSpelling(text: part.text, weight: 1, source: .unchanged)]
  }
}
