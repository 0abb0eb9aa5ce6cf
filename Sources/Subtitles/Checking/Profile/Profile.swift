public import Diagnostics
public import LocaleData
internal import YAML

/// The house style of one client: `Locales/profiles/NAME.yaml`, or a file of one's own.
public struct Profile: Sendable {
  /// The limits that a house style may set.
  public enum Limit: String, Sendable, CaseIterable {
    case charactersPerLine = "characters-per-line"
    case lines
    case charactersPerSecond = "characters-per-second"
    case minimumDuration = "minimum-duration"
    case maximumDuration = "maximum-duration"
    case minimumGap = "minimum-gap"
    /// The shortest pause between two cues that viewers see; a shorter one is closed to the gap.
    case pause
    /// How far a time stands from a shot change unless it is on it.
    case shotDistance = "shot-distance"
    /// How far the start of a cue may be from the first sound of its speech.
    case startShift = "start-shift"
    /// How much longer than the speech a cue may stay so that it can be read.
    case linger
    /// How many times the speed that the house allows cannot be read at all.
    case hardSpeedFactor = "hard-speed-factor"
    /// How long a cue stays for each of its words at least.
    case millisecondsPerWord = "milliseconds-per-word"
    /// From which pause on a sentence that runs on into the next cue is told apart.
    case continuationPause = "continuation-pause"
  }

  /// The customs that a house style may have.
  public enum Custom: String, Sendable, CaseIterable {
    case ellipsis
    case ellipsisAlso = "ellipsis-also"
    case dialogueDash = "dialogue-dash"
    case interruption
    case interruptionAlso = "interruption-also"
    case continuation
    case continuationAfterPause = "continuation-after-pause"
    case dash
    case quotes
    case repeatedMarks = "repeated-marks"
    case mixedMarks = "mixed-marks"
    case italics
    case forbiddenMarks = "forbidden-marks"
    case forbiddenAtLineEnd = "forbidden-at-line-end"
    case missingGlyphs = "missing-glyphs"
    case nameDot = "name-dot"
    case soundBrackets = "sound-brackets"
    case songMark = "song-mark"
    /// Whether what fits on one line stands on one.
    case oneLine = "one-line"
    /// Where cues may stand in the picture.
    case position
    /// The shape of the picture, where it is higher than wide.
    case picture
  }

  /// What a house style makes of a rule.
  enum Judgement: Sendable, Hashable {
    case off
    case severity(Severity)
  }

  /// The name that `--profile` takes.
  public let name: String
  /// The name that people know.
  public let title: String

  private var limits: [Limit: [Figure]] = [:]
  private var customs: [Custom: [Figure]] = [:]
  private var judgements: [String: Judgement] = [:]

  /// The names of the profiles that come with Silk.
  public static let names = [
    "netflix", "netflix-2024", "bbc", "ted", "arte", "ard", "prime", "vertical",
    "ru-agency",
  ]

  /// Reads the profile called `name`, and those that it inherits from.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in the file, or when there is
  ///   none.
  public init(_ name: String, from store: LocaleStore) throws(LocaleError) {
    try self.init(try store.document(at: Self.path(name)), name, store, heirs: [name])
  }

  /// Reads a profile of one's own.
  ///
  /// - Parameters:
  ///   - bytes: the YAML document.
  ///   - file: its name, for errors.
  ///   - store: the profiles that it may inherit from.
  /// - Throws: `LocaleError` with the place of whatever is wrong in the file.
  public init(
    reading bytes: [UInt8], file: String, from store: LocaleStore
  ) throws(LocaleError) {
    let node: YAMLNode
    do { node = try YAMLNode(reading: bytes, file: file) } catch { throw .invalid(error) }
    try self.init(node, file, store, heirs: [])
  }

  private static func path(_ name: String) -> String { "profiles/\(name).yaml" }

