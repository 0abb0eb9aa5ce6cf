public import Diagnostics
internal import HTML
internal import LocaleData
public import YAML

/// Reads a kit from its folder.
///
/// What is malformed stops the reading, with file, line and what was expected; what is merely missing or
/// unfit, such as a damaged picture, becomes a finding beside the kit.
public struct KitReader {
  let folder: KitFolder
  var findings: [Finding] = []

  private init(_ folder: KitFolder) { self.folder = folder }

  /// The kit of `folder`, and what was found wrong in it.
  ///
  /// - Throws: a `YAMLError` at the first place where a file says something else than a kit can.
  public static func read(_ folder: KitFolder) throws(YAMLError) -> (kit: Kit, findings: [Finding])
  {
    var reader = KitReader(folder)
    let kit = try reader.kit()
    return (kit, reader.findings)
  }

  private mutating func kit() throws(YAMLError) -> Kit {
    guard let root = try document(at: "kit.yaml") else {
      throw YAMLError(
        location: SourceLocation(file: folder.label(of: "kit.yaml")),
        problem: "expected this file: it tells what a kit is about; there is none")
    }
    try root.allowOnly([
      "id", "languages", "defaultLanguage", "baseURL", "film", "credits", "cast", "specs", "events",
      "awards", "facts", "stills", "contacts", "embargo", "notice", "hanSpacing", "derive",
      "profile",
      "originalNames",
    ])
    let languages = try Self.languages(root.required("languages"))
    let defaultLanguage = try root["defaultLanguage"]?.languageTag() ?? languages[0]
    guard languages.contains(defaultLanguage) else {
      throw root.expected("a default language that is one of the kit's languages")
    }
    let (roster, people) = try people()
    let evidence = try evidence()
    let (quotes, quotesNote) = try quotes()
    let terms = try terms()
    var contacts: [Contact] = []
    for node in try root["contacts"]?.elements() ?? [] { contacts.append(try contact(node)) }
    return Kit(
      folderName: folder.name, id: try root.required("id").slug(), languages: languages,
      defaultLanguage: defaultLanguage,
      baseURL: try root["baseURL"]?.baseURL(),
      profile: try root["profile"]?.slug() ?? LengthProfile.usual,
      showsOriginalNames: try root["originalNames"]?.boolean() ?? false,
      derivesTraditional: try Self.derivesTraditional(root["derive"]),
      hanSpacing: try root["hanSpacing"]?.choice(),
      film: try Self.film(root.required("film")),
      credits: try (root["credits"]?.elements() ?? []).reading(Self.credit),
      cast: try (root["cast"]?.elements() ?? []).reading(Self.castMember),
      specifications: try (root["specs"]?.entries() ?? []).reading(Self.specification),
      events: try (root["events"]?.elements() ?? []).reading(Self.event),
      awards: try (root["awards"]?.elements() ?? []).reading(Self.award),
      facts: try (root["facts"]?.elements() ?? []).reading(Self.factLine),
      stills: try stills(root["stills"]),
      contacts: contacts,
      embargo: try root["embargo"].map(Self.embargo),
      notice: try root["notice"]?.localizedText(), blurbs: blurbs(in: languages),
      quotes: quotes, quotesNote: quotesNote, people: people, roster: roster, terms: terms,
      evidence: evidence)
  }

  /// What stands under `key`, the only key of the file at `path`; nil where there is no such file, or
  /// nothing in it.
  mutating func content(of path: String, under key: String) throws(YAMLError) -> YAMLNode? {
    guard let root = try document(at: path), !root.isNull else { return nil }
    try root.allowOnly([key])
    return root[key]
  }

  /// The YAML document at `path` without hidden characters, or nil where there is no such file.
  mutating func document(at path: String) throws(YAMLError) -> YAMLNode? {
    guard let bytes = folder.files[path] else { return nil }
    return try withoutHidden(YAMLNode(reading: bytes, file: folder.label(of: path)))
  }
}

// MARK: - Parts of kit.yaml

extension KitReader {
  private static func languages(_ node: YAMLNode) throws(YAMLError) -> [LanguageTag] {
    let languages = try node.elements().reading { item throws(YAMLError) in try item.languageTag() }
    guard !languages.isEmpty, Set(languages).count == languages.count else {
      throw node.expected("at least one language, each of them once")
    }
    return languages
  }

  private static func derivesTraditional(_ node: YAMLNode?) throws(YAMLError) -> Bool {
    guard let node else { return false }
    guard try node.string() == "opencc" else {
      throw node.expected("“opencc”, the one way to derive Traditional Chinese from Simplified")
    }
    return true
  }

  private static func film(_ node: YAMLNode) throws(YAMLError) -> Film {
    try node.allowOnly(["title", "alsoKnownAs", "genre", "tagline", "countries", "year"])
    return Film(
      title: try node.required("title").localizedText(),
      otherTitles: try node["alsoKnownAs"]?.localizedLists() ?? [:],
      genre: try node.required("genre").localizedText(),
      tagline: try node["tagline"]?.localizedText(),
      countries: try node["countries"]?.localizedLists() ?? [:], year: try node["year"]?.integer())
  }

