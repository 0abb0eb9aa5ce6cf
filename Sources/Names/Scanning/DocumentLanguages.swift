internal import LocaleData

/// The languages that a text is written in, as its letters tell.
///
/// A text in one language may quote another: a line that stands in the other alphabet is read in the
/// language of that, and Chinese characters are read as Chinese wherever they stand.
struct DocumentLanguages: Sendable {
  /// What words in an alphabet are read in: Russian or English.
  let alphabetic: LanguageTag
  /// Whether there are words in an alphabet that may be names.
  let hasAlphabetic: Bool
  /// Whether there are Chinese characters that may be names.
  let hasChinese: Bool
  /// The lines that stand in the other alphabet, in bytes of the file.
  private let others: [Range<Int>]

  /// What lines in the other alphabet are read in; nil where there are none.
  var otherAlphabetic: LanguageTag? {
    if others.isEmpty { return nil }
    return alphabetic == .russian ? .english : .russian
  }

  init(_ document: SourceDocument) {
    let lines = Self.lines(of: document)
    let latin = lines.reduce(0) { $0 + $1.latin }
    let cyrillic = lines.reduce(0) { $0 + $1.cyrillic }
    let isRussian =
      switch document.language.language {
      case "ru": true
      case "zh": cyrillic > latin
      default: false
      }
    alphabetic = isRussian ? .russian : .english
    hasAlphabetic = latin + cyrillic >= Self.shortestName
    hasChinese = lines.contains { $0.han > 1 }
    others = lines.filter { line in
      let own = isRussian ? line.cyrillic : line.latin
      let other = isRussian ? line.latin : line.cyrillic
      return other > own && other >= Self.shortestLine
    }.map(\.bytes)
  }

  /// Whether the byte at `offset` of the file is in a line of the other alphabet.
  func isOther(_ offset: Int) -> Bool {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < others.count && others[low].contains(offset)
  }

  /// With fewer letters there is no name.
  private static let shortestName = 4
  /// With fewer letters of the other alphabet a line is a name or a brand in the text's own language.
  private static let shortestLine = 20

  /// A line, and how many letters of each script it has.
  private struct Line {
    var bytes: Range<Int>
    var latin = 0
    var cyrillic = 0
    var han = 0
  }

  private static func lines(of document: SourceDocument) -> [Line] {
    var offset = document.bodyOffset
    var lines = [Line(bytes: offset..<offset)]
    for scalar in document.body.unicodeScalars {
      offset += UTF8.width(scalar)
      let last = lines.count - 1
      lines[last].bytes = lines[last].bytes.lowerBound..<offset
      switch Script(scalar) {
      case .latin: lines[last].latin += 1
      case .cyrillic: lines[last].cyrillic += 1
      case .han: lines[last].han += 1
      case nil: if scalar == "\n" { lines.append(Line(bytes: offset..<offset)) }
      }
    }
    return lines
  }
}
