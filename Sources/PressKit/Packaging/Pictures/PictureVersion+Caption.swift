extension PictureVersion {
  /// The file with an XMP packet in it.
  ///
  /// Versions are made without any metadata, so that a caption that changes costs no new encoding.
  func captioned(_ xmp: [UInt8]) -> [UInt8] {
    switch format {
    case .jpeg: Self.jpeg(bytes, xmp) ?? bytes
    case .webP: webP(bytes, xmp) ?? bytes
    }
  }

  /// The packet as an APP1 segment behind the start of the file and its JFIF segment (ISO 16684-3).
  private static func jpeg(_ bytes: [UInt8], _ xmp: [UInt8]) -> [UInt8]? {
    let content = XMPPacket.start + xmp
    // A segment tells its length in two bytes.
    guard content.count + 2 <= 0xFFFF, bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    if bytes.count > 6, bytes[2] == 0xFF, bytes[3] == 0xE0 {
      position += 2 + (Int(bytes[4]) << 8 | Int(bytes[5]))
    }
    guard position <= bytes.count else { return nil }
    let length = content.count + 2
    let segment = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    return Array(bytes[..<position]) + segment + bytes[position...]
  }

  /// The packet as the last chunk of an extended file (RFC 9649, "Extended File Format"), with the pixels
  /// as its only other one: what else the writer put into the file is left behind.
  private func webP(_ bytes: [UInt8], _ xmp: [UInt8]) -> [UInt8]? {
    guard let pixels = Self.pixels(ofWebP: bytes) else { return nil }
    func little(_ number: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + little(content.count, 4) + content + (content.count % 2 == 0 ? [] : [0])
    }
    // The flag of XMP, three bytes that are reserved, and the size of the canvas less one.
    let extended = [0b100, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
    let body = Array("WEBP".utf8) + chunk("VP8X", extended) + pixels + chunk("XMP ", xmp)
    return Array("RIFF".utf8) + little(body.count, 4) + body
  }

  /// The chunk that holds the pixels, with its name and length; nil where there is none.
  private static func pixels(ofWebP bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: Array("RIFF".utf8)), bytes.count > 12 else { return nil }
    var rest = bytes[12...]
    while rest.count >= 8 {
      let length = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let size = 8 + length + length % 2
      guard size <= rest.count else { return nil }
      if rest.starts(with: Array("VP8 ".utf8)) { return rest.prefix(size) }
      rest = rest.dropFirst(size)
    }
    return nil
  }
}
