import LocaleData
import Testing

@testable import Names

@Suite("Person names")
struct PersonNameTests {
  /// A name, what is asked for, and what a reader of a language should see.
  struct Example: Sendable, CustomTestStringConvertible {
    let fields: String
    let nameLocale: String?
    let language: LanguageTag
    let style: PersonNameStyle
    let text: String
    var testDescription: String { "\(fields) in \(language): \(text)" }

    init(
      _ fields: String, from nameLocale: String? = nil, _ language: LanguageTag,
      _ style: PersonNameStyle, _ text: String
    ) {
      self.fields = fields
      self.nameLocale = nameLocale
      self.language = language
      self.style = style
      self.text = text
    }

    init(
      _ fields: String, from nameLocale: String? = nil, _ language: LanguageTag, _ text: String
    ) {
      self.init(fields, from: nameLocale, language, PersonNameStyle(), text)
    }
  }

  static let tarkovsky = "given=Андрей,given-informal=Андрюша,given2=Арсеньевич,surname=Тарковский"
  static let latin = "title=Mr.,given=Andrei,given2=Arsenyevich,surname=Tarkovsky,credentials=PAR"
  static let gogh = "given=Vincent,given2=Willem,surname-prefix=van,surname-core=Gogh"

  static let examples: [Example] = [
    // Length, usage, formality; the language decides what is left open.
    Example(tarkovsky, .russian, "Андрей Арсеньевич Тарковский"),
    Example(tarkovsky, .russian, style(length: .short), "А. А. Тарковский"),
    Example(tarkovsky, .russian, style(formality: .informal), "Андрюша Тарковский"),
    Example(tarkovsky, .russian, style(usage: .addressing, formality: .informal), "Андрюша"),
    Example(tarkovsky, .russian, style(length: .long, usage: .monogram), "ААТ"),
    Example(tarkovsky, .russian, style(order: .sorting), "Тарковский, Андрей А."),
    Example(tarkovsky, .russian, style(order: .surnameFirst), "Тарковский Андрей А."),
    Example(latin, .english, "Andrei Tarkovsky"),
    Example(latin, .english, style(formality: .formal), "Andrei A. Tarkovsky PAR"),
    Example(latin, .english, style(length: .short, formality: .formal), "A.A. Tarkovsky"),
    // Literals around fields that the name does not have.
    Example("given=Anna", .english, style(length: .long, formality: .formal), "Anna"),
    Example(
      "given=Anna,credentials=PhD", .english, style(length: .long, formality: .formal), "Anna PhD"),
    Example(
      "surname=Smith,title=Ms.", .english, style(usage: .addressing, formality: .formal),
      "Ms. Smith"),
    // A single name takes the place of the surname where a pattern has only an initial for it.
    Example("given=Zendaya", .english, style(length: .short, formality: .formal), "Zendaya"),
    Example("given=Zendaya", .english, style(usage: .monogram, formality: .formal), "Z"),
    // Particles.
    Example(gogh, .english, "Vincent van Gogh"),
    Example(gogh, .english, style(order: .sorting, formality: .formal), "Gogh, Vincent W. van"),
    Example(
      "given=Vincent,surname=van Gogh", .english, style(order: .sorting, formality: .formal),
      "van Gogh, Vincent"),
    // Initials of several words; forms that the name itself supplies win.
    Example(
      "given=Anne Marie,surname=Roy", .english, style(length: .short, formality: .formal),
      "A.M. Roy"),
    Example(
      "given=Anne-Marie,surname=Roy", .russian, style(length: .short, formality: .formal),
      "A.M. Roy"),
    Example(
      "given=Христина,given-initial=Хр.,surname=Лопес", .russian, style(length: .short),
      "Хр. Лопес"),
    Example("given=ipek,surname=öz", from: "tr", .english, style(usage: .monogram), "İ"),
    // The order of names from elsewhere, and what stands between the parts.
    Example("given=Yimou,surname=Zhang", from: "zh", .english, "Zhang Yimou"),
    Example("given=Yimou,surname=Zhang", from: "zh-Hant-TW", .english, "Zhang Yimou"),
    Example("given=Имоу,surname=Чжан", from: "zh", .russian, "Чжан Имоу"),
    Example("given=艺谋,surname=张", .simplifiedChinese, "张艺谋"),
    Example("given=安德烈,surname=塔可夫斯基", from: "ru", .simplifiedChinese, "安德烈·塔可夫斯基"),
    Example("given=宏,surname=三船", from: "ja", .simplifiedChinese, "三船宏"),
    Example("given=艺谋,surname=张", from: "ja-JP", .english, "张艺谋"),
    // A name in another script is put together as those who write that script do it.
    Example("given=Andrei,surname=Tarkovsky", from: "ru", .simplifiedChinese, "Andrei Tarkovsky"),
    Example("given=艺谋,surname=張", from: "zh-Hant", .english, "張艺谋"),
    Example("given=Νίκος,surname=Παππάς", from: "el", .russian, style(length: .short), "Ν. Παππάς"),
  ]

