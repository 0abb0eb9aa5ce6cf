import LocaleData
import Testing
import YAML

@testable import Names

@Suite("Romanization")
struct RomanizationTests {
  /// A sample of a scheme's file, which is a line of the standard or of its users.
  struct Sample: Sendable, CustomTestStringConvertible {
    let scheme: String
    let text: String
    let latin: String

    var testDescription: String { "\(scheme): \(text) is \(latin)" }
  }

  static let ids = (try? RomanizationCatalog().ids) ?? []
  static let reversible = ids.filter { (try? RomanizationScheme(id: $0).isReversible) ?? false }
  static let samples = ids.flatMap { id in
    let node = try? LocaleStore.builtIn.document(at: "romanization/\(id).yaml")
    return ((try? node?["samples"]?.entries()) ?? []).compactMap { entry in
      (try? entry.value.string()).map { Sample(scheme: id, text: entry.key, latin: $0) }
    }
  }

  @Test("every scheme of the list is there and says what it is", arguments: ids)
  func metadata(id: String) throws {
    let scheme = try RomanizationScheme(id: id)
    #expect(scheme.id == id)
    #expect(!scheme.title.isEmpty && !scheme.standard.isEmpty)
    #expect(Self.samples.contains { $0.scheme == id }, "no sample")
  }

  @Test("there are 27 standards for Russian beside the press, and six schemes for other languages")
  func list() throws {
    #expect(try Self.schemes(of: "ru") == 28)
    #expect(Self.ids.count == 34)
    #expect(try Self.schemes(of: "uk") == 2)
  }

  @Test("a scheme gives the samples of its standard", arguments: samples)
  func sample(_ sample: Sample) throws {
    #expect(try RomanizationScheme(id: sample.scheme).romanized(sample.text) == sample.latin)
  }

  @Test(
    "capitals follow the text",
    arguments: [
      ("wikipedia", "ШИШКА", "SHISHKA"), ("wikipedia", "Щукин", "Shchukin"),
      ("wikipedia", "ЁЛКИН", "YOLKIN"), ("bgn-pcgn", "ЕЛОВАЯ", "YELOVAYA"),
      ("bgn-pcgn", "ДЛИННОЕ", "DLINNOYE"), ("wikipedia", "Я И ТЫ", "YA I TY"),
      ("wikipedia", "Я и ты", "Ya i ty"), ("wikipedia", "Ю. Ю. ШЕВЧУК", "YU. YU. SHEVCHUK"),
      ("wikipedia", "Ю. Ю. Шевчук", "Yu. Yu. Shevchuk"), ("wikipedia", "МакЩука", "MakShchuka"),
      ("wikipedia", "САЛТЫКОВ-Щедрин", "SALTYKOV-Shchedrin"), ("ala-lc", "ЮРИЙ", "I͡URIĬ"),
    ])
  func capitals(id: String, text: String, latin: String) throws {
    #expect(try RomanizationScheme(id: id).romanized(text) == latin)
  }

  @Test(
    "what is not Cyrillic stays as it is",
    arguments: ["", "Silk 2027", "don't ’ “ ” — …", "张艺谋\t1\r\n", "ë ñ ʹ", "\u{200F}", "e\u{301}"])
  func passing(text: String) throws {
    for id in Self.ids {
      let romanized = try RomanizationScheme(id: id).romanized(text)
      #expect(Array(romanized.utf8) == Array(text.utf8), "\(id)")
    }
  }

