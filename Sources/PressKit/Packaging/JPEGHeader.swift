/// What a JPEG says about itself before its first line of pixels (ITU-T T.81, annex B).
public struct JPEGHeader: Sendable, Hashable {
  /// The width in pixels, as stored.
  public let width: Int
  /// The height in pixels, as stored.
  public let height: Int
  /// How many colour components a pixel has: 1 grey, 3 colour, 4 print (CMYK), which browsers show wrongly.
  public let components: Int

  /// Reads the header of `bytes`.
  ///
  /// - Throws: a `Problem` where they are no JPEG, or end before its size is told.
  public init(reading bytes: [UInt8]) throws(Problem) {
    guard bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xD8 else { throw .notJPEG }
    var position = 2
    while position + 1 < bytes.count {
      guard bytes[position] == 0xFF else { throw .damaged(atByte: position) }
      let marker = bytes[position + 1]
      switch marker {
      case 0xFF:
        // Any number of fill bytes may stand before a marker.
        position += 1
      case 0x01, 0xD0...0xD7:
        position += 2
      case 0xD9, 0xDA:
        // The end, or pixels, before any frame has told its size.
        throw .damaged(atByte: position)
      default:
        guard position + 4 <= bytes.count else { throw .truncated }
        let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
        guard length >= 2 else { throw .damaged(atByte: position) }
        if Self.isFrame(marker) {
          self = try Self(frame: bytes[(position + 4)...].prefix(length - 2), at: position)
          return
        }
        position += 2 + length
      }
    }
    throw .truncated
  }

  private init(frame: ArraySlice<UInt8>, at position: Int) throws(Problem) {
    guard frame.count >= 6 else { throw .truncated }
    let start = frame.startIndex
    height = Int(frame[start + 1]) << 8 | Int(frame[start + 2])
    width = Int(frame[start + 3]) << 8 | Int(frame[start + 4])
    components = Int(frame[start + 5])
    guard width > 0, height > 0, components > 0 else { throw .damaged(atByte: position) }
  }

  /// SOF0 to SOF15 without DHT, JPG and DAC, which share their range.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }
}

extension JPEGHeader {
  /// Why a file is no usable JPEG.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// It does not begin as a JPEG does.
    case notJPEG
    /// It ends before its size is told.
    case truncated
    /// Something else than the format allows stands at this offset, in bytes from the start.
    case damaged(atByte: Int)

    /// The problem as the end of a sentence about the file.
    public var description: String {
      switch self {
      case .notJPEG: "is not a JPEG"
      case .truncated: "ends before its size is told"
      case .damaged(let offset): "is damaged at byte \(offset)"
      }
    }
  }
}
