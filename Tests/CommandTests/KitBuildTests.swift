import Testing

@Suite("silk kit build")
struct KitBuildTests {
  static let sample = "Samples/red-silk/kit"
  private static let languages = ["en", "ru", "zh-Hans", "zh-Hant"]

  /// What each language's own page says.
  @Test(
    "the sample's pages speak their press's language",
    arguments: [
      ("en", ["Press kit", "689\u{A0}million\u{A0}rubles", "September 4, 2025", "Miloš Biković"]),
      (
        "ru",
        [
          "Материалы для прессы", "млн\u{A0}₽", "4\u{A0}сентября", "Милош Бикович",
          "киностудия «Хэндянь»",
        ]
      ),
      ("zh-Hans", ["新闻资料", "6.89亿卢布", "2025年9月4日", "王琳", "米洛斯·比柯维奇", "《红丝绸》"]),
      ("zh-Hant", ["媒體資料", "6.89億盧布", "中文版尚未備妥。", "米洛斯·比柯維奇", "「祕密」"]),
    ])
  func pages(language: String, phrases: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run(["kit", "build", Self.sample, "-o", folder.path("out")])
    #expect(run.status == 0, "\(run.errors)")
    let page = String(decoding: try folder.read("out/\(language)/index.html"), as: UTF8.self)
    for phrase in phrases { #expect(page.contains(phrase), "\(phrase) in \(language)") }
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    for other in Self.languages + ["x-default"] {
      #expect(page.contains("rel=\"alternate\" hreflang=\"\(other)\" href=\"https://"), "\(other)")
    }
  }

  @Test("every picture has its size and a text for those who cannot see it")
  func pictures() throws {
    let folder = try TemporaryFolder()
    _ = try SilkProcess.run(["kit", "build", Self.sample, "-o", folder.path("out")])
    for language in Self.languages {
      let page = String(decoding: try folder.read("out/\(language)/index.html"), as: UTF8.self)
      let pictures = page.split(separator: "<img ").dropFirst().map { $0.prefix { $0 != ">" } }
      #expect(pictures.count == 4)
      for picture in pictures {
        #expect(picture.contains("width=\"3000\" height=\"1688\""))
        #expect(picture.contains("alt=\"") && !picture.contains("alt=\"\""), "\(language)")
      }
    }
  }

  @Test("pages need neither scripts nor the network")
  func selfContained() throws {
    let folder = try TemporaryFolder()
    _ = try SilkProcess.run(["kit", "build", Self.sample, "-o", folder.path("out")])
    let page = String(decoding: try folder.read("out/en/index.html"), as: UTF8.self)
    #expect(!page.contains("<script>") && !page.contains("javascript:"))
    #expect(!page.contains("src=\"http"))
    let style = String(decoding: try folder.read("out/press-kit.css"), as: UTF8.self)
    #expect(!style.contains("url(") && !style.contains("@import"))
    let script = String(decoding: try folder.read("out/press-kit.js"), as: UTF8.self)
    for word in ["http", "fetch", "import", "eval", "innerHTML"] {
      #expect(!script.contains(word), "\(word)")
    }
  }

  @Test("the same kit gives the same bytes")
  func deterministic() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      _ = try SilkProcess.run(["kit", "build", Self.sample, "-o", folder.path(name)])
    }
    let files =
      ["index.html", "press-kit.css", "press-kit.js", ".silk-kit", "media/red-silk_still-01.jpg"]
      + Self.languages.flatMap { ["\($0)/index.html", "\($0)/kit.json", "\($0)/kit.md"] }
    for file in files {
      #expect(try folder.read("one/\(file)") == folder.read("two/\(file)"), "\(file)")
    }
  }

  @Test("one language and one form")
  func selection() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run([
      "kit", "build", Self.sample, "-o", folder.path(), "--language", "ru", "--only", "json",
    ])
    #expect(run.status == 0)
    #expect(folder.names() == [".silk-kit", "ru"])
    let json = String(decoding: try folder.read("ru/kit.json"), as: UTF8.self)
    #expect(json.contains("\"title\": \"Красный шёлк\""))
  }

  @Test(
    "forms that are not there yet, unknown forms and languages are the command line's fault",
    arguments: [
      (["--only", "pdf"], "pdf"), (["--only", "html,docx"], "docx"), (["--only", "zip"], "zip"),
      (["--only", "gif"], "gif"), (["--language", "fr"], "fr"),
    ])
  func refused(options: [String], word: String) throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run(
      ["kit", "build", Self.sample, "-o", folder.path("out")] + options)
    #expect(run.status == 64)
    #expect(run.errors.contains(word))
    #expect(folder.names().isEmpty)
  }

  @Test("a folder that is not there, and one that is no kit")
  func noKit() throws {
    let folder = try TemporaryFolder()
    let missing = try SilkProcess.run([
      "kit", "build", folder.path("none"), "-o", folder.path("out"),
    ])
    #expect(missing.status == 66)
    let empty = try SilkProcess.run(["kit", "build", folder.path(), "-o", folder.path("out")])
    #expect(empty.status == 65)
    #expect(empty.errors.contains("kit.yaml: error: expected this file"))
  }

  @Test("what an earlier build made and this one does not is removed, and nothing else is")
  func staleFiles() throws {
    let folder = try TemporaryFolder()
    _ = try SilkProcess.run(["kit", "build", Self.sample, "-o", folder.path("out")])
    try folder.write("mine", to: "out/ru/notes.txt")
    let run = try SilkProcess.run([
      "kit", "build", Self.sample, "-o", folder.path("out"), "--language", "en", "zh-Hant",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      TemporaryFolder.names(in: folder.path("out"))
        == [
          ".silk-kit", "en", "index.html", "media", "pictures", "press-kit.css", "press-kit.js",
          "ru",
          "zh-Hant",
        ].filter { $0 != "pictures" || KitPicturesTests.hasVips })
    #expect(TemporaryFolder.names(in: folder.path("out/ru")) == ["notes.txt"])
    #expect(!String(decoding: try folder.read("out/.silk-kit"), as: UTF8.self).contains("ru/"))
  }

  @Test("a list of built files that was tampered with leads nowhere else")
  func hostileList() throws {
    let folder = try TemporaryFolder()
    _ = try SilkProcess.run(["kit", "build", Self.sample, "-o", folder.path("out")])
    try folder.write("kept", to: "kept")
    try folder.write("../kept\nru/../../kept\n\(folder.path("kept"))\n", to: "out/.silk-kit")
    #expect(
      try SilkProcess.run(["kit", "build", Self.sample, "-o", folder.path("out")]).status == 0)
    #expect(folder.names() == ["kept", "out"])
  }

  @Test(
    "a kit is not built into its own folder", arguments: ["", "/", "/out", "/media/../out/deep"])
  func ownFolder(place: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{ id: x, languages: [en], film: { title: { en: X }, genre: { en: drama } } }",
      to: "kit.yaml")
    let run = try SilkProcess.run(["kit", "build", folder.path(), "-o", folder.path() + place])
    #expect(run.status == 73)
    #expect(run.errors.contains("the kit is not built into its own folder"))
    #expect(folder.names() == ["kit.yaml"])
  }
}
