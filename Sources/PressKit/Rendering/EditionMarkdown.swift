internal import HTML
internal import LocaleData

/// An edition as plain text with Markdown's marks, for editors who paste.
struct EditionMarkdown {
  let edition: Edition

  /// The whole text.
  var text: String {
    let page = EditionPage(edition: edition, links: [])
    var writer = MarkdownWriter(edition.phrases.typography.lineMarks)
    writer.write(element(.h1) { edition.title.value })
    if let embargo = page.embargoLines {
      writer.write(
        element(.blockquote) {
          element(.strong) { embargo.banner }
          if let note = embargo.note { " " + note.value }
        })
    }
    if let logline = edition.blurb(.logline) {
      for node in page.paragraphs(of: logline) { writer.write(node) }
    }
    for section in page.sections {
      writer.write(element(.h2) { section.title })
      for node in section.content { writer.write(node) }
    }
    return writer.finished
  }
}