  @Test("a name is put together as its reader expects", arguments: examples)
  func example(_ example: Example) throws {
    let formatter = try PersonNameFormatter(.builtIn, language: example.language)
    var name = PersonNameFields(locale: example.nameLocale.flatMap { LanguageTag($0) })
    for pair in example.fields.split(separator: ",") {
      let sides = pair.split(separator: "=")
      name[try PersonNameKey(sides[0])] = String(sides[1])
    }
    #expect(try formatter.format(name, style: example.style).text == example.text)
  }

  @Test("says which language's patterns it used, and which pattern")
  func formatted() throws {
    let formatter = try PersonNameFormatter(.builtIn, language: .simplifiedChinese)
    var name = PersonNameFields(locale: LanguageTag("de"))
    name[try PersonNameKey("given")] = "Käthe"
    name[try PersonNameKey("surname")] = "Müller"
    let formatted = try formatter.format(name, style: PersonNameStyle(order: .surnameFirst))
    #expect(formatted.text == "Müller Käthe")
    #expect(formatted.locale == .english)
    #expect(formatted.nameLocale.description == "de-Latn")
    #expect(formatted.pattern == "{surname} {given-informal}")
  }

  @Test("a language of the same script and a region have the patterns of their parent")
  func regions() throws {
    for (tag, text) in [("en-GB", "A.B. C"), ("zh-TW", "A.B. C")] {
      let formatter = try PersonNameFormatter(.builtIn, language: #require(LanguageTag(tag)))
      var name = PersonNameFields()
      name[try PersonNameKey("given")] = "A B"
      name[try PersonNameKey("surname")] = "C"
      let style = PersonNameStyle(length: .short, formality: .formal)
      #expect(try formatter.format(name, style: style).text == text)
    }
    #expect(throws: PersonNameError.self) {
      try PersonNameFormatter(.builtIn, language: #require(LanguageTag("de")))
    }
  }

  @Test(
    "a field is read with its modifiers in any order",
    arguments: [
      ("given", "given"), ("given-informal", "given-informal"),
      ("surname-allCaps-core", "surname-core-allCaps"),
    ])
  func key(text: String, canonical: String) throws {
    #expect(try PersonNameKey(text).description == canonical)
  }

  @Test(
    "a field that does not exist is an error",
    arguments: ["", "surnam", "given-", "given-Informal", "surname-core-prefix"])
  func wrongKey(text: String) {
    #expect(throws: PersonNameError.self) { try PersonNameKey(text) }
  }

  private static func style(
    order: PersonNameOrder? = nil, length: PersonNameLength? = nil,
    usage: PersonNameUsage = .referring, formality: PersonNameFormality? = nil
  ) -> PersonNameStyle {
    PersonNameStyle(order: order, length: length, usage: usage, formality: formality)
  }
}

@Suite("Person name patterns")
struct PersonNamePatternTests {
  @Test(
    "empty fields go with what belongs to them",
    arguments: [
      ("{given-initial}. ({given2}) {surname}", "given surname", "g. s"),
      ("{given-initial}. ({given2}) {surname}", "given given2 surname", "g. (g) s"),
      ("{given-initial}.({given2}) {surname}", "given surname", "g s"),
      ("{given-initial}. ({given2}) {surname}", "given2 surname", "g) s"),
      ("{title} {given} {given2} {surname}, {credentials}", "given surname", "g s"),
      ("{title} {given} {given2} {surname}, {credentials}", "given surname credentials", "g s, c"),
      ("{surname}, {given} ({title}, {credentials})", "surname title credentials", "s, (t, c)"),
      ("{surname} {given} ({title}, {credentials})", "surname title credentials", "s (t, c)"),
      ("{given}{generation}，{credentials}", "given credentials", "g，c"),
      ("«{given2}» {surname}", "surname", "s"), ("«{given2}»", "given2", "«g»"),
    ])
  func filling(pattern: String, fields: String, text: String) throws {
    let populated = Set(fields.split(separator: " ").map(String.init))
    let filled = try PersonNamePattern(pattern).filled { key in
      populated.contains(key.field.rawValue) ? String(key.field.rawValue.prefix(1)) : nil
    }
    #expect(filled == text)
  }