  private init(
    _ node: YAMLNode, _ name: String, _ store: LocaleStore, heirs: [String]
  ) throws(LocaleError) {
    self.name = name
    let parent: String?
    do {
      title = try Self.title(node)
      parent = try Self.parent(node, heirs)
    } catch { throw .invalid(error) }
    if let parent {
      let inherited = try Profile(
        try store.document(at: Self.path(parent)), parent, store, heirs: heirs + [parent])
      (limits, customs) = (inherited.limits, inherited.customs)
      judgements = inherited.judgements
    }
    do { try readOwn(node) } catch { throw .invalid(error) }
  }

  private static func title(_ node: YAMLNode) throws(YAMLError) -> String {
    try node.allowOnly(["title", "inherits", "limits", "styles", "rules"])
    return try node.required("title").string()
  }

  /// The profile that this one inherits from, which is none of its heirs.
  private static func parent(_ node: YAMLNode, _ heirs: [String]) throws(YAMLError) -> String? {
    guard let node = node["inherits"] else { return nil }
    let name = try node.string()
    let isName = name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
    guard isName, !name.isEmpty else {
      throw YAMLError(location: node.location, problem: "“\(name)” is not the name of a profile")
    }
    guard !heirs.contains(name) else {
      throw YAMLError(
        location: node.location, problem: "“\(name)” inherits from this profile itself")
    }
    return name
  }

  /// Reads what a profile says itself; of several entries that hold, the last one counts, so that
  /// what is said here overrules what was inherited.
  private mutating func readOwn(_ node: YAMLNode) throws(YAMLError) {
    try Self.read(node["limits"], into: &limits, Figure.init(limit:))
    try Self.read(node["styles"], into: &customs, Figure.init(custom:))
    for entry in try node["rules"]?.entries() ?? [] {
      let text = try entry.value.string()
      if text == "off" {
        judgements[entry.key] = .off
      } else if let severity = Severity(rawValue: text) {
        judgements[entry.key] = .severity(severity)
      } else {
        throw YAMLError(
          location: entry.value.location,
          problem: "expected off, info, warning or error; found “\(text)”")
      }
    }
  }

  private static func read<Key: RawRepresentable & CaseIterable & Hashable>(
    _ node: YAMLNode?, into figures: inout [Key: [Figure]],
    _ read: (YAMLNode) throws(YAMLError) -> Figure
  ) throws(YAMLError) where Key.RawValue == String {
    try node?.allowOnly(Key.allCases.map(\.rawValue))
    for entry in try node?.entries() ?? [] {
      guard let key = Key(rawValue: entry.key) else { continue }
      for element in try entry.value.elements() {
        figures[key, default: []].append(try read(element))
      }
    }
  }

  /// Takes the figures of another house for a limit, wherever this one has none of its own.
  public mutating func take(_ limit: Limit, from other: Profile) {
    limits[limit] = other.figures(limit) + figures(limit)
  }

  /// Every figure for a limit, in the order of the file.
  public func figures(_ limit: Limit) -> [Figure] { limits[limit] ?? [] }

  /// Every entry for a custom, in the order of the file.
  public func figures(_ custom: Custom) -> [Figure] { customs[custom] ?? [] }

  /// The limit that holds under `conditions`, or nil where the house style sets none.
  public func limit(_ limit: Limit, _ conditions: CheckConditions) -> Figure? {
    limits[limit]?.last { $0.holds(for: conditions) }.flatMap { $0.isNone ? nil : $0 }
  }

  /// The custom that holds under `conditions`, or nil where the house style has none.
  public func custom(_ custom: Custom, _ conditions: CheckConditions) -> Figure? {
    customs[custom]?.last { $0.holds(for: conditions) }.flatMap { $0.isNone ? nil : $0 }
  }

  /// How much a breach of a rule matters to the house, or nil where the rule is off.
  public func severity(of rule: RuleDescription) -> Severity? {
    switch judgements[rule.id] {
    case .off?: nil
    case .severity(let severity)?: severity
    case nil: rule.severity
    }
  }

  /// A finding as the house judges it, or nil where its rule is off.
  func judged(_ finding: Finding) -> Finding? {
    guard let judgement = judgements[finding.rule] else { return finding }
    guard case .severity(let severity) = judgement else { return nil }
    var finding = finding
    finding.severity = severity
    return finding
  }
}
