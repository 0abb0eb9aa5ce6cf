internal import LocaleData

/// Tells which documents of a run are translations from Chinese.
///
/// Some say so. Others show it: they print somebody by a name that only Chinese makes alike to the one that
/// other sources print, and that has lost something on the way.
struct TranslationTraces {
  let matcher: ReadingMatcher
  let documents: [SourceDocument]
  let mentions: [Mention]

  /// The positions of the documents that are translations.
  func translations(among clusters: [Cluster]) -> Set<Int> {
    var found = Set(documents.indices.filter { documents[$0].translatedFrom?.language == "zh" })
    for cluster in clusters {
      let alphabetic = cluster.spellings.filter { $0.reading.script != .han }
      for spelling in alphabetic where alphabetic.contains(where: { isVariant(spelling, of: $0) }) {
        found.formUnion(spelling.mentions.map { mentions[$0].document })
      }
    }
    return found
  }

  private func isVariant(_ variant: Spelling, of original: Spelling) -> Bool {
    let (own, other) = (variant.reading, original.reading)
    guard own.script == .latin, matcher.compare(own, other).agreement == .throughChinese,
      let surname = own.surname, let full = other.surname
    else { return false }
    if other.script == .cyrillic { return true }
    let sex = own.sex ?? other.sex
    return matcher.speller.spelling(of: surname, sex: sex).units.count
      < matcher.speller.spelling(of: full, sex: sex).units.count
  }
}
