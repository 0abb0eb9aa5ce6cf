internal import HTML

/// A file that can be had beside a page.
struct PageDownload {
  /// What it holds.
  let name: Phrase
  /// What the format is called by those who use it.
  let format: String
  /// The name of the file in the edition's folder.
  let file: String
  /// Its size in bytes.
  let byteCount: Int
}

extension EditionPage {
  /// What was built beside the page, and the originals of the pictures.
  var downloadSection: PageSection? {
    PageSection("downloads", phrases.text(.downloads)) {
      let stills = kit.stills.filter { $0.header != nil }
      if !downloads.isEmpty {
        element(.ul, .class("files")) {
          for download in downloads {
            element(.li) {
              file(WebLink(own: download.file), [.text(phrases.text(download.name))])
              details(download.format, download.byteCount)
            }
          }
          for still in stills {
            element(.li) {
              file(
                KitAddress.shared(still.path),
                [edition.nearest(still.caption).map(edition.node) ?? .text(still.path)])
              details("JPEG", still.byteCount)
            }
          }
        }
      }
    }
  }

  private func file(_ link: WebLink, _ name: [HTMLNode]) -> HTMLNode {
    .element(.a, [.href(link), .download], name)
  }

  private func details(_ format: String, _ byteCount: Int) -> HTMLNode {
    element(.span, .class("details")) {
      phrases.text(
        .downloadDetails, ["format": format, "size": edition.values.size(byteCount)])
    }
  }
}
