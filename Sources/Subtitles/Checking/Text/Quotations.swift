/// The quotation marks of a text, and which of them belong together.
struct Quotations {
  /// A mark that opens or closes a quotation, so far as that can be told.
  struct Mark: Equatable {
    enum Side: Equatable { case opening, closing, unknown }

    /// Its position in what is shown.
    var position: Int
    var side: Side
    /// How many quotations it stands within.
    var depth: Int
  }

  /// Marks that belong together.
  struct Pair: Equatable {
    var opening: Int
    var closing: Int
    /// How many quotations the pair stands within.
    var depth: Int
  }

  private(set) var pairs: [Pair] = []
  /// Marks whose other half is in another cue, or missing.
  private(set) var single: [Mark] = []

  init(_ text: MarkedText) {
    let shown = text.shown
    var open: [(position: Int, mark: Unicode.Scalar)] = []
    for position in shown.indices where Self.isMark(position, shown) {
      let mark = shown[position]
      switch Self.side(of: position, shown, within: open.last?.mark) {
      case .opening: open.append((position, mark))
      case .closing:
        guard let last = open.popLast() else {
          single.append(Mark(position: position, side: .closing, depth: 0))
          continue
        }
        pairs.append(Pair(opening: last.position, closing: position, depth: open.count))
      case .unknown: single.append(Mark(position: position, side: .unknown, depth: open.count))
      }
    }
    for (depth, mark) in open.enumerated() {
      single.append(Mark(position: mark.position, side: .opening, depth: depth))
    }
    // What stands within a quotation that does not end is not known to do so.
    if !single.isEmpty {
      single.sort { $0.position < $1.position }
    }
  }

  /// Whether all marks belong together in pairs.
  var isBalanced: Bool { single.isEmpty }

  /// Whether a character is a quotation mark here: not an apostrophe, and not the sign of inches.
  private static func isMark(_ position: Int, _ shown: [Unicode.Scalar]) -> Bool {
    switch shown[position] {
    case "\"", "＂":
      // 5'10" and 12", unless a quotation ends there.
      let before = position > 0 ? shown[position - 1] : " "
      guard before.isASCIIDigit else { return before != "'" || !isFeet(position - 1, shown) }
      return shown[..<position].reduce(0) { $1 == "\"" ? $0 + 1 : $0 } % 2 == 1
    case "‘", "’", "'", "‛": return isSingleMark(position, shown)
    case "`", "´": return false
    default: return TextFeatures.of(shown[position]).contains(.quote)
    }
  }

  /// Whether an apostrophe stands after a number of feet.
  private static func isFeet(_ position: Int, _ shown: [Unicode.Scalar]) -> Bool {
    position > 0 && shown[position - 1].isASCIIDigit
  }

  /// Whether a single mark is one of quotation: no Latin letter or digit touches it, because an
  /// apostrophe stands beside one.
  private static func isSingleMark(_ position: Int, _ shown: [Unicode.Scalar]) -> Bool {
    let before = position > 0 ? shown[position - 1] : "\n"
    let after = position + 1 < shown.count ? shown[position + 1] : "\n"
    func isOfApostrophe(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isLatin || scalar.isASCIIDigit
    }
    guard !isOfApostrophe(before), !isOfApostrophe(after) else { return false }
    // д’Артаньян
    return !(before.isLetter && after.isLetter && !before.isHan && !after.isHan)
  }

  /// Whether a mark opens or closes, by its form, else by what stands beside it.
  private static func side(
    of position: Int, _ shown: [Unicode.Scalar], within open: Unicode.Scalar?
  ) -> Mark.Side {
    switch shown[position] {
    case "«", "„", "「", "『", "〝", "‹", "‟", "‛": return .opening
    case "»", "」", "』", "〞", "›": return .closing
    // „Geschichte“ closes with what opens “a story”.
    case "“": return open == "„" ? .closing : sideByPlace(of: position, shown) ?? .opening
    case "”", "’": return .closing
    case "‘": return .opening
    case "\"", "＂", "'":
      if let side = sideByPlace(of: position, shown) { return side }
      return open.map { isStraight($0) } ?? false ? .closing : open == nil ? .opening : .unknown
    default: return .unknown
    }
  }

  private static func isStraight(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "＂" || scalar == "'"
  }

  /// The side that the neighbours of a mark tell: space before and text behind it, or the reverse.
  private static func sideByPlace(of position: Int, _ shown: [Unicode.Scalar]) -> Mark.Side? {
    let before = position > 0 ? shown[position - 1] : "\n"
    let after = position + 1 < shown.count ? shown[position + 1] : "\n"
    let isFree = before.isSpace || before == "\n" || before.isOpening || before.isDash
    let isFreeBehind =
      after.isSpace || after == "\n" || after.isClosing || isMarkAfterQuotation(after)
    if isFree, !isFreeBehind { return .opening }
    if isFreeBehind, !isFree { return .closing }
    return nil
  }

  private static func isMarkAfterQuotation(_ scalar: Unicode.Scalar) -> Bool {
    !TextFeatures.of(scalar).isDisjoint(with: [
      .fullStop, .comma, .chineseStop, .exclamation, .colon, .ellipsis, .hyphen, .dash,
    ])
  }
}
