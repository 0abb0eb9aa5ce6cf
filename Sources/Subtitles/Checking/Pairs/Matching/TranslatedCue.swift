internal import Diagnostics
internal import LocaleData

/// A cue of a translation, or of the track that it translates, as the two are compared.
struct TranslatedCue: Sendable {
  /// The position in its track.
  let position: Int
  let start: Milliseconds
  let end: Milliseconds
  /// What is shown, without tags, lines joined by `\n`.
  let text: String
  /// How it looks; nil where that is not known.
  let look: CueLook?
  /// The place of its times, and of its text.
  let timePlace: SourceLocation
  let textPlace: SourceLocation
  /// How many characters it has, as its language counts them.
  let length: Double

  /// A cue, or its lines in a language where the track is in two.
  init(
    _ cue: Cue, file: String, look: CueLook?, _ count: CharacterCount,
    _ language: LanguageTag? = nil, of languages: TrackLanguages? = nil
  ) {
    position = cue.position
    start = cue.start
    end = max(cue.start, cue.end)
    let hasText = !cue.textRange.isEmpty || cue.change.text != nil
    var (text, firstLine) = (hasText ? cue.shownText : "", 0)
    if let language, let languages, languages.lower != nil {
      let lines = zip(
        text.split(separator: "\n", omittingEmptySubsequences: false),
        languages.languages(ofLinesOf: cue))
      firstLine = lines.prefix { $0.1 != language }.count
      text = lines.filter { $0.1 == language }.map(\.0).joined(separator: "\n")
    }
    self.text = text
    self.look = look
    length = count.countVisible(text)
    timePlace = SourceLocation(
      file: file, line: cue.lineOfTimes, column: 1, byteOffset: Int(cue.record.timeLine.start))
    textPlace =
      hasText
      ? SourceLocation(file: file, line: cue.lineOfText + firstLine, column: 1) : timePlace
  }

  /// Whether nothing is shown.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether it says something: more than marks, music and sounds in brackets.
  var hasSpeech: Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "(", "（", "【", "［": depth += 1
      case "]", ")", "）", "】", "］": depth = max(0, depth - 1)
      default:
        if depth == 0, Script(scalar) != nil || scalar.properties.numericType != nil { return true }
      }
    }
    return false
  }

  /// The text on one line, cut where it is long, in quotation marks: as messages quote it.
  var quotation: String { text.quotation }
}

extension String {
  /// The text on one line, cut where it is long, in quotation marks.
  var quotation: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let longest = 60
    return line.count > longest ? "“\(line.prefix(longest - 1))…”" : "“\(line)”"
  }
}
