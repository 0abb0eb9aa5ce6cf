internal import LocaleData

extension EditionPage {
  /// The synopses, short and long; a long one that other editions have and this one lacks is announced.
  var synopsis: PageSection? {
    PageSection("synopsis", phrases.text(.synopsis)) {
      for kind in [BlurbKind.shortSynopsis, .longSynopsis] {
        if let blurb = edition.blurb(kind) {
          element(.h3) { phrases.text(kind.heading) }
          paragraphs(of: blurb)
        } else if edition.missingTexts.contains(kind) {
          element(.h3) { phrases.text(kind.heading) }
          element(.p, .class("missing")) { phrases.text(.notYetAvailable) }
        }
      }
    }
  }

  /// The director's statement.
  var statement: PageSection? {
    PageSection("statement", phrases.text(.directorsStatement)) {
      if let blurb = edition.blurb(.directorsStatement) { paragraphs(of: blurb) }
    }
  }

  /// What people said, each with where it was printed; a translation is called one.
  var quotes: PageSection? {
    PageSection("quotes", phrases.text(.quotes)) {
      for quote in kit.quotes {
        element(.figure, .class("quote")) {
          element(.blockquote, .lang(quote.language)) {
            element(.p) { edition.quoted(quote.text, in: quote.language) }
          }
          element(.figcaption) {
            element(.strong) { edition.node(ofPerson: quote.speaker) }
            if let role = kit.people[quote.speaker]?.role.flatMap(edition.own) {
              element(.span, .class("role")) { edition.node(role) }
            }
            element(.span, .class("origin")) { origin(of: quote) }
            if let note = translationNote(of: quote) {
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

  private func translationNote(of quote: Quote) -> String? {
    guard quote.isTranslation else { return nil }
    guard let language = quote.originalLanguage else {
      return phrases.text(.translatedQuoteOfUnknownOrigin)
    }
    return phrases.text(.translatedQuote, ["language": phrases.name(of: language)])
  }

  /// A text of the kit, set as the page's language sets text.
  func paragraphs(of blurb: Localized<Blurb>) -> [HTMLNode] {
    let blocks = blurb.value.document.blocks
    guard blurb.language != edition.language else {
      return blocks.map { $0.mappingText(edition.set).html() }
    }
    return [.element(.div, [.lang(blurb.language)], blocks.map { $0.html() })]
  }
}
