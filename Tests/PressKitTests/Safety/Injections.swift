import Glibc
import Testing
import YAML

@testable import PressKit

/// The texts of Fixtures/injections.yaml.
enum Injections {
  /// All of them.
  static let texts: [String] = {
    guard let root = try? YAMLNode(reading: fixture, file: "injections.yaml"),
      let groups = try? root.entries(), let texts = try? groups.flatMap({ try $0.value.strings() })
    else { return [] }
    return texts
  }()

  private static let fixture: [UInt8] = {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let path = folders.joined(separator: "/") + "/Fixtures/injections.yaml"
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    return [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
  }()

  /// A kit that says `text` wherever a kit can say something in words of its own.
  static func kit(saying text: String) -> KitFolder {
    let quoted = quoted(text)
    let files = template.mapValues { Array($0.replacing("TEXT", with: quoted).utf8) }
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0x08, 0, 0x0C, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
      0xFF, 0xD9,
    ]
    return KitFolder(name: "kit", files: files.merging(["media/a.jpg": jpeg]) { $1 })
  }

  /// A text in double quotes of YAML, every sign that means something there by its number.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      if scalar.properties.isAlphabetic, scalar.value < 0x2000 { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"" + scalars.joined() + "\""
  }

  private static let template = [
    "kit.yaml": """
    id: small
    languages: [en, zh-Hant]
    film:
      title: { en: TEXT, zh-Hant: TEXT }
      alsoKnownAs: { en: [TEXT, other], ru: [TEXT] }
      genre: { en: TEXT, zh-Hant: TEXT }
      tagline: { en: TEXT, zh-Hant: TEXT }
      countries: { en: [TEXT, RU], zh-Hant: [TEXT] }
    credits:
      - { role: TEXT, people: [a] }
      - { role: director, people: [a] }
      - { role: producer, people: unknown }
    cast:
      - { person: a, character: { en: TEXT, zh-Hant: TEXT } }
    specs:
      running-time: { en: TEXT }
      sound: unknown
      format: { claim: small/format }
    events:
      - id: TEXT
        kind: release
        territory: TEXT
        title: { en: TEXT }
        place: { en: TEXT, zh-Hant: TEXT }
        date: { claim: release/date }
    facts:
      - { claim: small/text, label: { en: TEXT, zh-Hant: TEXT } }
      - { claim: small/places, label: { en: TEXT } }
      - { claim: small/head, label: { en: TEXT } }
      - { claim: small/crew, label: { en: TEXT } }
      - { claim: small/takings, label: { en: TEXT } }
      - { claim: small/lead, label: { en: TEXT } }
      - { claim: small/town, label: { en: TEXT } }
      - { claim: small/prize, label: { en: TEXT } }
    stills:
      - file: media/a.jpg
        caption: { en: TEXT }
        alternative: { en: TEXT, zh-Hant: TEXT }
        credit: { en: TEXT }
    contacts:
      - territory: { en: TEXT }
        organization: { en: TEXT }
        email: TEXT
        phone: TEXT
        isPlaceholder: true
    notice: { en: TEXT, zh-Hant: TEXT }
    """,
    "roster.yaml": """
    people:
      - { id: a, forms: { en: TEXT, zh-Hant: TEXT }, aka: [TEXT], role: { en: TEXT }, note: TEXT }
      - { id: b, forms: { en: TEXT } }
    """,
    "quotes.yaml": """
    note: { en: TEXT }
    quotes:
      - id: TEXT
        speaker: a
        originalLanguage: ru
        language: en
        isTranslation: true
        text: TEXT
        translations: { zh-Hant: TEXT }
        source: { publisher: TEXT, url: "https://a.example/", published: 2025-09-05 }
      - id: second
        speaker: b
        originalLanguage: unknown
        language: en
        isTranslation: true
        text: TEXT
        source: { publisher: TEXT }
    """,
    "terms.yaml": "terms: { place: { en: TEXT, zh-Hant: TEXT, aka: [TEXT] } }",
    "claims/claims.yaml": """
    sources:
      - { id: s, publisher: TEXT, url: "https://b.example/", language: en, lineage: TEXT,
          derivedFrom: TEXT }
      - { id: t, publisher: TEXT, language: zh-Hant, translatedFrom: en, published: 2025-09 }
    claims:
      - { id: a, subject: small, property: text, value: { text: TEXT }, source: s, quote: TEXT }
      - { id: b, subject: small, property: places, value: { set: [place, TEXT] }, source: t }
      - { id: c, subject: small, property: head, value: { person: TEXT }, source: s }
      - { id: d, subject: small, property: format, value: { text: TEXT }, source: s }
      - { id: e, subject: release, property: date, value: { date: 2025-02-20 }, source: s }
      - { id: f, subject: small, property: crew, value: { count: 3, unit: TEXT }, source: s }
      - { id: g, subject: small, property: takings, value: { money: 3, currency: TEXT }, source: s }
      - { id: h, subject: small, property: text, value: { text: TEXT }, source: t,
          qualifiers: { by: TEXT } }
      - { id: i, subject: small, property: lead, value: { person: TEXT, role: TEXT }, source: u }
      - { id: j, subject: small, property: town, value: { place: TEXT }, source: u }
      - { id: k, subject: small, property: prize, source: u,
          value: { event: award, name: TEXT, place: TEXT, date: "2025" } }
    """,
    "sources/u.md": """
    ---
    outlet: TEXT
    date: 2025-09-05
    language: en
    ---
    An article.
    """,
    "decisions.yaml": """
    decisions:
      - { fact: small/text, pick: a, evidence: TEXT, reason: TEXT }
    """,
  ]
}
