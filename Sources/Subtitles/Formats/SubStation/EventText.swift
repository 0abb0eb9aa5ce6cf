/// The text of an event as a person reads and writes it: `\N` for a line break is a line break.
enum EventText {
  private static let backslash = UInt8(ascii: "\\")
  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  /// The text with `\N` and `\n` outside of braces as line breaks.
  static func shown(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(backslash) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var scanner = Scanner(bytes)
    while let piece = scanner.next() {
      if piece.kind == .lineBreak { result.append(0x0A) } else { result += bytes[piece.range] }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text that a person reads: without override blocks, remarks and drawings.
  static func readable(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(backslash) || bytes.contains(open) else { return text }
    var (result, isDrawing): ([UInt8], Bool) = ([], false)
    var scanner = Scanner(bytes)
    while let piece = scanner.next() {
      switch piece.kind {
      case .block:
        for tag in OverrideTag.tags(
          in: String(decoding: bytes[piece.range].dropLast(), as: UTF8.self)
        )
        .tags where tag.name == "p" {
          isDrawing = (tag.number ?? 0) > 0
        }
      case _ where isDrawing: break
      case .text: result += bytes[piece.range]
      case .lineBreak: result.append(0x0A)
      case .hardSpace: result += [0xC2, 0xA0]
      case .escapedBrace: result += bytes[piece.range].dropFirst()
      case .joiner: break
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with its line breaks as `\N`.
  static func written(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\N")
  }

  /// A piece of a text.
  struct Piece: Hashable {
    enum Kind { case text, block, lineBreak, hardSpace, escapedBrace, joiner }

    var kind: Kind
    /// Where it lies; of a block with its braces.
    var range: Range<Int>
  }

  /// Takes a text apart as libass does: `\N`, `\n`, `\h`, `\{`, `\}`, and `{…}` where it is closed.
  ///
  /// U+2060 after a backslash keeps it from meaning something with what follows; it is a piece of
  /// its own, so that it can be left out.
  struct Scanner {
    private let bytes: [UInt8]
    private var offset = 0
    /// Whether there is no closing brace any more.
    private var isOpenEnded = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; nil at the end of the text.
    mutating func next() -> Piece? {
      guard offset < bytes.count else { return nil }
      let start = offset
      while offset < bytes.count {
        if let (kind, length) = mark() {
          if offset > start { break }
          offset += length
          return Piece(kind: kind, range: start..<offset)
        }
        offset += 1
      }
      return Piece(kind: .text, range: start..<offset)
    }

    /// What other than plain text begins at the offset.
    private mutating func mark() -> (Piece.Kind, Int)? {
      switch bytes[offset] {
      case 0x0A: return (.lineBreak, 1)
      case open:
        guard !isOpenEnded else { return nil }
        guard let end = bytes[offset...].firstIndex(of: close) else {
          isOpenEnded = true
          return nil
        }
        return (.block, end + 1 - offset)
      case backslash:
        guard offset + 1 < bytes.count else { return nil }
        switch bytes[offset + 1] {
        case UInt8(ascii: "N"), UInt8(ascii: "n"): return (.lineBreak, 2)
        case UInt8(ascii: "h"): return (.hardSpace, 2)
        case open, close: return (.escapedBrace, 2)
        default: return nil
        }
      case joiner[0]: return isJoiner ? (.joiner, joiner.count) : nil
      default: return nil
      }
    }

    /// Whether here is a U+2060 that parts a backslash from what would have a meaning with it.
    private var isJoiner: Bool {
      guard offset > 0, bytes[offset - 1] == backslash, bytes[offset...].starts(with: joiner) else {
        return false
      }
      var next = offset
      while bytes[next...].starts(with: joiner) { next += joiner.count }
      return next < bytes.count && meaningful.contains(bytes[next])
    }
  }

  /// U+2060 in UTF-8.
  private static let joiner: [UInt8] = [0xE2, 0x81, 0xA0]

  /// What has a meaning after a backslash.
  private static let meaningful: Set<UInt8> = Set("Nnh{}".utf8)

  /// Plain text as it is to be written: no part of it is taken for a tag.
  ///
  /// - Parameter isBeforeBlock: whether a block in braces follows.
  static func escaped(_ text: String, isBeforeBlock: Bool) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    result.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x0D:
        if offset + 1 == bytes.count || bytes[offset + 1] != 0x0A { result += "\\N".utf8 }
      case 0x0A: result += "\\N".utf8
      case open: result += "\\{".utf8
      case 0xA0 where offset > 0 && bytes[offset - 1] == 0xC2:
        result.removeLast()
        result += "\\h".utf8
      case backslash:
        result.append(byte)
        if needsJoiner(bytes, after: offset + 1, isBeforeBlock) { result += joiner }
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func needsJoiner(_ bytes: [UInt8], after start: Int, _ isBeforeBlock: Bool) -> Bool
  {
    var next = start
    while bytes[next...].starts(with: joiner) { next += joiner.count }
    guard next < bytes.count else { return isBeforeBlock }
    // A brace that opens is written with a backslash of its own.
    return bytes[next] != open && meaningful.contains(bytes[next])
  }
}
