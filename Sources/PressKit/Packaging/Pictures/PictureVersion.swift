/// A picture as pages show it: made from an original for screens.
public struct PictureVersion: Sendable, Hashable {
  /// A format of pictures on pages.
  public enum Format: String, Sendable, CaseIterable {
    case webP = "webp"
    case jpeg = "jpg"

    /// The media type (RFC 6838).
    var mediaType: String {
      switch self {
      case .webP: "image/webp"
      case .jpeg: "image/jpeg"
      }
    }
  }

  /// The format.
  public let format: Format
  /// The width in pixels.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// The file.
  public let bytes: [UInt8]

  /// A version of these parts.
  public init(_ format: Format, width: Int, height: Int, bytes: [UInt8]) {
    self.format = format
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// Where the version of the original at `path` stands in a built kit.
  ///
  /// The original's own ending goes only where it is the usual one, so that `a.jpg` and `a.jpeg` do not
  /// meet.
  func path(of original: String) -> String {
    let name = original.hasSuffix(".jpg") ? String(original.dropLast(4)) : original
    return "pictures/\(name.dropFirst("media/".count))-\(width).\(format.rawValue)"
  }
}

/// How versions are made of an original.
public enum PictureRecipe {
  /// A number that changes with anything here that changes the bytes of a version.
  public static let edition = 1
  /// The widths of versions in pixels, for columns of a page and for large screens of double density.
  public static let widths = [480, 800, 1200, 1800, 2600]
  /// The quality of a format, on the scale of its encoder: where drawn edges and skies show no artefacts.
  public static func quality(of format: PictureVersion.Format) -> Int {
    switch format {
    case .webP: 80
    case .jpeg: 82
    }
  }

  /// The widths that an original is made into: those below its own, and where it has none of these its
  /// own.
  public static func widths(for original: JPEGHeader) -> [Int] {
    let smaller = widths.filter { $0 < original.uprightWidth }
    return smaller.isEmpty ? [original.uprightWidth] : smaller
  }
}
