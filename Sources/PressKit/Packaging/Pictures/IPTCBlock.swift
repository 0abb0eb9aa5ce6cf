/// What the IPTC fields of a picture say of its rights (IPTC-IIM 4.2, in a Photoshop resource).
struct IPTCBlock {
  /// Who took the picture.
  private(set) var creator: String?
  /// Whom to name.
  private(set) var credit: String?
  /// Where it comes from.
  private(set) var source: String?
  /// Who owns it.
  private(set) var copyright: String?

  private static let start = Array("Photoshop 3.0\0".utf8)
  private static let resourceSignature = Array("8BIM".utf8)
  /// The number of the Photoshop resource that holds IPTC.
  private static let resource = 0x0404

  /// Reads the content of an APP13 segment; nil where it holds no IPTC.
  init?(_ content: ArraySlice<UInt8>) {
    guard content.starts(with: Self.start) else { return nil }
    var rest = content.dropFirst(Self.start.count)
    while rest.starts(with: Self.resourceSignature), rest.count >= 12 {
      rest = rest.dropFirst(4)
      let number = Self.number(rest.prefix(2))
      rest = rest.dropFirst(2)
      // A name with its length before it, an even number of bytes together.
      let nameLength = Int(rest.first ?? 0) + 1
      rest = rest.dropFirst(nameLength + nameLength % 2)
      guard rest.count >= 4 else { return nil }
      let length = Self.number(rest.prefix(4))
      rest = rest.dropFirst(4)
      if number == Self.resource {
        read(rest.prefix(length))
        return
      }
      rest = rest.dropFirst(length + length % 2)
    }
    return nil
  }

  private mutating func read(_ content: ArraySlice<UInt8>) {
    var rest = content
    while rest.count >= 5, rest.first == 0x1C {
      let record = rest[rest.startIndex + 1]
      let field = rest[rest.startIndex + 2]
      let length = Self.number(rest[(rest.startIndex + 3)...].prefix(2))
      rest = rest.dropFirst(5)
      // Longer fields write their length in another way; none of those told here is so long.
      guard length < 0x8000, length <= rest.count else { return }
      if record == 2 { take(field, String(decoding: rest.prefix(length), as: UTF8.self)) }
      rest = rest.dropFirst(length)
    }
  }

  private mutating func take(_ field: UInt8, _ text: String) {
    let text = PictureRights.tidied(text)
    switch field {
    case 80: creator = creator ?? text
    case 110: credit = credit ?? text
    case 115: source = source ?? text
    case 116: copyright = copyright ?? text
    default: break
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
