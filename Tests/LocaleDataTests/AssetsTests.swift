import FoundationEssentials
import LocaleData
import Testing

@Suite("Files built into the program")
struct AssetsTests {
  @Test("every one has the bytes of its source", arguments: Assets.paths)
  func content(path: String) throws {
    let source = try #require(FileManager.default.contents(atPath: "\(packageFolder)/\(path)"))
    #expect(Assets.bytes(at: path) == Array(source))
  }

  @Test("all of Locales/ is among them")
  func completeness() throws {
    let folder = "\(packageFolder)/Locales"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      return !isFolder && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    let builtIn = Assets.paths.filter { $0.hasPrefix("Locales/") }
    #expect(Set(builtIn) == Set(files.map { "Locales/" + $0 }), "run Scripts/list-assets")
  }

  private var packageFolder: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
  }
}
