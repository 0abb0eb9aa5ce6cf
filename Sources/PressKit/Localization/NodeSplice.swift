internal import HTML

/// Carries pieces of a page through a formatter that knows text only.
///
/// Each piece goes in as one private-use character, which no message or list contains, and is put back
/// in its place afterwards.
struct NodeSplice {
  private let pieces: [[HTMLNode]]

  /// A splice of `pieces`.
  init(_ pieces: [[HTMLNode]]) { self.pieces = pieces }

  /// What stands for each piece in text.
  var marks: [String] { pieces.indices.map { String(Character(Self.mark($0))) } }

  /// `text` with the pieces in the place of their marks.
  func nodes(in text: String) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let index = pieces.indices.first(where: { Self.mark($0) == scalar }) else {
        plain.append(scalar)
        continue
      }
      if !plain.isEmpty { nodes.append(.text(String(plain))) }
      plain = String.UnicodeScalarView()
      nodes += pieces[index]
    }
    if !plain.isEmpty { nodes.append(.text(String(plain))) }
    return nodes
  }

  private static func mark(_ index: Int) -> Unicode.Scalar {
    // Plane 16 is for private use as a whole: 65,534 marks.
    Unicode.Scalar(0x10_0000 + UInt32(index)) ?? "\u{FFFD}"
  }
}
