import FoundationEssentials
import Testing

/// The arrows between the modules: what each one may import.
///
/// Nothing points upward, and subtitles and names do not know each other: where cues and names meet, a
/// command joins them.
@Suite("Architecture")
struct ArchitectureTests {
  static let arrows: [String: Set<String>] = [
    "Diagnostics": [],
    "HTML": [],
    "Workers": [],
    "ICU": ["CICU"],
    "OpenCC": ["COpenCC"],
    "YAML": ["CYAML", "Diagnostics"],
    "XML": ["CXML"],
    "Vips": ["CVips"],
    "LocaleData": ["CAssets", "Diagnostics", "ICU", "YAML"],
    "Loopback": ["NIOCore", "NIOHTTP1", "NIOPosix"],
    "Names": ["Diagnostics", "ICU", "LocaleData", "OpenCC", "Workers", "YAML"],
    "Subtitles": ["Diagnostics", "ICU", "LocaleData", "OpenCC", "Workers", "XML", "YAML"],
    "PressKit": [
      "CAssets", "Diagnostics", "HTML", "ICU", "LocaleData", "Names", "OpenCC", "XML", "YAML",
    ],
    "Commands": [
      "ArgumentParser", "Diagnostics", "HTML", "ICU", "LocaleData", "Loopback", "Names",
      "PressKit", "Subtitles", "Vips", "Workers", "YAML",
    ],
    "silk": ["Commands"],
  ]

  /// What comes with Swift and costs no start-up time; the full Foundation does.
  static let system: Set<String> = ["FoundationEssentials", "Glibc", "Synchronization"]

  @Test("each module imports only what its arrows allow", arguments: arrows.keys.sorted())
  func imports(module: String) throws {
    let allowed = try #require(Self.arrows[module]).union(Self.system)
    for file in try Self.files(in: "Sources/\(module)", ending: ".swift") {
      for line in try Self.lines(of: file) {
        guard let imported = Self.imported(by: line) else { continue }
        #expect(allowed.contains(imported), "\(file): \(line)")
      }
    }
  }

  @Test("every module with Swift sources has its arrows")
  func completeness() throws {
    let modules = try Self.files(in: "Sources", ending: ".swift").map { file in
      String(file.split(separator: "/")[1])
    }
    #expect(Set(modules) == Set(Self.arrows.keys))
  }

  @Test("no header that Swift sees includes a C library")
  func headers() throws {
    let headers = try Self.files(in: "Sources", ending: ".h").filter { $0.contains("/include/") }
    #expect(!headers.isEmpty)
    for header in headers {
      for line in try Self.lines(of: header) where line.hasPrefix("#include") {
        let isStandard = ["<stdbool.h>", "<stddef.h>", "<stdint.h>"].contains { line.hasSuffix($0) }
        #expect(isStandard, "\(header): \(line)")
      }
    }
  }

  /// The module that a line of Swift imports, if it does.
  private static func imported(by line: String) -> String? {
    var words = line.split(separator: " ")[...]
    while let word = words.first,
      word.hasPrefix("@") || ["internal", "package", "public", "private"].contains(word)
    {
      words = words.dropFirst()
    }
    guard words.first == "import", let name = words.dropFirst().first else { return nil }
    return String(name.prefix { $0 != "." })
  }

  private static func files(in folder: String, ending: String) throws -> [String] {
    let top = SilkProcess.packageFolder
    return try FileManager.default.subpathsOfDirectory(atPath: "\(top)/\(folder)").sorted()
      .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }
  }

  private static func lines(of file: String) throws -> [String] {
    String(decoding: try TemporaryFolder.content(of: file), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
