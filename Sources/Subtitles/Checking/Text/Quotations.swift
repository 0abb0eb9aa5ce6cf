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
    var open: [Int] = []
    for position in shown.indices where Self.isMark(position, shown) {
      switch Self.side(of: position, shown, within: open.last.map { shown[$0] }) {
      case .opening: open.append(position)
      case .closing: close(at: position, &open, shown)
      case .unknown: single.append(Mark(position: position, side: .unknown, depth: open.count))
      }
    }
    open.removeAll { Self.isStraightSingle(shown[$0]) }
    for (depth, position) in open.enumerated() {
      single.append(Mark(position: position, side: .opening, depth: depth))
    }
    single.sort { $0.position < $1.position }
  }

  /// Ends the innermost quotation that a mark can end.
  private mutating func close(at position: Int, _ open: inout [Int], _ shown: [Unicode.Scalar]) {
    let mark = shown[position]
    guard let match = open.last(where: { Self.isSingle(shown[$0]) == Self.isSingle(mark) }) else {
      // What ends nothing is an apostrophe, if it can be one.
      if !Self.isSingle(mark) {
        single.append(Mark(position: position, side: .closing, depth: 0))
      }
      return
    }
    // Within double marks, what does not end is an apostrophe; single marks end before double ones.
    guard open.last == match || !Self.isSingle(mark) else { return }
    while let last = open.popLast(), last != match {}
    pairs.append(Pair(opening: match, closing: position, depth: open.count))
  }

  /// Whether a mark is one of those that an apostrophe looks like.
  private static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
    TextFeatures.of(scalar).contains(.apostrophe)
  }

  private static func isStraightSingle(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" }

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
