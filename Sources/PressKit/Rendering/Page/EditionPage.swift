internal import Diagnostics
internal import HTML
internal import LocaleData

/// The page of an edition: a film's kit in one language, as a newspaper's desk reads it.
struct EditionPage {
  let edition: Edition
  /// All editions that are built, for the language switcher.
  let links: [EditionLink]
  /// The versions of the kit's pictures, by the path of the original.
  var pictures: [String: [PictureVersion]] = [:]
  /// What can be had beside the page.
  var downloads: [PageDownload] = []
  /// What the page may do.
  var policy = PageBasics.Policy.published

  var kit: Kit { edition.kit }
  var phrases: Phrasebook { edition.phrases }

  /// The page as a document.
  func document() -> [UInt8] {
    HTMLWriter.document(
      element(.html, .lang(edition.language)) {
        head
        element(
          .body, .data("copied", phrases.text(.textCopied)),
          .data("copy-text", phrases.text(.copyText)),
          .data("copy-failed", phrases.text(.copyFailed))
        ) {
          element(.a, .class("skip"), .href(WebLink(own: "#content"))) {
            phrases.text(.skipToContent)
          }
          masthead
          embargo
          element(.main, .id("content")) {
            opening
            sectionNavigation
            for section in sections { section.node }
          }
          closing
        }
      })
  }

  /// The sections with something in them, in the order of the page.
  var sections: [PageSection] {
    [
      synopsis, dates, festivals, facts, cast, crew, statement, quotes, stills, specifications,
      downloadSection, contacts, notes, sources,
    ].compactMap(\.self)
  }

  private var masthead: HTMLNode {
    element(.header, .class("masthead")) {
      element(.p, .class("label")) { phrases.text(.pressKit) }
      languageNavigation
    }
  }

  /// The links to the kit's other languages, each named in itself.
  private var languageNavigation: HTMLNode {
    element(.nav, .class("languages"), .ariaLabel(phrases.text(.languageNavigation))) {
      element(.ul) {
        for link in links {
          element(.li) {
            if link.language == edition.language {
              element(.span, .lang(link.language), .ariaCurrent("page")) { link.name }
            } else {
              element(
                .a, .lang(link.language), .hreflang(link.language.description),
                .href(KitAddress.shared(KitAddress.path("index.html", in: link.language)))
              ) { link.name }
            }
          }
        }
      }
    }
  }

  private var closing: HTMLNode? {
    let notice = kit.notice.flatMap(edition.own)
    guard notice != nil || address != nil else { return nil }
    return element(.footer, .class("closing")) {
      if let notice { element(.p) { edition.node(notice) } }
      // For readers of paper.
      if let address { element(.p, .class("address")) { address.address } }
    }
  }
}

/// An edition as others link to it.
struct EditionLink {
  let language: LanguageTag
  /// What the language's own readers call it.
  let name: String
}

/// A section of a page: a heading that others can point to, and what stands under it.
struct PageSection {
  let id: String
  let title: String
  let content: [HTMLNode]

  /// A section; nil where `content` gives nothing.
  init?(_ id: String, _ title: String, @HTMLBuilder content: () -> [HTMLNode]) {
    self.id = id
    self.title = title
    self.content = content()
    if self.content.isEmpty { return nil }
  }

  /// The section as part of the page.
  var node: HTMLNode {
    element(.section, .class("section \(id)"), .ariaLabelledBy(id)) {
      element(.h2, .id(id)) { title }
      element(.div, .class("content")) { content }
    }
  }
}
