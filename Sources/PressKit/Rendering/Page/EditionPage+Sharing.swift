internal import HTML
internal import LocaleData

extension EditionPage {
  /// What networks and messengers show where somebody links to the page (Open Graph; X's cards).
  var sharing: [HTMLNode] {
    var nodes: [HTMLNode] = []
    func property(_ name: String, _ content: String?) {
      guard let content else { return }
      nodes.append(element(.meta, .property(name), .content(content)))
    }
    property("og:type", "video.movie")
    property("og:title", title)
    property("og:description", summary)
    property("og:site_name", edition.title.value)
    property("og:locale", Self.openGraphLocale(edition.language))
    for link in links where link.language != edition.language {
      property("og:locale:alternate", Self.openGraphLocale(link.language))
    }
    property("og:url", address?.address)
    let picture = largePicture
    if let picture, let link = KitAddress.absolute(picture.source, in: kit) {
      property("og:image", link.address)
      property("og:image:type", PictureVersion.Format.jpeg.mediaType)
      property(
        "og:image:width", String(picture.shared?.width ?? picture.header.uprightWidth))
      property(
        "og:image:height", String(picture.shared?.height ?? picture.header.uprightHeight))
      property("og:image:alt", edition.nearest(picture.still.alternative)?.value)
    }
    nodes.append(
      element(
        .meta, .name("twitter:card"),
        .content(picture == nil ? "summary" : "summary_large_image")))
    return nodes
  }

  /// The picture at the top of the page.
  var largePicture: PictureMarkup? {
    kit.stills.first.flatMap { still in
      still.header.map { header in
        PictureMarkup(
          still: still, header: header, versions: pictures[still.path] ?? [],
          link: KitAddress.shared)
      }
    }
  }

  /// A language and the country that it is likeliest for, as Open Graph writes them: `zh_TW`.
  private static func openGraphLocale(_ language: LanguageTag) -> String? {
    language.maximized.flatMap { full in full.region.map { "\(full.language)_\($0)" } }
  }
}
