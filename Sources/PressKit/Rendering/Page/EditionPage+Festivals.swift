internal import HTML
internal import LocaleData

extension EditionPage {
  /// Where the film was or will be shown, and what it was given there.
  var festivals: PageSection? {
    PageSection("festivals", phrases.text(.festivals)) {
      if !kit.awards.isEmpty {
        element(.ul, .class("laurels")) {
          for award in kit.awards {
            element(.li) {
              Self.laurel
              element(.div, .class("award")) { lines(for: award) }
              Self.laurel
            }
          }
        }
      }
      timeline(of: kit.events.filter { $0.kind == .festival })
    }
  }

  @HTMLBuilder private func lines(for award: Award) -> [HTMLNode] {
    element(.p, .class("result")) { phrases.results[award.result] ?? award.result.rawValue }
    if let title = edition.nearest(award.title) {
      element(.p) { element(.strong) { edition.node(title) } }
    }
    element(.p, .class("giver")) {
      if let festival = edition.nearest(award.festival) { edition.node(festival) }
      if let year = award.year { " " + phrases.text(.year, ["year": String(year)]) }
    }
  }

  /// A branch of laurel that bends to the right; the style sheet turns the second one round.
  private static let laurel = element(
    .svg, .class("laurel"), .viewBox(width: 60, height: 120), .ariaHidden
  ) { element(.path, .d(leaves)) }

  /// Seven pairs of leaves on an arc, from the foot up.
  private static let leaves = """
    M52 111Q44 119 31 116Q41 107 52 111ZM52 111Q42 108 39 96Q50 100 52 111Z \
    M39 101Q29 107 18 100Q30 94 39 101ZM39 101Q30 95 31 83Q40 91 39 101Z \
    M28 86Q18 89 10 79Q23 77 28 86ZM28 86Q22 79 27 68Q33 78 28 86Z \
    M23 69Q12 67 10 55Q21 58 23 69ZM23 69Q20 59 28 52Q31 63 23 69Z \
    M23 49Q14 44 16 33Q26 40 23 49ZM23 49Q23 40 34 37Q32 48 23 49Z \
    M28 31Q22 23 28 14Q34 24 28 31ZM28 31Q32 23 42 25Q36 33 28 31Z \
    M37 16Q34 7 44 1Q46 12 37 16ZM37 16Q44 10 52 15Q45 21 37 16Z
    """
}
