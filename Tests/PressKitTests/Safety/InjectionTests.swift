import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Texts of a kit that are made to break its pages")
struct InjectionTests {
  private static func files(of folder: KitFolder) throws -> [String: [UInt8]] {
    let kit = try KitReader.read(folder).kit
    let renderer = try KitRenderer(kit, from: folder, languages: kit.languages, locales: .builtIn)
    let files = try renderer.files(Set(KitRenderer.Format.allCases))
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }

  private static let pages = ["index.html", "en/index.html", "zh-Hant/index.html"]

  /// The tags of each page of a kit that says nothing but words.
  private static let harmless = Result {
    try files(of: Injections.kit(saying: "plain words")).filter { pages.contains($0.key) }
      .mapValues { HTMLTokens(of: $0).tags.map(\.shape) }
  }

  @Test("the corpus is there, each text once")
  func corpus() {
    #expect(Injections.texts.count >= 220)
    #expect(Set(Injections.texts.map { Array($0.utf8) }).count == Injections.texts.count)
  }

  @Test(
    "in every field, none adds an element or an attribute, hides anything, or is lost",
    arguments: Injections.texts)
  func fields(text: String) throws {
    let folder = Injections.kit(saying: text)
    let files = try Self.files(of: folder)
    let harmless = try Self.harmless.get()
    for page in Self.pages {
      let tokens = HTMLTokens(of: try #require(files[page]))
      #expect(tokens.tags.map(\.shape) == harmless[page], "\(page)")
      for tag in tokens.tags { expectGoodLinks(tag) }
    }
    for (path, bytes) in files where path.hasSuffix("html") || path.contains("kit.") {
      let written = String(decoding: bytes, as: UTF8.self)
      #expect(!written.contains("\u{FFFD}"), "\(path)")
      #expect(HiddenCharacters(in: written).removed.isEmpty, "\(path)")
    }
    let tokens = HTMLTokens(of: try #require(files["en/index.html"]))
    #expect(!tokens.tags.contains { $0.value(of: "href")?.contains("bcc=") == true })
    let shown = HiddenCharacters(in: text).text
    #expect(tokens.text(of: "h1").map(Self.letters) == Self.letters(shown))
    let linked = Array(try #require(tokens.text(of: "script")).utf8)
    for (json, key) in [(linked, "name"), (try #require(files["en/kit.json"]), "title")] {
      let title = try JSONValue(reading: json)[key]?.text(.compact)
      #expect(title == JSONValue.string(shown).text(.compact))
    }
  }

  /// What typesetting leaves alone: letters, digits, and what could be markup.
  private static func letters(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || ["<", ">", "&", "=", "/"].contains(scalar)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(
    "in a text in Markdown, none brings more than a text in Markdown may have",
    arguments: Injections.texts)
  func blurbs(text: String) throws {
    let kinds = BlurbKind.allCases.map(\.rawValue)
    let blurbs = kinds.flatMap { kind in
      ["en", "zh-Hant"].map { ("blurbs/\($0)/\(kind).md", "Before.\n\n" + text) }
    }
    let harmless = try Self.harmless.get()
    let known = Set(harmless.values.joined()).union([
      "p", "p class", "em", "strong", "a href", "ul", "ol", "li", "h3", "h4", "div lang",
      "div class", "div class data-copy", "meta property content", "h2 id",
      "section class aria-labelledby", "meta name content",
    ])
    let files = try Self.files(
      of: SmallKit.folder(Dictionary(uniqueKeysWithValues: blurbs)))
    for page in Self.pages {
      for tag in HTMLTokens(of: try #require(files[page])).tags {
        #expect(known.contains(tag.shape), "\(page)")
        expectGoodLinks(tag)
      }
    }
  }

  private func expectGoodLinks(_ tag: HTMLTokens.Tag) {
    for name in ["href", "src"] {
      guard let address = tag.value(of: name) else { continue }
      // As browsers read it: without what they overlook, the scheme in small letters.
      let read = address.unicodeScalars.filter { $0.value > 0x20 }
      let scheme = read.prefix {
        $0.isASCII && ($0.properties.isAlphabetic || ["+", "-", "."].contains($0))
      }
      if read.dropFirst(scheme.count).first == ":" {
        #expect(["http", "https", "mailto", "tel"].contains(String(scheme).lowercased()))
      } else {
        #expect(read.first != "/" && read.first != "\\", "\(address)")
        #expect(!address.hasPrefix("../.."), "\(address)")
      }
    }
  }

  @Test(
    "an address is one that a page may lead to, or an error with its place",
    arguments: Injections.texts)
  func addresses(text: String) throws {
    let quoted = Injections.quoted(text)
    let claims = """
      sources:
        - id: s
          publisher: P
          url: \(quoted)
          language: en
      claims: [{ id: a, subject: x, property: y, value: { text: t }, source: s }]
      """
    let manifest = SmallKit.manifest + "\nfacts: [{ claim: x/y, label: { en: L } }]"
    let folder = SmallKit.folder(["kit.yaml": manifest, "claims/c.yaml": claims])
    do {
      let page = try #require(try Self.files(of: folder)["en/index.html"])
      for tag in HTMLTokens(of: page).tags { expectGoodLinks(tag) }
    } catch {
      #expect("\(error)".hasPrefix("small/claims/c.yaml:4:10: error: expected a"), "\(error)")
    }
  }

  @Test("a key, an id or a path is fit for what it is for, or an error with its place")
  func names() throws {
    for text in Injections.texts {
      let quoted = Injections.quoted(text)
      for line in [
        "specs: { \(quoted): { en: a } }", "\(quoted): a", "id: \(quoted)",
        "languages: [en, \(quoted)]", "defaultLanguage: \(quoted)", "baseURL: \(quoted)",
        "stills: [{ file: \(quoted), caption: { en: a }, alternative: { en: a } }]",
        "notice: { \(quoted): a }", "facts: [{ claim: \(quoted), label: { en: a } }]",
      ] {
        let key = line.prefix { $0 != ":" }
        let rest = SmallKit.manifest.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }
        let manifest = rest.joined(separator: "\n") + "\n" + line
        do {
          let folder = SmallKit.folder(["kit.yaml": manifest])
          _ = try KitReader.read(folder)
          // Of what can be read, pages print these.
          guard key == "specs" || key == "baseURL" else { continue }
          let files = try Self.files(of: folder)
          for page in ["index.html", "en/index.html"] {
            for tag in HTMLTokens(of: try #require(files[page])).tags {
              expectGoodLinks(tag)
              #expect(!tag.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" })
              #expect(tag.name != "b" && tag.name != "declaration")
            }
          }
        } catch {
          #expect("\(error)".hasPrefix("small/kit.yaml:"), "\(line): \(error)")
        }
      }
    }
  }
}
