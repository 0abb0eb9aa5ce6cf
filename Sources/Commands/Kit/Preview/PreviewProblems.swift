internal import HTML

/// The page that a preview shows where a kit cannot be built.
///
/// What is wrong quotes the kit, which is other people's text: it stands in the page as text.
struct PreviewProblems {
  /// What is wrong, as the terminal shows it.
  let lines: [String]

  /// The page as a document.
  func document() -> [UInt8] {
    HTMLWriter.document(
      element(.html, .lang("en")) {
        element(.head) {
          element(.meta, .charset("utf-8"))
          element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
          element(.title) { "The kit cannot be built" }
          element(.link, .rel("stylesheet"), .href(WebLink(own: "/.silk/preview.css")))
        }
        element(.body) {
          element(.main) {
            element(.p, .class("label")) { "Silk · preview" }
            element(.h1) { "The kit cannot be built" }
            element(.ul) {
              for line in lines { element(.li) { element(.code) { line } } }
            }
            element(.p) { "This page gives way to the kit as soon as that is mended." }
          }
        }
      })
  }
}
