/// The pieces of a JPEG before its first line of pixels (ITU-T T.81, annex B).
struct JPEGSegments {
  /// A piece: what it holds, and where.
  struct Segment {
    /// The second byte of its marker.
    let marker: UInt8
    /// Where its marker stands, in bytes from the start.
    let position: Int
    /// What it holds, without marker and length.
    let content: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var position = 2

  /// The pieces of `bytes`.
  ///
  /// - Throws: a `JPEGHeader.Problem` where they do not begin as a JPEG does.
  init(_ bytes: [UInt8]) throws(JPEGHeader.Problem) {
    guard bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xD8 else { throw .notJPEG }
    self.bytes = bytes
  }

  /// The next piece; nil where the pixels begin, or the file ends.
  ///
  /// - Throws: a `JPEGHeader.Problem` where the file stops within a piece, or says what no JPEG can.
  mutating func next() throws(JPEGHeader.Problem) -> Segment? {
    while position + 1 < bytes.count {
      guard bytes[position] == 0xFF else { throw .damaged(atByte: position) }
      let marker = bytes[position + 1]
      switch marker {
      case 0xFF:
        // Any number of fill bytes may stand before a marker.
        position += 1
      case 0x01, 0xD0...0xD7:
        position += 2
      case 0xD9, 0xDA: return nil
      default:
        guard position + 4 <= bytes.count else { throw .truncated }
        let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
        guard length >= 2 else { throw .damaged(atByte: position) }
        let start = position
        position += 2 + length
        return Segment(
          marker: marker, position: start, content: bytes[(start + 4)...].prefix(length - 2))
      }
    }
    throw .truncated
  }

  /// Where the reading has come to, in bytes from the start.
  var offset: Int { position }
}
