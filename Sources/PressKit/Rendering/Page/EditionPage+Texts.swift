internal import HTML
internal import LocaleData

extension EditionPage {
  /// The synopses, short and long; a long one that other editions have and this one lacks is announced.
  var synopsis: PageSection? {
    PageSection("synopsis", phrases.text(.synopsis)) {
      for kind in [BlurbKind.catalogueSynopsis, .shortSynopsis, .longSynopsis] {
        if let blurb = edition.blurb(kind) {
          copyable(kind, blurb, under: phrases.text(kind.heading))
        } else if edition.missingTexts.contains(kind) {
          element(.div, .class("absent")) {
            element(.h3) { phrases.text(kind.heading) }
            element(.p, .class("missing")) { phrases.text(.notYetAvailable) }
          }
        }
      }
    }
  }

  /// The director's statement.
  var statement: PageSection? {
    PageSection("statement", phrases.text(.directorsStatement)) {
      if let blurb = edition.blurb(.directorsStatement) {
        copyable(.directorsStatement, blurb)
      }
    }
  }

  /// A text that the page's script, where it runs, offers to copy.
  func copyable(
    _ kind: BlurbKind, _ blurb: Localized<Blurb>, under heading: String? = nil
  ) -> HTMLNode {
    let name =
      phrases.text(.copyText) + phrases.typography.lineMarks.colon
      + (phrases.textNames[kind] ?? kind.rawValue)
    return element(.div, .class("text"), .data("copy", name)) {
      if let heading { element(.div, .class("heading")) { element(.h3) { heading } } }
      paragraphs(of: blurb)
    }
  }

  /// What people said, each with where it was printed; a translation is called one.
  var quotes: PageSection? {
    PageSection("quotes", phrases.text(.quotes)) {
      if let note = kit.quotesNote.flatMap(edition.nearest), !kit.quotes.isEmpty {
        element(.p, .class("note")) { edition.node(note) }
      }
      for quote in kit.quotes {
        let printed = quote.printed(along: edition.chain)
        element(.figure, .class("quote")) {
          element(.blockquote, .lang(printed.text.language)) {
            element(.p) { edition.quoted(printed.text.value, in: printed.text.language) }
          }
          element(.figcaption) {
            element(.strong) { edition.node(ofPerson: quote.speaker) }
            if let role = kit.people[quote.speaker]?.role.flatMap(edition.own) {
              element(.span, .class("role")) { edition.node(role) }
            }
            element(.span, .class("origin")) { origin(of: quote) }
            if let note = note(on: printed, of: quote) {
              element(.span, .class("origin")) { note }
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private func origin(of quote: Quote) -> [HTMLNode] {
    let publisher = element(.cite) {
      if let link = quote.link {
        element(.a, .href(link)) { quote.publisher }
      } else {
        quote.publisher
      }
    }
    if let date = quote.published {
      phrases.nodes(
        .quoteSource, ["publisher": [publisher], "date": [.text(edition.values.text(date))]])
    } else {
      publisher
    }
  }

  /// What a reader must know of the words: that they are a translation, and where they are in another
  /// language than the page, why.
  private func note(on printed: PrintedQuote, of quote: Quote) -> String? {
    let language = printed.text.language
    var values = [
      "language": phrases.name(of: language), "inLanguage": phrases.adverb(of: language),
    ]
    let isElsewhere = !edition.chain.contains(language)
    guard printed.isTranslation else {
      return isElsewhere ? phrases.text(.originalQuote, values) : nil
    }
    guard let original = quote.originalLanguage else {
      return isElsewhere
        ? phrases.text(.translatedQuoteOfUnknownOriginElsewhere, values)
        : phrases.text(.translatedQuoteOfUnknownOrigin)
    }
    if !isElsewhere {
      return phrases.text(
        .translatedQuote,
        ["language": phrases.name(of: original), "inLanguage": phrases.adverb(of: original)])
    }
    values["original"] = phrases.name(of: original)
    values["inOriginal"] = phrases.adverb(of: original)
    return phrases.text(.translatedQuoteElsewhere, values)
  }

  /// A text of the kit, set as the page's language sets text.
  func paragraphs(of blurb: Localized<Blurb>) -> [HTMLNode] {
    // What is in another language is set by the rules of its own, which the page does not have.
    let isOwn = edition.chain.contains(blurb.language)
    let blocks = blurb.value.document.blocks.map { block in
      (isOwn ? block.set(by: edition.typesetter) : block).html()
    }
    if blurb.isDerived { return [.element(.div, [.data("derived", "opencc")], blocks)] }
    if blurb.language == edition.language { return blocks }
    return [.element(.div, [.lang(blurb.language)], blocks)]
  }
}
