internal import HTML
internal import LocaleData

extension EditionPage {
  /// What says above all else that nothing of the page may be printed yet.
  var embargo: HTMLNode? {
    guard let lines = embargoLines else { return nil }
    return element(.aside, .class("embargo"), .ariaLabelledBy("embargo")) {
      element(.p, .id("embargo")) {
        element(.strong) { element(.time, .datetime(lines.moment)) { lines.banner } }
      }
      if let note = lines.note { element(.p) { edition.node(note) } }
    }
  }

  /// The words of the embargo; nil where there is none.
  var embargoLines: (moment: String, banner: String, note: Localized<String>?)? {
    guard let embargo = kit.embargo else { return nil }
    let until = embargo.until
    let banner = phrases.text(
      .embargo,
      ["date": edition.values.text(until.date), "time": until.time, "zone": until.zone])
    return (until.description, edition.set(banner), embargo.note.flatMap(edition.nearest))
  }
}
