internal import Diagnostics

/// Counts lines up to places that come in ascending order.
struct LineCounter {
  private let bytes: [UInt8]
  private let form: CharacterForm
  /// The start of the line that was come to, and how far it was searched for its end.
  private var offset = 0
  private var searched = 0
  private var lineNumber = 1

  init(_ bytes: [UInt8], _ form: CharacterForm) { (self.bytes, self.form) = (bytes, form) }

  /// The line of an offset that is not before the last one asked for.
  mutating func line(at place: Int) -> Int {
    while searched < place {
      let end = form.lineEnd(in: bytes, from: searched, before: place)
      guard end.newline != nil, end.next <= place else {
        // A CR before the place may be the first half of a line end that goes on after it.
        searched = end.newline == nil ? place : end.content
        break
      }
      (offset, searched, lineNumber) = (end.next, end.next, lineNumber + 1)
    }
    return lineNumber
  }

  mutating func deviation(at place: Int, _ message: String) -> Deviation {
    let line = line(at: place)
    return Deviation(
      rule: "JSON.SYNTAX", severity: .error, message: message, offset: place, lineStart: offset,
      line: line, isFixable: false)
  }
}
