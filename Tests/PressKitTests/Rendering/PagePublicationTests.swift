import LocaleData
import Testing

@testable import PressKit

@Suite("A page among other pages")
struct PagePublicationTests {
  private static let still = """

    stills:
      - { file: media/a.jpg, caption: { en: A caption }, alternative: { en: A picture } }
    """

  private func files(
    _ manifest: String, languages: [LanguageTag] = [.english, .traditionalChinese],
    formats: Set<KitRenderer.Format> = Set(KitRenderer.Format.allCases),
    pictures: [String: [PictureVersion]] = [:], now: Moment? = nil
  ) throws -> [String: String] {
    var content = SmallKit.folder(["kit.yaml": manifest]).files
    content["media/a.jpg"] = JPEGHeaderTests.small
    let folder = KitFolder(name: "small", files: content)
    let renderer = try KitRenderer(
      KitReader.read(folder).kit, from: folder, languages: languages, locales: .builtIn,
      pictures: pictures, now: now)
    return Dictionary(
      uniqueKeysWithValues: try renderer.files(formats).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private static let embargo =
    SmallKit.manifest
    + "\nembargo: { until: 2025-09-04T10:00+08:00, note: { en: Reviews too., zh-Hant: 含影評。 } }"

  @Test("an embargo stands on every page, and search engines are sent away")
  func embargo() throws {
    let files = try files(Self.embargo)
    let english = try #require(files["en/index.html"])
    #expect(
      english.contains(
        "<time datetime=\"2025-09-04T10:00+08:00\">Embargoed until September 4, 2025, 10:00 (UTC+8)</time>"
      ), "\(english.split(separator: "\n").filter { $0.contains("mbargo") })")
    #expect(english.contains("Reviews too."))
    #expect(try #require(files["zh-Hant/index.html"]).contains("2025年9月4日10:00（UTC+8）前不得發布"))
    for page in ["index.html", "en/index.html", "zh-Hant/index.html"] {
      #expect(
        files[page]?.contains("<meta name=\"robots\" content=\"noindex\">") == true, "\(page)")
    }
    #expect(files["en/kit.md"]?.contains("> **Embargoed until September") == true)
    #expect(files["en/kit.json"]?.contains("\"until\": \"2025-09-04T10:00+08:00\"") == true)
  }

  @Test(
    "an embargo is left out from the moment on that it names, wherever the clock stands",
    arguments: [("2025-09-04T01:59Z", true), ("2025-09-04T02:00Z", false)])
  func embargoEnds(now: String, holds: Bool) throws {
    let moment = try #require(Moment(now))
    let files = try files(Self.embargo, now: moment)
    #expect(files["en/index.html"]?.contains("Embargoed") == holds)
    #expect(files["en/index.html"]?.contains("noindex") == holds)
    #expect(files["en/kit.md"]?.contains("Embargoed") == holds)
  }

