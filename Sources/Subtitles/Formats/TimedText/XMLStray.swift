/// A `&` or `<` in the text of a document that starts no reference and no tag, as in `R&B <3`.
///
/// It is the most usual fault of files that are made by hand, and is read as what it looks like.
struct XMLStray: Sendable, Hashable {
  /// Where it is in the bytes in which it is escaped.
  var place: Int
  /// How many bytes all escapes up to this one have added.
  var added: Int

  /// Bytes with every stray escaped.
  static func escaped(_ bytes: [UInt8]) -> ([UInt8], [XMLStray]) {
    let found = strays(in: bytes)
    guard !found.isEmpty else { return (bytes, []) }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + found.count * 4)
    var strays: [XMLStray] = []
    var offset = 0
    for place in found {
      escaped += bytes[offset..<place]
      let entity = bytes[place] == UInt8(ascii: "&") ? "&amp;" : "&lt;"
      let added = (strays.last?.added ?? 0) + entity.utf8.count - 1
      strays.append(XMLStray(place: escaped.count, added: added))
      escaped += entity.utf8
      offset = place + 1
    }
    return (escaped + bytes[offset...], strays)
  }

  /// Where something was before strays were escaped.
  static func original(_ place: Int, _ strays: [XMLStray]) -> Int {
    var (low, high) = (0, strays.count)
    while low < high {
      let middle = (low + high) / 2
      if strays[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? place : max(place - strays[low - 1].added, 0)
  }

  private static func strays(in bytes: [UInt8]) -> [Int] {
    var strays: [Int] = []
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "&"):
        if !isReference(bytes, offset) { strays.append(offset) }
        offset += 1
      case UInt8(ascii: "<"):
        if let end = opaqueEnd(bytes, offset) {
          offset = end
        } else {
          if !isTag(bytes, offset) { strays.append(offset) }
          offset += 1
        }
      default: offset += 1
      }
    }
    return strays
  }

  /// Where a comment, a section of characters, an instruction or a document type ends, in which
  /// nothing is a stray; nil where none starts.
  private static func opaqueEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    let kinds = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!DOCTYPE", "]>")]
    for (opening, closing) in kinds where bytes[start...].starts(with: opening.utf8) {
      let closing = Array(closing.utf8)
      var offset = start + opening.utf8.count
      while offset < bytes.count {
        if bytes[offset] == closing[0], bytes[offset...].starts(with: closing) {
          return offset + closing.count
        }
        // A document type without definitions ends as a tag does.
        if opening == "<!DOCTYPE", bytes[offset] == UInt8(ascii: ">") { return offset + 1 }
        if opening == "<!DOCTYPE", bytes[offset] == UInt8(ascii: "[") {
          return end(of: closing, in: bytes, from: offset)
        }
        offset += 1
      }
      return bytes.count
    }
    return nil
  }

  private static func end(of closing: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == closing[0], bytes[offset...].starts(with: closing) {
        return offset + closing.count
      }
      offset += 1
    }
    return bytes.count
  }

  /// Whether `&` starts `&name;` or `&#12;`.
  private static func isReference(_ bytes: [UInt8], _ start: Int) -> Bool {
    var offset = start + 1
    // No name of an entity is longer; looking on would make the time more than linear.
    while offset < min(bytes.count, start + 40) {
      switch bytes[offset] {
      case UInt8(ascii: ";"): return offset > start + 1
      case UInt8(ascii: "#") where offset == start + 1: break
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., 0x2D, 0x2E, 0x5F: break
      default: return false
      }
      offset += 1
    }
    return false
  }

  /// Whether `<` starts a tag or a declaration.
  private static func isTag(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start + 1 < bytes.count else { return true }
    return switch bytes[start + 1] {
    case 0x41...0x5A, 0x61...0x7A, 0x80..., 0x5F, 0x3A, UInt8(ascii: "/"), UInt8(ascii: "!"): true
    default: false
    }
  }
}
