internal import HTML
internal import LocaleData

extension EditionPage {
  /// What browsers and search engines read.
  var head: HTMLNode {
    element(.head) {
      PageBasics.nodes(policy)
      element(.title) { title }
      if let summary { element(.meta, .name("description"), .content(summary)) }
      if kit.embargo != nil { element(.meta, .name("robots"), .content("noindex")) }
      element(.link, .rel("stylesheet"), .href(KitAddress.shared(KitAddress.stylesheet)))
      if let address {
        element(.link, .rel("canonical"), .href(address))
      }
      alternates
      sharing
      HTMLNode.linkedData(movie)
      HTMLNode.program(KitAddress.shared(KitAddress.script))
    }
  }

  /// The page's title.
  var title: String { phrases.text(.documentTitle, ["title": edition.title.value]) }

  /// The complete address of the page, where the kit knows where it will stand.
  var address: WebLink? {
    KitAddress.absolute(KitAddress.path("index.html", in: edition.language), in: kit)
  }

  /// What the film is about, in a sentence.
  var summary: String? { edition.blurb(.logline)?.value.plainText }

  /// Links to all editions, this one among them; search engines want them complete and from every side.
  private var alternates: [HTMLNode] {
    guard kit.baseURL != nil else { return [] }
    func alternate(_ tag: String, _ path: String) -> HTMLNode? {
      KitAddress.absolute(path, in: kit).map { link in
        element(.link, .rel("alternate"), .hreflang(tag), .href(link))
      }
    }
    let pages = links.compactMap { link in
      alternate(link.language.description, KitAddress.path("index.html", in: link.language))
    }
    return pages + [alternate("x-default", "index.html")].compactMap(\.self)
  }
}
