/// The versions of one picture in one file, as they are kept between builds.
public struct PicturePack: Sendable {
  /// The versions, in the order of their widths.
  public let versions: [PictureVersion]

  private static let signature = "silk pictures 1\n"

  /// A pack of `versions`.
  public init(_ versions: [PictureVersion]) { self.versions = versions }

  /// The name of the pack of an original: a digest of it and of how versions are made.
  public static func name(of original: [UInt8]) -> String {
    "\(SHA256(of: original).hexadecimal)-\(PictureRecipe.edition).pictures"
  }

  /// Reads a pack; nil where the bytes are none, or not all of them are there.
  public init?(reading bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: [0x0A, 0x0A])?.upperBound,
      case let head = String(decoding: bytes[..<(end - 1)], as: UTF8.self),
      head.hasPrefix(Self.signature)
    else { return nil }
    var versions: [PictureVersion] = []
    var rest = bytes[end...]
    for line in head.dropFirst(Self.signature.count).split(separator: "\n") {
      let fields = line.split(separator: " ")
      let numbers = fields.dropFirst().compactMap { Int($0) }
      guard fields.count == 4, let format = PictureVersion.Format(rawValue: String(fields[0])),
        numbers.count == 3, numbers.allSatisfy({ $0 > 0 }), numbers[2] <= rest.count
      else { return nil }
      versions.append(
        PictureVersion(
          format, width: numbers[0], height: numbers[1], bytes: Array(rest.prefix(numbers[2]))))
      rest = rest.dropFirst(numbers[2])
    }
    guard rest.isEmpty, !versions.isEmpty else { return nil }
    self.versions = versions
  }

  /// The pack as the bytes of its file: a line a version, an empty line, the versions one after another.
  public var bytes: [UInt8] {
    let lines = versions.map {
      "\($0.format.rawValue) \($0.width) \($0.height) \($0.bytes.count)\n"
    }
    return Array((Self.signature + lines.joined() + "\n").utf8) + versions.flatMap(\.bytes)
  }
}
