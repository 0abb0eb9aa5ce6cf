/// What a JPEG says about itself before its first line of pixels (ITU-T T.81, annex B).
public struct JPEGHeader: Sendable, Hashable {
  /// The width in pixels, as stored.
  public let width: Int
  /// The height in pixels, as stored.
  public let height: Int
  /// How many colour components a pixel has: 1 grey, 3 colour, 4 print (CMYK), which browsers show wrongly.
  public let components: Int

  /// How the camera was held, as EXIF tells it: 1 upright; from 5 on the picture lies on its side.
  public let orientation: Int
  /// Whether the file tells where the picture was taken.
  public let hasLocation: Bool

  /// Reads the header of `bytes`.
  ///
  /// - Throws: a `Problem` where they are no JPEG, or end before its size is told.
  public init(reading bytes: [UInt8]) throws(Problem) {
    var segments = try JPEGSegments(bytes)
    var exif: EXIFBlock?
    while let segment = try segments.next() {
      if segment.marker == 0xE1 { exif = exif ?? EXIFBlock(segment.content) }
      if Self.isFrame(segment.marker) {
        self = try Self(frame: segment, exif)
        return
      }
    }
    // The end, or pixels, before any frame has told its size.
    throw .damaged(atByte: segments.offset)
  }

  private init(frame segment: JPEGSegments.Segment, _ exif: EXIFBlock?) throws(Problem) {
    let frame = segment.content
    guard frame.count >= 6 else { throw .truncated }
    let start = frame.startIndex
    height = Int(frame[start + 1]) << 8 | Int(frame[start + 2])
    width = Int(frame[start + 3]) << 8 | Int(frame[start + 4])
    components = Int(frame[start + 5])
    orientation = exif?.orientation ?? 1
    hasLocation = exif?.hasLocation ?? false
    guard width > 0, height > 0, components > 0 else { throw .damaged(atByte: segment.position) }
  }

  /// Whether the colours are those of a printing press (CMYK).
  public var hasPrintColours: Bool { components == 4 }
  /// The width in pixels of the picture as it is shown.
  public var uprightWidth: Int { isOnItsSide ? height : width }
  /// The height in pixels of the picture as it is shown.
  public var uprightHeight: Int { isOnItsSide ? width : height }
  private var isOnItsSide: Bool { orientation >= 5 }

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
