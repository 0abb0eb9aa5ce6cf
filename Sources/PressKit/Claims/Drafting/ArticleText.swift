internal import Names

/// An article in sentences.
struct ArticleText {
  let article: ClaimDrafter.Article
  let lexicon: ClaimLexicon
  let sentences: [(text: Substring, range: Range<Int>)]
  /// The title that the article quotes most often, which is that of its film.
  let title: String?

  init(_ article: ClaimDrafter.Article, lexicon: ClaimLexicon) {
    self.article = article
    self.lexicon = lexicon
    let document = article.document
    let body = document.body
    let ranges = SentenceSplitter(lexicon).sentences(of: body, from: document.bodyOffset)
    let utf8 = body.utf8
    var position = utf8.startIndex
    var offset = document.bodyOffset
    var sentences: [(text: Substring, range: Range<Int>)] = []
    for range in ranges {
      let start = utf8.index(position, offsetBy: range.lowerBound - offset)
      let end = utf8.index(start, offsetBy: range.count)
      sentences.append((body[start..<end], range))
      position = end
      offset = range.upperBound
    }
    self.sentences = sentences
    title = Self.title(sentences, lexicon)
  }

  private static func title(
    _ sentences: [(text: Substring, range: Range<Int>)], _ lexicon: ClaimLexicon
  ) -> String? {
    var counts: [String: (count: Int, first: Int, title: String)] = [:]
    for (order, sentence) in sentences.enumerated() {
      let tokens = ArticleToken.tokens(
        of: sentence.text, from: sentence.range.lowerBound, spaceGroups: false)
      let films = lexicon.contexts["film"]?.all(in: tokens) ?? []
      for title in QuotedTitles.titles(
        in: tokens, text: sentence.text, from: sentence.range.lowerBound)
      {
        // What is called a film counts for more than what is only quoted.
        let isFilm = films.contains { $0.range.upperBound == title.range.lowerBound }
        let key = title.meaning.foldedForClaims
        let old = counts[key]
        counts[key] = (
          (old?.count ?? 0) + (isFilm ? 3 : 1), old?.first ?? order, old?.title ?? title.meaning
        )
      }
    }
    return counts.values.max { ($0.count, -$0.first, $1.title) < ($1.count, -$1.first, $0.title) }?
      .title
  }
}
