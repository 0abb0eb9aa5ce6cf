import Glibc
import ICU
import Testing

@Suite("ICU library")
struct ICULibraryTests {
  @Test("the version is known and new enough")
  func version() throws {
    let major = try #require(ICULibrary.version.split(separator: ".").first.flatMap { Int($0) })
    #expect(major >= 70)
  }

  @Test("the module imports nothing but its C target")
  func imports() throws {
    let files = Self.files(in: "Sources/ICU").filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let lines = try #require(Self.lines(of: file))
      let imports = lines.filter { $0.split(separator: " ").dropLast().last == "import" }
      #expect(imports.allSatisfy { $0 == "import CICU" }, "\(file)")
    }
  }

  @Test("the C target's header shows no header of ICU")
  func header() throws {
    let lines = try #require(Self.lines(of: Self.root + "Sources/CICU/include/CICU.h"))
    let includes = lines.filter { $0.hasPrefix("#include") }
    #expect(includes == ["#include <stdbool.h>", "#include <stdint.h>"])
  }

  private static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/") + "/"

  private static func files(in folder: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(root + folder + "/*", 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }

  private static func lines(of path: String) -> [String]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
