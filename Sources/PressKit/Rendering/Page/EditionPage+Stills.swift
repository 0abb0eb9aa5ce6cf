internal import HTML
internal import LocaleData

extension EditionPage {
  /// The pictures, with all that a picture desk asks for.
  var stills: PageSection? {
    PageSection("stills", phrases.text(.stills)) {
      for still in kit.stills where still.header != nil { picture(still, isLarge: false) }
    }
  }

  /// A picture with its caption; nil where the file is missing or damaged.
  func picture(_ still: Still, isLarge: Bool) -> HTMLNode? {
    guard let header = still.header else { return nil }
    let link = KitAddress.shared(still.path)
    var attributes: [HTMLAttribute] = []
    if let alternative = edition.nearest(still.alternative) {
      attributes.append(.alt(alternative.value))
      if alternative.language != edition.language { attributes.append(.lang(alternative.language)) }
    } else {
      // Better no words than the file's name, which a screen reader would read out.
      attributes.append(.alt(""))
    }
    let image = PictureMarkup(
      still: still, header: header, versions: pictures[still.path] ?? [], link: KitAddress.shared
    ).node(in: isLarge ? .top : .gallery, attributes)
    return element(.figure, .class(isLarge ? "hero" : "still")) {
      if isLarge { image } else { element(.a, .href(link)) { image } }
      element(.figcaption) {
        if let caption = edition.nearest(still.caption) {
          element(.span, .class("caption")) { edition.node(caption) }
        }
        if let credit = still.credit.flatMap(edition.nearest) {
          element(.span, .class("credit")) {
            phrases.nodes(.stillCredit, ["credit": [edition.node(credit)]])
          }
        }
        if !isLarge {
          element(.span, .class("details")) {
            element(.a, .href(link), .download) { phrases.text(.download) }
            " "
            phrases.text(
              .stillDetails,
              [
                "width": edition.values.digits(header.uprightWidth),
                "height": edition.values.digits(header.uprightHeight),
                "size": edition.values.size(still.byteCount),
              ])
          }
        }
      }
    }
  }
}
