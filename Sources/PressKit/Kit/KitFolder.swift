/// The files of a press kit, as values: a path from the kit's top, with slashes, and its bytes.
public struct KitFolder: Sendable {
  /// The folder as the user named it; findings put it before a file's path.
  public let name: String
  /// The files.
  public let files: [String: [UInt8]]

  /// A folder of these files.
  public init(name: String, files: [String: [UInt8]]) {
    self.name = name
    self.files = files
  }

  /// How findings name the file at `path`.
  package func label(of path: String) -> String { Self.label(of: path, in: name) }

  /// How findings name the file at `path` of the folder `name`.
  static func label(of path: String, in name: String) -> String {
    name.hasSuffix("/") ? name + path : "\(name)/\(path)"
  }

  /// The paths below the folder `prefix`, in order.
  func paths(in prefix: String) -> [String] {
    files.keys.filter { $0.hasPrefix(prefix + "/") }.sorted()
  }
}