  @Test("letters may be written as two, and vowels may be stressed")
  func marks() throws {
    let scheme = try RomanizationScheme(id: "wikipedia")
    #expect(
      scheme.romanized("Андреи\u{306} Е\u{308}лкин Достоевскии\u{306}")
        == "Andrey Yolkin Dostoyevsky")
    #expect(scheme.romanized("Ная\u{301}еда") == "Naya\u{301}yeda")
  }

  @Test("an apostrophe is a letter where the language writes with it")
  func apostrophes() throws {
    let national = try RomanizationScheme(id: "national-uk")
    for apostrophe in ["'", "’", "ʼ"] {
      #expect(national.romanized("Знам\(apostrophe)янка") == "Znamianka")
    }
    #expect(national.romanized("’Іван’ 'Ян'") == "’Ivan’ 'Yan'")
  }

  @Test(
    "in ASCII, spellings lose diacritics and typographic signs; the rest of the text keeps its own")
  func ascii() throws {
    #expect(
      try RomanizationScheme(id: "bgn-pcgn", isASCII: true).romanized("Воробьёв — é’")
        == "Vorob'yev — é’")
    #expect(try RomanizationScheme(id: "gost-779", isASCII: true).romanized("Щукин") == "Sukin")
    for id in Self.ids {
      let scheme = try RomanizationScheme(id: id, isASCII: true)
      #expect(!scheme.isReversible)
      for scalar in Self.cyrillic {
        #expect(scheme.romanized(String(scalar)).utf8.allSatisfy { $0 < 128 })
      }
    }
  }

  @Test("a name of a scheme may have underscores, another name, or be misspelled")
  func names() throws {
    let catalog = try RomanizationCatalog()
    #expect(catalog.id(named: "BGN_PCGN") == "bgn-pcgn")
    #expect(catalog.id(named: "iso-9-1995") == "gost-779")
    #expect(catalog.id(named: "bgn-pgcn") == nil)
    #expect(catalog.nearestName(to: "bgn-pgcn") == "bgn-pcgn")
    #expect(catalog.nearestName(to: "wiki") == "wikipedia")
    #expect(catalog.nearestName(to: "qqqqqqqqqq") == nil)
    for language in catalog.languages {
      let tag = try #require(LanguageTag(language))
      let id = try #require(catalog.defaultID(for: tag))
      #expect(try RomanizationScheme(id: id).language == tag)
    }
  }

  @Test(
    "a broken scheme is told with its line",
    arguments: [
      ("letters: {А: a}", "1:11: error: expected one small letter as key, found “А”"),
      (
        "letters: {а: abcdefgh}",
        "1:14: error: expected a spelling of at most 7 bytes, found a text"
      ),
      ("letters: {а: a}\nafter: {а: a}", "2:9: error: expected two letters as key, found “а”"),
      ("letters: {а: a, б: a}\nreversible: true", "expected a spelling for one letter only"),
      ("letters: {а: a}\nendngs: {ий: y}", "2:1: error: unknown key “endngs”"),
    ])
  func broken(yaml: String, message: String) throws {
    let rest =
      ["id: x", "title: X", "language: ru", "standard: X"]
      + (yaml.contains("reversible") ? [] : ["reversible: false"])
    let text = ([yaml] + rest).joined(separator: "\n")
    let store = LocaleStore(root: "L") { path in
      path == "romanization/x.yaml" ? Array(text.utf8) : Array("letters: {}".utf8)
    }
    let error = #expect(throws: LocaleError.self) { try RomanizationScheme(id: "x", from: store) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  // MARK: Laws

  @Test("no Cyrillic letter ever comes out", arguments: ids)
  func latinOnly(id: String) throws {
    let scheme = try RomanizationScheme(id: id)
    for scalar in Self.cyrillic {
      for text in ["\(scalar)", "А\(scalar)", "\(scalar)е", "ъ\(scalar)ё"] {
        let hasCyrillic = scheme.romanized(text).unicodeScalars.contains {
          Self.cyrillic.contains($0)
        }
        #expect(!hasCyrillic, "\(text)")
      }
    }
  }

  @Test("what is all in capitals has no small letter", arguments: ids)
  func capitalsOnly(id: String) throws {
    let scheme = try RomanizationScheme(id: id)
    for first in Self.capitals {
      for second in Self.capitals {
        let latin = scheme.romanized("\(first)\(second)\(first)ИЙ")
        #expect(latin == latin.uppercased(), "\(first)\(second)")
      }
    }
  }

  @Test(
    "a reversible scheme gives back every two letters, and three that might join",
    arguments: reversible)
  func reversal(id: String) throws {
    let scheme = try RomanizationScheme(id: id)
    let letters = Self.capitals.map { $0.lowercased() }
    let doubtful = "аейуцчшщъыьэх".map(String.init)
    var words: [String] = []
    for first in letters { words += letters.map { first + $0 } }
    for pair in words where pair.allSatisfy({ doubtful.contains(String($0)) }) {
      words += doubtful.map { pair + $0 }
    }
    // A sign shows whether it is a capital by the letters around it.
    words += words.map { "НО" + $0.uppercased() }
    let wrong = words.filter { scheme.reversed(scheme.romanized($0)) != $0 }
    #expect(wrong.isEmpty, "\(wrong.count), such as \(wrong.prefix(5))")
    for text in [
      "Щукин", "о’брайант", "«Юнона»", "жалкеўская", "стрпић", "го\u{301}лышев", "сөләйман",
      "делль`арти", "лььюрет", "уэстмеьер", "минц\u{200F}", "И.И.", "МЕРВИ\u{301}ЛЬ",
    ] {
      #expect(scheme.reversed(scheme.romanized(text)) == text)
    }
  }

  @Test(
    "the press spells a surname as its bearer does, and a namesake's by rule",
    arguments: [
      ("Пётр Чайковский", "Pyotr Tchaikovsky"), ("Алла Пугачёва", "Alla Pugacheva"),
      ("Павел Боголюбов", "Pavel Bogolyubov"), ("Михаил Фридман", "Mikhail Fridman"),
    ])
  func namesakes(name: String, spelling: String) throws {
    #expect(try RomanizationScheme(id: "press").romanized(name) == spelling)
  }

  @Test("GOST 7.79 A and B, GOST 16876-71 and the scientific scheme are reversible, no others")
  func reversibleSchemes() throws {
    #expect(Self.reversible == ["gost-16876", "gost-779", "gost-779-alt", "scientific"])
    #expect(try RomanizationScheme(id: "press").reversed("Shchukin") == nil)
  }

  @Test(
    "a reversible scheme gives back every token of the gold list",
    .enabled(if: GoldTokens.russian != nil, "the gold list is not here"), arguments: reversible)
  func goldTokens(id: String) throws {
    let scheme = try RomanizationScheme(id: id)
    let tokens = try #require(GoldTokens.russian)
    #expect(tokens.count > 100_000)
    let wrong = tokens.filter { scheme.reversed(scheme.romanized($0)) != $0 }
    #expect(wrong.isEmpty, "\(wrong.count), such as \(wrong.prefix(5))")
  }

  private static let cyrillic = (UInt32(0x400)...0x52F).compactMap { Unicode.Scalar($0) }
    .filter { $0.properties.isAlphabetic }
  private static let capitals = Array("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ")

  private static func schemes(of language: String) throws -> Int {
    try ids.count { try RomanizationScheme(id: $0).language.language == language }
  }
}
