internal import CVips

/// A JPEG made smaller by libvips: upright, in sRGB, without metadata.
///
/// libvips is loaded when the first picture is made, and need not be installed. Not for use from several
/// threads at once; libvips itself works on all processors.
public final class ShrunkPicture {
  private let handle: OpaquePointer
  /// The original, which libvips reads while the picture is there.
  private let original: [UInt8]

  /// Whether libvips is installed.
  public static var isAvailable: Bool { silk_vips_load() == 0 }

  /// The JPEG `original`, no wider than `width` pixels; a narrower one keeps its size.
  ///
  /// `isPrint` says that it has print colours; those without a profile are taken for usual offset ones.
  ///
  /// - Throws: a `VipsError` where libvips is not there or cannot read the picture to its end.
  public init(_ original: [UInt8], width: Int, isPrint: Bool = false) throws(VipsError) {
    guard Self.isAvailable else { throw .missing }
    let picture = original.withUnsafeBufferPointer { buffer in
      // The picture is copied to memory of its own before the buffer goes.
      silk_vips_shrink(buffer.baseAddress, buffer.count, Int32(clamping: width), isPrint)
    }
    guard let picture else { throw .unreadable(Self.problem) }
    handle = picture
    self.original = original
  }

  deinit { silk_vips_close(handle) }

  /// The width in pixels.
  public var width: Int { Int(silk_vips_width(handle)) }
  /// The height in pixels.
  public var height: Int { Int(silk_vips_height(handle)) }

  /// The picture as a progressive JPEG; the quality is that of libjpeg, from 1 to 100.
  public func jpeg(quality: Int) -> [UInt8]? { written(by: silk_vips_jpeg, quality) }

  /// The picture as a WebP of a quality from 1 to 100; nil where this libvips writes none.
  public func webP(quality: Int) -> [UInt8]? { written(by: silk_vips_webp, quality) }

  private func written(
    by write: (OpaquePointer?, Int32, UnsafeMutablePointer<Int>?) -> UnsafeMutablePointer<UInt8>?,
    _ quality: Int
  ) -> [UInt8]? {
    var length = 0
    guard let bytes = write(handle, Int32(clamping: quality), &length) else {
      _ = Self.problem
      return nil
    }
    defer { silk_vips_free(bytes) }
    // libvips has written `length` bytes there.
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  private static var problem: String {
    String(cString: silk_vips_problem()).split(separator: "\n").first.map(String.init) ?? ""
  }
}

/// Why there is no smaller picture.
public enum VipsError: Error, Hashable, Sendable {
  /// libvips is not installed.
  case missing
  /// libvips cannot read the picture; its own words.
  case unreadable(String)
}
