extension KitFolder {
  /// How many files a kit may have.
  public static let mostFiles = 20_000
  /// How many bytes all files of a kit may have together, for they are held in memory.
  public static let mostBytes = 1 << 30

  /// How many bytes the file at `path` may have; zero where its name alone is looked at, nil where a kit
  /// has no file.
  ///
  /// Texts are small, so that a file made to be slow to read, or to fill the memory, cannot be.
  public static func mostBytes(at path: String) -> Int? {
    switch topFolder(of: path) {
    case "blurbs": path.hasSuffix(".md") ? 256 << 10 : 0
    case "media": 256 << 20
    default: [".yaml", ".md", ".txt"].contains(where: path.hasSuffix) ? 4 << 20 : nil
    }
  }

  /// Whether the file or folder at `path` is one of a kit by its name, and no other thing that may lie
  /// beside it.
  public static func isOwn(_ path: String) -> Bool {
    switch topFolder(of: path) ?? path {
    case "claims", "blurbs", "media", "sources": true
    default: topFolder(of: path) == nil && path.hasSuffix(".yaml")
    }
  }

  /// The first folder of a path; nil for what stands at the kit's top.
  private static func topFolder(of path: String) -> String? {
    path.firstIndex(of: "/").map { String(path[..<$0]) }
  }
}
