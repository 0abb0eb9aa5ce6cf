import Testing

@Suite("silk kit new")
struct KitNewTests {
  private func text(_ folder: TemporaryFolder, _ file: String) throws -> String {
    String(decoding: try folder.read(file), as: UTF8.self)
  }

  @Test("a new kit has no errors, builds, and says that its texts are placeholders")
  func builds() throws {
    let folder = try TemporaryFolder()
    let new = try SilkProcess.run(["kit", "new", folder.path("kit")])
    #expect(new.status == 0, "\(new.errors)")
    #expect(new.output.isEmpty)
    let check = try SilkProcess.run(["kit", "check", folder.path("kit")])
    #expect(check.status == 0)
    #expect(!check.errors.contains("error:") && check.errors.contains("0 errors, "))
    #expect(!check.errors.contains("[kit.unknown-file]"))
    for language in ["en", "ru", "zh-Hans", "zh-Hant"] {
      for kind in ["logline", "synopsis-short", "synopsis-long", "directors-statement"] {
        #expect(
          check.errors.contains(
            "kit/blurbs/\(language)/\(kind).md: warning: this text is still the"))
      }
    }
    let build = try SilkProcess.run(
      ["kit", "build", folder.path("kit"), "-o", folder.path("out")])
    #expect(build.status == 0, "\(build.errors)")
    for (language, word) in [
      ("en", "Placeholder"), ("ru", "Временный текст"), ("zh-Hans", "占位文字"), ("zh-Hant", "佔位文字"),
    ] {
      #expect(try text(folder, "out/\(language)/index.html").contains(word))
    }
  }

  @Test("a text that was written is no placeholder any more")
  func written() throws {
    let folder = try TemporaryFolder()
    _ = try SilkProcess.run(["kit", "new", folder.path("kit"), "--language", "en"])
    try folder.write("A film about a train.\n", to: "kit/blurbs/en/logline.md")
    let check = try SilkProcess.run(["kit", "check", folder.path("kit")])
    #expect(!check.errors.contains("logline.md: warning: this text is still"))
    #expect(check.errors.contains("synopsis-short.md: warning: this text is still"))
  }

  @Test("--title and --language make the kit the film's")
  func options() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run([
      "kit", "new", folder.path("kit"), "--title", "Красный шёлк: \"2\" \\ #1", "--language", "ru",
      "zh",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let kit = try text(folder, "kit/kit.yaml")
    #expect(kit.contains("\nid: krasnyj-selk-2-1\n"))
    #expect(kit.contains("\nlanguages: [ru, zh-Hans]\n"))
    #expect(kit.contains("\ndefaultLanguage: ru\n"))
    #expect(kit.contains("\n    # zh-Hans: 我的影片（暂定名）\n"))
    #expect(!kit.contains("my-film") && !kit.contains("zh-Hant"))
    #expect(
      !kit.split(separator: "\n").contains { $0.drop { $0 == " " || $0 == "#" }.hasPrefix("en:") })
    #expect(try text(folder, "kit/claims/film.yaml").contains("subject: krasnyj-selk-2-1\n"))
    #expect(TemporaryFolder.names(in: folder.path("kit/blurbs")) == ["ru", "zh-Hans"])
    let check = try SilkProcess.run(["kit", "check", folder.path("kit")])
    #expect(check.status == 0 && check.errors.contains("the title is missing in zh-Hans"))
    _ = try SilkProcess.run(["kit", "build", folder.path("kit"), "-o", folder.path("out")])
    #expect(try text(folder, "out/ru/kit.json").contains(#""title": "Красный шёлк: \"2\" \\ #1""#))
  }

  @Test("a folder with anything in it is refused, and an empty one is taken")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: ".notes")
    let run = try SilkProcess.run(["kit", "new", folder.path()])
    #expect(run.status == 73)
    #expect(run.errors.contains("has files in it; name a new folder, or an empty one"))
    #expect(folder.names() == [".notes"])
    #expect(try SilkProcess.run(["kit", "new", folder.path(".notes")]).status == 73)
    let empty = try SilkProcess.script("mkdir empty && silk kit new empty", in: folder.path())
    #expect(empty.status == 0, "\(empty.errors)")
  }

  @Test(
    "languages that there is nothing in, or twice, and no title are a wrong command line",
    arguments: [
      ["--language", "fr"], ["--language", "en", "en"], ["--language", "zh", "zh-Hans"],
      ["--title", " "], ["--title", "a\nb"],
    ])
  func usage(options: [String]) throws {
    let folder = try TemporaryFolder()
    #expect(try SilkProcess.run(["kit", "new", folder.path("kit")] + options).status == 64)
    #expect(folder.names().isEmpty)
  }

  @Test("kit.yaml names every role and every line of technical data that the pages can print")
  func complete() throws {
    let folder = try TemporaryFolder()
    _ = try SilkProcess.run(["kit", "new", folder.path("kit")])
    let kit = try text(folder, "kit/kit.yaml")
    let phrases = String(
      decoding: try TemporaryFolder.content(of: "Locales/en/press-kit.yaml"), as: UTF8.self)
    for section in ["roles:\n", "specifications:\n"] {
      let rest = try #require(phrases.split(separator: section, maxSplits: 1).last)
      let names = rest.split(separator: "\n").prefix { $0.hasPrefix("  ") }
        .compactMap { $0.split(separator: ":").first?.drop { $0 == " " } }
      #expect(names.count > 5)
      for name in names { #expect(kit.contains(name), "\(name)") }
    }
    // Of a key that it does not know the reader says which ones it does.
    try folder.write(kit + "\nzzz: 1\n", to: "kit/kit.yaml")
    let refusal = try SilkProcess.run(["kit", "check", folder.path("kit")]).errors
    let keys = try #require(refusal.split(separator: "expected one of: ").last)
      .split { ", \n".contains($0) }
    #expect(keys.count > 10 && keys.contains("film"))
    for key in keys { #expect(kit.contains("\n\(key):") || kit.contains("\n# \(key):"), "\(key)") }
  }
}
