/// The list of files that a build leaves beside them, so that the next build into the same folder can take
/// away what it no longer makes.
///
/// One path a line, in order, so that the same kit gives the same list.
public struct BuiltFiles: Sendable, Hashable {
  /// The name of the list in the folder that a kit is built into.
  public static let name = ".silk-kit"

  /// The paths below that folder, in order.
  public let paths: [String]

  /// The list of `files`.
  public init(_ files: [KitRenderer.File]) { paths = files.map(\.path) }

  /// Reads a list; lines that no build can have written are left out, above all ways out of the folder.
  public init(reading bytes: [UInt8]) {
    paths = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter {
      $0.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".")
      }
    }
  }

  /// The list as the bytes of its file.
  public var bytes: [UInt8] { Array(paths.map { $0 + "\n" }.joined().utf8) }

  /// The paths of this list that `next` does not have.
  public func paths(missingIn next: BuiltFiles) -> [String] {
    let kept = Set(next.paths)
    return paths.filter { !kept.contains($0) }
  }
}
