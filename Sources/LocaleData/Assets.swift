internal import CAssets

/// The files that are built into the program.
public enum Assets {
  /// The paths of all of them, from the top of the package, in order.
  public static var paths: [String] {
    (0..<silk_asset_count()).compactMap { silk_asset_at($0) }.map {
      String(cString: $0.pointee.path)
    }
  }

  /// The content of the file at `path`, or nil where there is none.
  ///
  /// Copies its bytes.
  public static func bytes(at path: String) -> [UInt8]? { content(at: path)?.bytes }

  /// The content of the file at `path` where it lies in the program, or nil where there is none.
  public static func content(at path: String) -> FileContent? {
    for position in 0..<silk_asset_count() {
      guard let asset = silk_asset_at(position)?.pointee, String(cString: asset.path) == path else {
        continue
      }
      // The array of an embedded file is a C constant of exactly `length` bytes that is never freed.
      return FileContent(constant: UnsafeRawBufferPointer(start: asset.bytes, count: asset.length))
    }
    return nil
  }
}