  @Test("what was given stands as a laurel with how far the film came")
  func awards() throws {
    let files = try files(
      SmallKit.manifest + """

        awards:
          - { title: { en: Best Film }, festival: { en: Days of Film }, year: 2024, result: nominee }
        """)
    let page = try #require(files["en/index.html"])
    #expect(page.contains("Festivals and awards"))
    #expect(page.contains("<p class=\"result\">Nominee</p>"))
    #expect(
      page.contains("\"award\": [\n    \"Best Film, Days of Film, 2024, and Nominee\""), "\(page)")
    #expect(files["en/kit.md"]?.contains("- Nominee — **Best Film** — Days of Film 2024") == true)
    let chinese = try #require(files["zh-Hant/index.html"])
    #expect(chinese.contains("提名") && chinese.contains("<span lang=\"en\">Best Film</span>"))
  }

  @Test("only what was built can be downloaded", arguments: [["html"], ["html", "json"]])
  func downloads(formats: [String]) throws {
    let files = try files(
      SmallKit.manifest + Self.still,
      formats: Set(formats.compactMap(KitRenderer.Format.init(rawValue:))))
    let page = try #require(files["en/index.html"])
    #expect(page.contains("href=\"kit.json\"") == formats.contains("json"))
    #expect(!page.contains("href=\"kit.md\""))
    #expect(page.contains("<a href=\"../media/a.jpg\" download>"))
  }

  @Test("a page takes nothing from elsewhere and runs no code but its own file")
  func policy() throws {
    for (path, text) in try files(SmallKit.manifest) where path.hasSuffix(".html") {
      #expect(text.contains("Content-Security-Policy\" content=\"default-src &#39;none&#39;;"))
      #expect(!text.contains("<script>") && !text.contains("style=\"") && !text.contains("onclick"))
    }
  }

  @Test("a picture has its versions, the original to keep, and its size once it is upright")
  func pictures() throws {
    let versions = [480, 1200].flatMap { width in
      [
        PictureVersion(.webP, width: width, height: width / 2, bytes: [1]),
        PictureVersion(.jpeg, width: width, height: width / 2, bytes: [0xFF, 0xD8]),
      ]
    }
    let files = try files(
      SmallKit.manifest.replacing("id: small", with: "id: small\nbaseURL: https://a.example/")
        + Self.still, pictures: ["media/a.jpg": versions])
    let page = try #require(files["en/index.html"])
    #expect(
      page.contains(
        "srcset=\"../pictures/a-480.webp 480w, ../pictures/a-1200.webp 1200w\" sizes=\"(min"))
    #expect(
      page.contains("<img src=\"../pictures/a-1200.jpg\" srcset=\"../pictures/a-480.jpg 480w"))
    #expect(
      page.contains(
        "<meta property=\"og:image\" content=\"https://a.example/pictures/a-1200.jpg\">"))
    #expect(files["media/a.jpg"] != nil && files["pictures/a-480.webp"] != nil)
    #expect(files["index.html"]?.contains("srcset=\"pictures/a-480.webp 480w") == true)
  }

  @Test("without versions a page shows the original")
  func original() throws {
    let page = try #require(try files(SmallKit.manifest + Self.still)["en/index.html"])
    #expect(page.contains("<img src=\"../media/a.jpg\" width=\"300\" height=\"200\""))
    #expect(!page.contains("<picture>"))
  }

  @Test("machines are told what the page tells, and nothing that it does not know")
  func linkedData() throws {
    let known = try #require(
      try files(
        SmallKit.manifest.replacing("id: small", with: "id: small\nbaseURL: https://a.example/")
          + """

          specs:
            age-rating: { en: 12+ }
            production: { en: A Company }
            dialogue: unknown
            trailer: { en: https://video.example/a }
          """)["en/index.html"])
    for line in [
      "\"contentRating\": \"12+\"", "\"name\": \"A Company\"",
      "\"url\": \"https://video.example/a\"",
      "\"url\": \"https://a.example/en/index.html\"",
      "<link rel=\"canonical\" href=\"https://a.example/en/index.html\">",
      "<meta property=\"og:locale\" content=\"en_US\">",
      "<meta property=\"og:locale:alternate\" content=\"zh_TW\">",
      "<a href=\"https://video.example/a\">video.example/a</a>",
    ] { #expect(known.contains(line), "\(line)") }
    #expect(!known.contains("inLanguage") && !known.contains("\"duration\""))
    let unknown = try #require(try files(SmallKit.manifest)["en/index.html"])
    for word in ["contentRating", "trailer", "canonical", "og:url", "og:image", "\"actor\""] {
      #expect(!unknown.contains(word), "\(word)")
    }
  }

  @Test("each text can be copied under its own name")
  func copying() throws {
    let folder = SmallKit.folder(["blurbs/en/logline.md": "A line."])
    let renderer = try KitRenderer(
      KitReader.read(folder).kit, from: folder, languages: [.english], locales: .builtIn)
    let page = try #require(try renderer.files([.html]).first { $0.path == "en/index.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("data-copy=\"Copy: logline\""))
    #expect(text.contains("<script defer src=\"../press-kit.js\"></script>"))
  }
}
