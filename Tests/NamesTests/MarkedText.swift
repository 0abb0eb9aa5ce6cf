import Glibc
import Testing

/// A text in which {surface|person} marks the mentions of people.
struct MarkedText {
  /// A mention: where it stands in the text without marks, in bytes, and who it is.
  struct Mention {
    let offset: Int
    let surface: String
    let person: String
  }

  /// The text without marks.
  private(set) var plain = ""
  private(set) var mentions: [Mention] = []

  init(_ marked: String) {
    for (index, piece) in marked.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let bar = piece.firstIndex(of: "|"), let end = piece.firstIndex(of: "}")
      else {
        plain += piece
        continue
      }
      let surface = String(piece[..<bar])
      mentions.append(
        Mention(
          offset: plain.utf8.count, surface: surface,
          person: String(piece[piece.index(after: bar)..<end])))
      plain += surface + piece[piece.index(after: end)...]
    }
  }

  /// The texts of a language in `Fixtures/mentions`, in the order of their names.
  static func all(in language: String) throws -> [MarkedText] {
    let names = files().filter { $0.hasPrefix("\(language)-") && $0.hasSuffix(".txt") }
    try #require(!names.isEmpty)
    return try names.map { MarkedText(String(decoding: try content($0), as: UTF8.self)) }
  }

  /// The bytes of a file in `Fixtures/mentions`.
  static func content(_ name: String) throws -> [UInt8] {
    let file = try #require(fopen("\(folder)/\(name)", "rb"), "cannot read \(folder)/\(name)")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }

  private static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.joined(separator: "/") + "/Fixtures/mentions"
  }()

  private static func files() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          // d_name ends in NUL within its array.
          pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            String(cString: $0)
          }
        })
    }
    return names.sorted()
  }
}
