internal import YAML

/// Where a language looks next when it lacks something: CLDR's parent locales, and where they are
/// silent, the shorter tag of the same language in the same script (UTS #35, "Locale Inheritance").
///
/// Cutting a tag short is not enough: `zh-TW` cut to `zh` would serve Simplified characters to readers
/// of Traditional ones.
///
/// ```swift
/// let rules = try FallbackRules(.builtIn)
/// rules.chain(from: LanguageTag("zh-HK")!)  // zh-HK, zh-Hant-HK, zh-Hant, und
/// ```
public struct FallbackRules: Sendable {
  private let parents: [LanguageTag: LanguageTag]
  private let aliases: [LanguageTag: LanguageTag]

  /// The rules of `fallback.yaml` in `store`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or broken.
  public init(_ store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "fallback.yaml") { node throws(YAMLError) in
      try FallbackRules(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["aliases", "parents"])
    var aliases: [LanguageTag: LanguageTag] = [:]
    for entry in try node.required("aliases").entries() {
      aliases[try LanguageTag(entry.key, orErrorAt: entry.value)] = try LanguageTag(
        entry.value.string(), orErrorAt: entry.value)
    }
    var parents: [LanguageTag: LanguageTag] = [:]
    for entry in try node.required("parents").entries() {
      let parent = try LanguageTag(entry.key, orErrorAt: entry.value)
      for child in try entry.value.elements() {
        parents[try LanguageTag(child.string(), orErrorAt: child)] = parent
      }
    }
    self.aliases = aliases
    self.parents = parents
  }

  /// The tag that Silk reads `tag` as: `zh` is `zh-Hans`.
  public func canonical(_ tag: LanguageTag) -> LanguageTag { aliases[tag] ?? tag }

  /// `tag` and all that it falls back to, nearest first; the last one is `und`.
  public func chain(from tag: LanguageTag) -> [LanguageTag] {
    var chain = [canonical(tag)]
    while let last = chain.last, let next = parent(of: last) { chain.append(next) }
    return chain
  }

  /// What `tag` falls back to; nil for `und`.
  public func parent(of tag: LanguageTag) -> LanguageTag? {
    if tag == .undetermined { return nil }
    if let parent = parents[tag] { return parent }
    let language = LanguageTag(language: tag.language)
    guard let region = tag.region else {
      // A script that is not the language's usual one has no parent: its readers cannot read that.
      guard let script = tag.script, script == usualScript(of: language) else {
        return .undetermined
      }
      return canonical(language) == tag ? .undetermined : canonical(language)
    }
    if let script = tag.script { return LanguageTag(language: tag.language, script: script) }

    guard let script = usualScript(of: tag), script != usualScript(of: language) else {
      return canonical(language)
    }
    let written = LanguageTag(language: tag.language, script: script)
    return usualRegion(of: written) == region
      ? written : LanguageTag(language: tag.language, script: script, region: region)
  }

  private func usualScript(of tag: LanguageTag) -> String? {
    tag.maximized?.script
  }

  private func usualRegion(of tag: LanguageTag) -> String? {
    tag.maximized?.region
  }
}

extension LanguageTag {
  /// The tag that `text` spells, or an error at `node`, where it stands.
  fileprivate init(_ text: String, orErrorAt node: YAMLNode) throws(YAMLError) {
    guard let tag = LanguageTag(text) else {
      throw node.expected("a language tag such as zh-Hant, not “\(text)”")
    }
    self = tag
  }
}
