/// What one line of a file of ASS or SSA is, by its first characters.
enum SubStationLine: Sendable, Hashable {
  case blank
  /// `[Events]`.
  case heading(String)
  /// `; …` or `!: …`.
  case comment
  /// `Dialogue: …`: the word in small letters, and the offset after the colon.
  case keyed(String, value: Int)
  case other

  /// The longest word before a colon that is looked at.
  private static let longestKey = 40

  /// Reads the start of a line.
  ///
  /// - Parameters:
  ///   - section: the section the line stands in; within embedded files only a known heading is one.
  init(_ content: Range<Int>, of source: TrackSource, in section: SubStationSection) {
    let (bytes, form) = (source.bytes, source.form)
    let start = form.skippingBlanks(in: bytes, from: content.lowerBound, before: content.upperBound)
    guard start < content.upperBound else {
      self = .blank
      return
    }
    var (key, offset) = ("", start)
    while offset < content.upperBound, key.utf8.count < Self.longestKey {
      let (scalar, length) = form.character(in: bytes, at: offset, before: content.upperBound)
      offset += length
      guard scalar >= 0x20, scalar < 0x7F else { break }
      let character = Character(Unicode.Scalar(UInt8(scalar)))
      switch character {
      case ";" where key.isEmpty:
        self = .comment
        return
      case ":":
        self = key == "!" ? .comment : .keyed(key.trimmingBlanks.lowercased(), value: offset)
        return
      case "]" where key.first == "[":
        let heading = key + "]"
        let isHeading =
          section != .embedded || SubStationSection(heading: heading) != .other
          || heading.contains(where: \.isLowercase)
        self = isHeading ? .heading(heading) : .other
        return
      default: key.append(character)
      }
    }
    self = .other
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    while rest.last == " " || rest.last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}
