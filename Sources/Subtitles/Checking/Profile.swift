public import LocaleData
internal import YAML

/// The house style of one client: `Locales/profiles/NAME.yaml`.
public struct Profile: Sendable {
  /// The limits that a house style may set.
  public enum Limit: String, Sendable, CaseIterable {
    case charactersPerLine = "characters-per-line"
    case lines
    case charactersPerSecond = "characters-per-second"
    case minimumDuration = "minimum-duration"
    case maximumDuration = "maximum-duration"
    case minimumGap = "minimum-gap"
  }

  /// The customs that a house style may have.
  public enum Custom: String, Sendable, CaseIterable {
    case ellipsis
    case dialogueDash = "dialogue-dash"
    case italics
    case forbiddenMarks = "forbidden-marks"
    case forbiddenAtLineEnd = "forbidden-at-line-end"
  }

  /// The name that `--profile` takes.
  public let name: String
  /// The name that people know.
  public let title: String

  private let limits: [Limit: [Figure]]
  private let customs: [Custom: [Figure]]

  /// The names of the profiles that come with Silk.
  public static let names = ["netflix", "bbc", "ted"]

  /// Reads the profile called `name`.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in the file, or when there is
  ///   none.
  public init(_ name: String, from store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "profiles/\(name).yaml") { node throws(YAMLError) in
      try Profile(name, node)
    }
  }

  private init(_ name: String, _ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["title", "limits", "styles"])
    self.name = name
    title = try node.required("title").string()
    limits = try Self.figures(node["limits"], Figure.init(limit:))
    customs = try Self.figures(node["styles"], Figure.init(custom:))
  }

  private static func figures<Key: RawRepresentable & CaseIterable & Hashable>(
    _ node: YAMLNode?, _ read: (YAMLNode) throws(YAMLError) -> Figure
  ) throws(YAMLError) -> [Key: [Figure]] where Key.RawValue == String {
    var figures: [Key: [Figure]] = [:]
    try node?.allowOnly(Key.allCases.map(\.rawValue))
    for entry in try node?.entries() ?? [] {
      guard let key = Key(rawValue: entry.key) else { continue }
      for element in try entry.value.elements() {
        figures[key, default: []].append(try read(element))
      }
    }
    return figures
  }

  /// Every figure for a limit, in the order of the file.
  public func figures(_ limit: Limit) -> [Figure] { limits[limit] ?? [] }

  /// Every entry for a custom, in the order of the file.
  public func figures(_ custom: Custom) -> [Figure] { customs[custom] ?? [] }

  /// The limit that holds under `conditions`, or nil where the house style sets none.
  public func limit(_ limit: Limit, _ conditions: CheckConditions) -> Figure? {
    limits[limit]?.last { $0.holds(for: conditions) }
  }

  /// The custom that holds under `conditions`, or nil where the house style has none.
  public func custom(_ custom: Custom, _ conditions: CheckConditions) -> Figure? {
    customs[custom]?.last { $0.holds(for: conditions) }
  }
}