  private static func credit(_ node: YAMLNode) throws(YAMLError) -> Credit {
    try node.allowOnly(["role", "people"])
    let people = try node.required("people")
    return Credit(
      role: try node.required("role").string(),
      people: people.isUnknown ? nil : try people.strings())
  }

  private static func castMember(_ node: YAMLNode) throws(YAMLError) -> CastMember {
    try node.allowOnly(["person", "character"])
    return CastMember(
      person: try node.required("person").string(),
      character: try node["character"]?.localizedText())
  }

  private static func specification(_ entry: YAMLNode.Entry) throws(YAMLError) -> Specification {
    let node = entry.value
    let value: Specification.Value
    if node.isUnknown {
      value = .unknown
    } else if node["claim"] != nil {
      try node.allowOnly(["claim", "qualifiers"])
      value = .claim(try node.factKey(at: "claim"))
    } else {
      value = .text(try node.localizedText())
    }
    return Specification(id: entry.key, value: value, location: entry.location)
  }

  private static func event(_ node: YAMLNode) throws(YAMLError) -> KitEvent {
    try node.allowOnly(["id", "kind", "territory", "title", "place", "date"])
    return KitEvent(
      id: try node.required("id").string(), kind: try node.required("kind").choice(),
      territory: try node["territory"]?.string(),
      title: try node.required("title").localizedText(), place: try node["place"]?.localizedText(),
      date: try node.required("date").factKey(at: "claim"), location: node.location)
  }

  private static func award(_ node: YAMLNode) throws(YAMLError) -> Award {
    try node.allowOnly(["title", "festival", "year", "result"])
    return Award(
      title: try node.required("title").localizedText(),
      festival: try node.required("festival").localizedText(),
      year: try node["year"]?.integer(), result: try node.required("result").choice(),
      location: node.location)
  }

  private static func embargo(_ node: YAMLNode) throws(YAMLError) -> Embargo {
    try node.allowOnly(["until", "note"])
    return Embargo(
      until: try node.required("until").moment(), note: try node["note"]?.localizedText())
  }

  private static func factLine(_ node: YAMLNode) throws(YAMLError) -> FactLine {
    try node.allowOnly(["claim", "qualifiers", "label", "isUnitInLabel"])
    return FactLine(
      key: try node.factKey(at: "claim"), label: try node.required("label").localizedText(),
      isUnitInLabel: try node["isUnitInLabel"]?.boolean() ?? false,
      location: node.location)
  }

  private mutating func contact(_ node: YAMLNode) throws(YAMLError) -> Contact {
    try node.allowOnly(["territory", "organization", "email", "phone", "isPlaceholder"])
    if let email = node["email"], WebLink(mailbox: try email.string()) == nil {
      findings.append(
        Finding(
          rule: "kit.unusable-address", severity: .warning,
          message: "this is no address of one mailbox, so the pages do not link to it",
          location: email.location))
    }
    return Contact(
      territory: try node.required("territory").localizedText(),
      organization: try node["organization"]?.localizedText(),
      email: try node["email"]?.string(), phone: try node["phone"]?.string(),
      isPlaceholder: try node["isPlaceholder"]?.boolean() ?? false)
  }

  private mutating func stills(_ node: YAMLNode?) throws(YAMLError) -> [Still] {
    var stills: [Still] = []
    for item in try node?.elements() ?? [] {
      try item.allowOnly(["file", "caption", "alternative", "credit"])
      let file = try item.required("file")
      let path = try file.mediaPath()
      stills.append(
        Still(
          path: path, header: header(of: path, at: file.location),
          byteCount: folder.files[path]?.count ?? 0,
          caption: try item.required("caption").localizedText(),
          alternative: try item.required("alternative").localizedText(),
          credit: try item["credit"]?.localizedText(), location: item.location))
    }
    return stills
  }

  private mutating func header(of path: String, at location: SourceLocation) -> JPEGHeader? {
    guard let bytes = folder.files[path] else {
      findings.append(
        Finding(
          rule: "kit.missing-picture", severity: .error,
          message: "there is no file \(path)", location: location))
      return nil
    }
    let file = SourceLocation(file: folder.label(of: path))
    do {
      let header = try JPEGHeader(reading: bytes)
      if header.width * header.height <= Self.mostPixels { return header }
      findings.append(
        Finding(
          rule: "kit.huge-picture", severity: .error,
          message: "the picture is \(header.width) by \(header.height) pixels, "
            + "more than any program of the press opens",
          location: file, value: Double(header.width * header.height),
          limit: Double(Self.mostPixels)))
    } catch {
      findings.append(
        Finding(
          rule: "kit.damaged-picture", severity: .error, message: "the picture \(error)",
          location: file))
    }
    return nil
  }

  /// The most pixels that a picture may have: more than the largest cameras take, and few enough that a
  /// progressive one, six bytes a pixel, is opened in memory.
  private static let mostPixels = 160_000_000
}
