internal import HTML
internal import LocaleData

/// The page above the editions: the film's title in each language, and the way to its page.
struct LanguageChooser {
  let kit: Kit
  let editions: [Edition]
  /// The versions of the kit's pictures, by the path of the original.
  let pictures: [String: [PictureVersion]]
  /// What the page may do.
  let policy: PageBasics.Policy

  /// The page as a document.
  func document() -> [UInt8] {
    HTMLWriter.document(
      element(.html, .lang(kit.defaultLanguage)) {
        element(.head) {
          PageBasics.nodes(policy)
          element(.title) { title }
          if kit.embargo != nil { element(.meta, .name("robots"), .content("noindex")) }
          element(.link, .rel("stylesheet"), .href(WebLink(own: KitAddress.stylesheet)))
          for edition in editions {
            let path = KitAddress.path("index.html", in: edition.language)
            if let link = KitAddress.absolute(path, in: kit) {
              element(
                .link, .rel("alternate"), .hreflang(edition.language.description), .href(link))
            }
          }
          if let link = KitAddress.absolute("index.html", in: kit) {
            element(.link, .rel("canonical"), .href(link))
            element(.link, .rel("alternate"), .hreflang("x-default"), .href(link))
          }
        }
        element(.body, .class("chooser")) {
          element(.main) {
            picture
            element(.h1) { title }
            element(.ul) {
              for edition in editions { element(.li, .lang(edition.language)) { entry(edition) } }
            }
          }
        }
      })
  }

  private var picture: HTMLNode? {
    guard let still = kit.stills.first(where: { $0.header != nil }), let header = still.header
    else {
      return nil
    }
    return PictureMarkup(
      still: still, header: header, versions: pictures[still.path] ?? [],
      link: { WebLink(own: $0) }
    ).node(in: .top, [.alt(still.alternative.forms[kit.defaultLanguage] ?? title)])
  }

  private var title: String {
    kit.film.title.forms[kit.defaultLanguage] ?? kit.id
  }

  private func entry(_ edition: Edition) -> HTMLNode {
    let link = WebLink(own: KitAddress.path("index.html", in: edition.language))
    return element(.a, .href(link), .hreflang(edition.language.description)) {
      element(.strong) { edition.node(edition.title) }
      element(.span) { edition.phrases.text(.pressKit) }
      element(.span, .class("language")) { edition.phrases.ownName }
    }
  }
}
