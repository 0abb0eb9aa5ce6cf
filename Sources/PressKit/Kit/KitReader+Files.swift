internal import Diagnostics
internal import LocaleData
internal import Names
internal import YAML

/// The files beside kit.yaml, each of which may be left out.
extension KitReader {
  /// The texts under blurbs/, in the kit's languages.
  mutating func blurbs(in languages: [LanguageTag]) -> [BlurbKind: [LanguageTag: Blurb]] {
    var blurbs: [BlurbKind: [LanguageTag: Blurb]] = [:]
    for path in folder.paths(in: "blurbs") {
      let location = SourceLocation(file: folder.label(of: path))
      guard let (kind, language) = Self.place(ofBlurb: path) else {
        noteUnread(
          "this file is not read; texts are blurbs/LANGUAGE/KIND.md, where KIND is one of: "
            + BlurbKind.allCases.map(\.rawValue).joined(separator: ", "), at: location)
        continue
      }
      guard languages.contains(language) else {
        noteUnread("\(language) is not among the kit's languages", at: location)
        continue
      }
      if let other = blurbs[kind]?[language] {
        noteUnread("this text is in \(other.location.file) already", at: location)
        continue
      }
      let bytes = folder.files[path] ?? []
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
      guard let text = String(validating: content, as: UTF8.self) else {
        findings.append(
          Finding(
            rule: "kit.encoding", severity: .error,
            message: "this text is not UTF-8, so the pages leave it out", location: location))
        continue
      }
      let source = HiddenCharacters.removed(
        fromLinesOf: text, file: location.file, &findings)
      let document = MarkdownDocument(reading: source, file: location.file)
      findings += document.findings
      if document.blocks.isEmpty { continue }
      blurbs[kind, default: [:]][language] = Blurb(
        document: document, source: source, location: location)
    }
    return blurbs
  }

  /// What text of which language the file at `path` is by its name; nil where it is none.
  private static func place(ofBlurb path: String) -> (BlurbKind, LanguageTag)? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[2].hasSuffix(".md"),
      let kind = BlurbKind(rawValue: String(parts[2].dropLast(3))),
      let language = LanguageTag(parts[1])
    else { return nil }
    return (kind, language.withUsualScript)
  }

  private mutating func noteUnread(_ message: String, at location: SourceLocation) {
    findings.append(
      Finding(
        rule: "kit.unknown-file", severity: .warning, message: message, location: location))
  }

  /// The roster, and its people by id.
  mutating func people() throws(YAMLError) -> (Roster, [String: KitPerson]) {
    let path = "roster.yaml"
    guard let root = try document(at: path), !root.isNull else { return (.empty, [:]) }
    let roster = try Roster(root)
    var people: [String: KitPerson] = [:]
    for entry in roster.entries {
      // A role without a language is written for colleagues, in the language of the kit's files.
      var roles = entry.roles
      if let role = roles.removeValue(forKey: .undetermined) { roles[.english] = role }
      people[entry.id] = KitPerson(
        id: entry.id, names: LocalizedText(forms: entry.forms, location: entry.location),
        originalLanguage: entry.originalLanguage, otherSpellings: entry.otherSpellings,
        role: roles.isEmpty ? nil : LocalizedText(forms: roles, location: entry.location))
    }
    return (roster, people)
  }

  /// The names of terms.yaml.
  mutating func terms() throws(YAMLError) -> [String: Term] {
    var terms: [String: Term] = [:]
    for entry in try content(of: "terms.yaml", under: "terms")?.entries() ?? [] {
      terms[entry.key] = Term(
        names: try entry.value.localizedText(besides: ["aka"]),
        otherNames: try entry.value["aka"]?.strings() ?? [])
    }
    return terms
  }

  /// The quotations of quotes.yaml, and what must be said above them.
  mutating func quotes() throws(YAMLError) -> (quotes: [Quote], note: LocalizedText?) {
    guard let root = try document(at: "quotes.yaml"), !root.isNull else { return ([], nil) }
    try root.allowOnly(["note", "quotes"])
    return (
      try (root["quotes"]?.elements() ?? []).reading(Self.quote),
      try root["note"]?.localizedText()
    )
  }

  private static func quote(_ node: YAMLNode) throws(YAMLError) -> Quote {
    try node.allowOnly([
      "id", "speaker", "originalLanguage", "language", "isTranslation", "text", "translations",
      "source",
    ])
    let source = try node.required("source")
    try source.allowOnly(["publisher", "url", "published"])
    let original = try node.required("originalLanguage")
    return Quote(
      id: try node.required("id").string(), speaker: try node.required("speaker").string(),
      text: try node.required("text").string(),
      language: try node.required("language").languageTag(),
      originalLanguage: original.isUnknown ? nil : try original.languageTag(),
      isTranslation: try node.required("isTranslation").boolean(),
      translations: try node["translations"]?.localizedText().forms ?? [:],
      publisher: try source.required("publisher").string(), link: try source["url"]?.webLink(),
      published: try source["published"]?.partialDate(), location: node.location)
  }
}
