internal import HTML

/// How a page shows a picture: the versions that were made for screens, or the original where there are
/// none.
struct PictureMarkup {
  let still: Still
  let header: JPEGHeader
  let versions: [PictureVersion]
  /// How the page links to a file of the kit.
  let link: (String) -> WebLink

  /// Where a picture stands on a page.
  enum Place {
    /// Over the whole width, at the top.
    case top
    /// Among others.
    case gallery

    /// How wide the picture is shown, as `press-kit.css` lays it out; the first condition that holds.
    var sizes: String {
      switch self {
      case .top: "(min-width: 85em) 77.6em, 100vw"
      case .gallery:
        "(min-width: 85em) 38.2em, (min-width: 40em) calc(50vw - 2.5em), calc(100vw - 2.5em)"
      }
    }
  }

  /// The picture; `words` are its attributes for those who cannot see it.
  func node(in place: Place, _ words: [HTMLAttribute]) -> HTMLNode {
    var attributes: [HTMLAttribute] = [.src(link(source))]
    let jpegs = sources(.jpeg)
    if jpegs.count > 1 { attributes += [.srcset(jpegs), .sizes(place.sizes)] }
    attributes += [
      .width(header.uprightWidth), .height(header.uprightHeight),
      .loading(place == .top ? "eager" : "lazy"),
    ]
    let image = HTMLNode.element(.img, attributes + words, [])
    let webPs = sources(.webP)
    guard !webPs.isEmpty else { return image }
    return element(.picture) {
      element(
        .source, .type(PictureVersion.Format.webP.mediaType), .srcset(webPs), .sizes(place.sizes))
      image
    }
  }

  /// The version for readers of `src` alone: wide enough for a column, and the original where there is
  /// none.
  var source: String { shared?.path(of: still.path) ?? still.path }

  /// The version that is shown where others link to the page.
  var shared: PictureVersion? {
    let jpegs = versions.filter { $0.format == .jpeg }
    return jpegs.first { $0.width >= Self.sharedWidth } ?? jpegs.last
  }

  /// What networks ask for a large card.
  private static let sharedWidth = 1200

  private func sources(_ format: PictureVersion.Format) -> [(link: WebLink, width: Int)] {
    versions.filter { $0.format == format }.map { (link($0.path(of: still.path)), $0.width) }
  }
}
