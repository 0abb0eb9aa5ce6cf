/// Writes styled pieces of text with tags that open and close in order.
///
///     bold+italic “a”, italic “b”   →   <i><b>a</b>b</i>
struct NestedTags {
  /// A tag around a piece of text.
  struct Tag: Hashable {
    var opening: String
    var closing: String

    /// `<name>` and `</name>`, with what follows the name in the first.
    init(_ name: String, attributes: String = "") {
      opening = "<\(name)\(attributes)>"
      closing = "</\(name)>"
    }
  }

  /// A text with the tags around it.
  struct Piece {
    var text: String
    var tags: [Tag]
  }

  /// The pieces as one text, in which a tag that goes on over several pieces is written once.
  ///
  /// A tag that ends at the end of a line is closed before the line break.
  static func text(_ pieces: [Piece]) -> String {
    let pieces = breakingLinesOutside(pieces)
    var text = ""
    var open: [Tag] = []
    for (position, piece) in pieces.enumerated() {
      let kept = open.firstIndex { !piece.tags.contains($0) } ?? open.count
      for tag in open[kept...].reversed() { text += tag.closing }
      open.removeSubrange(kept...)
      let missing = piece.tags.filter { !open.contains($0) }
      // What lasts longer is opened first, so that it need not close for what lasts less.
      let lasting = missing.enumerated().sorted { left, right in
        let (first, second) = (
          span(of: left.element, in: pieces, from: position),
          span(of: right.element, in: pieces, from: position)
        )
        return (second, left.offset) < (first, right.offset)
      }
      for (_, tag) in lasting {
        text += tag.opening
        open.append(tag)
      }
      text += piece.text
    }
    for tag in open.reversed() { text += tag.closing }
    return text
  }

  /// The pieces with the line breaks at their ends as pieces of their own, without the tags that do
  /// not go on behind them.
  private static func breakingLinesOutside(_ pieces: [Piece]) -> [Piece] {
    pieces.enumerated().flatMap { position, piece -> [Piece] in
      let shown = piece.text.reversed().drop { $0 == "\n" }.count
      let breaks = piece.text.count - shown
      guard breaks > 0, shown > 0, !piece.tags.isEmpty else { return [piece] }
      let next = position + 1 < pieces.count ? pieces[position + 1].tags : []
      return [
        Piece(text: String(piece.text.prefix(shown)), tags: piece.tags),
        Piece(
          text: String(piece.text.suffix(breaks)), tags: piece.tags.filter(next.contains)),
      ]
    }
  }

  /// How many pieces a tag lasts.
  private static func span(of tag: Tag, in pieces: [Piece], from position: Int) -> Int {
    pieces[position...].prefix { $0.tags.contains(tag) }.count
  }
}
