internal import HTML
internal import LocaleData

extension EditionPage {
  /// The top of the page: title, large picture, logline, and the way to the rest.
  var opening: HTMLNode {
    element(.header, .class("opening")) {
      element(.div, .class("title")) {
        element(.ul, .class("kicker")) {
          if let genre = edition.own(kit.film.genre) {
            element(.li) { edition.node(genre) }
          }
          if !edition.countries.isEmpty { element(.li) { edition.values.list(edition.countries) } }
          if let year = kit.film.year { element(.li) { String(year) } }
        }
        element(.h1) { edition.node(edition.title) }
        if let tagline = kit.film.tagline.flatMap(edition.own) {
          element(.p, .class("tagline")) { edition.node(tagline) }
        }
        otherTitles
      }
      if let still = kit.stills.first { picture(still, isLarge: true) }
      let logline = edition.blurb(.logline)
      let glance = glance
      if logline != nil || glance != nil {
        element(.div, .class("lead")) {
          if let logline { element(.div, .class("logline")) { copyable(.logline, logline) } }
          glance
        }
      }
    }
  }

  private var otherTitles: HTMLNode? {
    // Who reads «Красный шёлк» needs no «Красный шелк» beside it; machines that search do.
    var seen: Set<String> = [edition.withoutAccents(edition.title.value)]
    let titles = edition.otherTitles.filter {
      seen.insert(edition.withoutAccents($0.value)).inserted
    }
    guard !titles.isEmpty else { return nil }
    return element(.ul, .class("other-titles"), .ariaLabel(phrases.text(.alsoKnownAs))) {
      for title in titles { element(.li, .lang(title.language)) { title.value } }
    }
  }

  /// The way to each section.
  var sectionNavigation: HTMLNode {
    element(.nav, .class("contents"), .ariaLabel(phrases.text(.sectionNavigation))) {
      element(.ul) {
        for section in sections {
          element(.li) { element(.a, .href(WebLink(own: "#" + section.id))) { section.title } }
        }
      }
    }
  }
}
