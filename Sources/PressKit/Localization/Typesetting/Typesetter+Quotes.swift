/// Quotation marks.
extension Typesetter {
  /// The marks of any language become those of this one, by how deep they stand; where some mark has no
  /// partner, all are left alone.
  func setQuotes(_ text: inout TypesetCells) {
    var finder = QuoteFinder(text, hasApostrophe: typography.apostrophe != nil)
    finder.find()
    if let apostrophe = typography.apostrophe {
      for index in finder.apostrophes { text.cells[index].scalar = apostrophe }
    }
    guard finder.isBalanced else { return }
    if let apostrophe = typography.apostrophe {
      for index in finder.outerApostrophes { text.cells[index].scalar = apostrophe }
    }
    for pair in finder.pairs {
      let marks = marks(for: pair, in: text)
      text.cells[pair.start].scalar = marks.start
      text.cells[pair.end].scalar = marks.end
    }
  }

  /// What stands around the first quotation mark without a partner; nil where each has one.
  func unpairedQuote(in text: String) -> String? {
    let cells = TypesetCells([text])
    var finder = QuoteFinder(cells, hasApostrophe: typography.apostrophe != nil)
    finder.find()
    guard let place = finder.unpaired else { return nil }
    let around = cells.cells[max(0, place - Self.excerpt)...].prefix(2 * Self.excerpt + 1)
    return String(String.UnicodeScalarView(around.map(\.scalar)))
  }

  /// How many characters beside a mark are shown, so that a person finds it.
  private static let excerpt = 12

  private func marks(for pair: QuoteFinder.Pair, in text: TypesetCells) -> Typography.Pair {
    if let marks = typography.titleMarks {
      let inner = text.cells[(pair.start + 1)..<pair.end].map(\.scalar)
      if titles.contains(String(String.UnicodeScalarView(inner))) { return marks }
    }
    return typography.quotes[pair.depth % typography.quotes.count]
  }
}

/// Finds which marks of a text open and close quotations, whatever language they are of.
struct QuoteFinder {
  /// A quotation: where its marks are, and within how many others it stands.
  struct Pair {
    let start: Int
    let end: Int
    let depth: Int
  }

  private(set) var pairs: [Pair] = []
  /// Marks within a word that stand for a letter that was left out.
  private(set) var apostrophes: [Int] = []
  /// Marks at the beginning or the end of a word that do; only where the rest of the marks makes sense.
  private(set) var outerApostrophes: [Int] = []
  /// The first mark without a partner; nil where every mark has one.
  private(set) var unpaired: Int?
  /// Whether every mark has its partner.
  var isBalanced: Bool { unpaired == nil }

  private let text: TypesetCells
  private let hasApostrophe: Bool
  private var open: [(index: Int, mark: Unicode.Scalar)] = []

  init(_ text: TypesetCells, hasApostrophe: Bool) {
    self.text = text
    self.hasApostrophe = hasApostrophe
  }

  mutating func find() {
    for index in text.cells.indices where !text.cells[index].isFrozen { read(index) }
    unpaired = unpaired ?? open.first?.index
  }

  private mutating func read(_ index: Int) {
    let scalar = text.cells[index].scalar
    switch scalar {
    case "«", "„", "「", "『": open.append((index, scalar))
    case "»", "”", "」", "』": close(index)
    case "“":
      // It closes what „ opened, as in Russian and German.
      if open.last?.mark == "„" { close(index) } else { open.append((index, scalar)) }
    case "\"":
      if open.last?.mark == "\"" && !(isAfterSpace(index) && isBeforeWord(index)) {
        close(index)
      } else if isAfterSpace(index) || text[index - 1]?.isLetterOrDigit == false {
        open.append((index, scalar))
      } else if text[index - 1]?.isDigit != true {
        // After a digit it means inches, else it is lost.
        unpaired = unpaired ?? index
      }
    case "‘": readSingle(index, opens: true)
    case "’", "'": readSingle(index, opens: false)
    default: break
    }
  }

  private mutating func readSingle(_ index: Int, opens: Bool) {
    let scalar = text.cells[index].scalar
    let isInWord =
      text[index - 1]?.isLetterOrDigit == true && text[index + 1]?.isLetterOrDigit == true
    if isInWord {
      // Between digits it means feet.
      if hasApostrophe && text[index - 1]?.isDigit != true { apostrophes.append(index) }
    } else if let last = open.last?.mark, last == "‘" || last == "'" && scalar == "'",
      !isBeforeWord(index) && !opens
    {
      close(index)
    } else if opens
      || scalar == "'" && (isAfterSpace(index) || isBesideHan(index)) && closes(after: index)
        && text[index + 1]?.isDigit != true
    {
      open.append((index, scalar))
    } else if hasApostrophe {
      outerApostrophes.append(index)
    }
  }

  /// Whether a straight single mark that may close stands later in the paragraph.
  private func closes(after index: Int) -> Bool {
    text.cells.indices.dropFirst(index + 2).contains { later in
      text.cells[later].scalar == "'" && text[later - 1]?.isSpace == false
        && !isBeforeWord(later)
    }
  }

  private mutating func close(_ index: Int) {
    guard let start = open.popLast() else {
      unpaired = unpaired ?? index
      return
    }
    pairs.append(Pair(start: start.index, end: index, depth: open.count))
  }

  /// Whether the mark stands between Chinese characters or their marks, where no space shows which way it
  /// turns.
  private func isBesideHan(_ index: Int) -> Bool {
    guard let before = text[index - 1], text[index + 1]?.isHan == true else { return false }
    return before.isHan || "，。：；？！、《（”’」』".unicodeScalars.contains(before)
  }

  private func isBeforeWord(_ index: Int) -> Bool { text[index + 1]?.isLetterOrDigit == true }

  private func isAfterSpace(_ index: Int) -> Bool {
    guard let before = text[index - 1] else { return true }
    return before.isSpace || "([{—–-«„“‘「『（".unicodeScalars.contains(before)
  }
}