  @Test("of several patterns the one that shows most with the fewest gaps is taken")
  func choice() throws {
    var name = PersonNameFields()
    name[try PersonNameKey("given")] = "Tom"
    name[try PersonNameKey("surname")] = "Smith"
    let patterns = try ["{given} «{given2}» {surname}", "{given} {surname}", "{surname}"]
      .map { try PersonNamePattern($0) }
    #expect(PersonNamePattern.best(of: patterns, for: name)?.text == "{given} {surname}")
    name[try PersonNameKey("given2")] = "Tim"
    #expect(PersonNamePattern.best(of: patterns, for: name)?.text == patterns[0].text)
  }

  @Test("a pattern that is none is an error", arguments: ["", "given", "{given", "given}", "{}"])
  func broken(text: String) {
    #expect(throws: PersonNameError.self) { try PersonNamePattern(text) }
  }

  @Test(
    "a particle and a core make a surname, and stand in for what is missing",
    arguments: [
      ("surname-prefix surname-core surname", "surname-prefix", "surname-core", "surname"),
      ("surname-prefix surname", nil, "surname", "surname"),
      ("surname-core surname", nil, "surname", "surname"), ("surname", nil, "surname", "surname"),
      (
        "surname-prefix surname-core", "surname-prefix", "surname-core",
        "surname-prefix surname-core"
      ),
      ("surname-core", nil, "surname-core", "surname-core"), ("surname-prefix", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func particles(given: String, prefix: String?, core: String?, plain: String?) throws {
    var name = PersonNameFields()
    for text in given.split(separator: " ") { name[try PersonNameKey(text)] = String(text) }
    #expect(name.best(for: try PersonNameKey("surname-prefix"))?.text == prefix)
    #expect(name.best(for: try PersonNameKey("surname-core"))?.text == core)
    #expect(name.best(for: try PersonNameKey("surname"))?.text == plain)
  }

  @Test("initials keep the punctuation between them where the pattern says so")
  func retaining() throws {
    let store = LocaleStore(root: "Test") { path in
      path == "fallback.yaml" ? Assets.bytes(at: "Locales/fallback.yaml") : Array(Self.data.utf8)
    }
    let formatter = try PersonNameFormatter(store, language: .english)
    var name = PersonNameFields()
    name[try PersonNameKey("given")] = "anne-marie Lou"
    let capitals = try formatter.format(name, style: PersonNameStyle(formality: .formal)).text
    #expect(capitals == "A.-M. L. Anne-marie Lou ANNE-MARIE LOU")
  }

  private static let data = """
    givenFirst: [und]
    surnameFirst: []
    formality: formal
    length: medium
    nativeSpaceReplacement: " "
    foreignSpaceReplacement: " "
    initial: "{0}."
    initialSequence: "{0} {1}"
    patterns:
      givenFirst:
        medium:
          referring:
            formal: "{given-initial-retain-allCaps} {given-initialCap} {given-allCaps}"
    """
}
