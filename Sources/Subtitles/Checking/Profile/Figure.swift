internal import LocaleData
internal import YAML

/// One figure or custom of a house style, with where it comes from.
public struct Figure: Sendable, Hashable {
  /// How sure a figure is.
  public enum Certainty: String, Sendable, CaseIterable {
    /// The text of the guide itself was read.
    case primary
    /// The source code of a checker that follows the guide was read.
    case code
    /// Someone else's dated reading of the guide.
    case secondary
    /// General knowledge.
    case unverified
  }

  /// What a number counts.
  public enum Unit: String, Sendable, CaseIterable {
    case milliseconds, frames
  }

  /// The number, for a limit.
  public let number: Double?
  /// The words, for a custom.
  public let text: String
  /// What the number counts, where that is a matter of choice.
  public let unit: Unit?
  /// Where the figure comes from.
  public let source: String
  /// How sure it is.
  public let certainty: Certainty

  /// The languages that it holds for; all where empty.
  public let languages: [String]
  /// The audience that it holds for, or nil for both.
  public let audience: Audience?
  /// Whether it holds for subtitles for the deaf and hard of hearing or for others, or nil for
  /// both.
  public let isSDH: Bool?

  init(limit node: YAMLNode) throws(YAMLError) {
    let value = try node.required("value")
    try self.init(node, number: try value.string() == Self.none ? nil : try value.number())
  }

  init(custom node: YAMLNode) throws(YAMLError) { try self.init(node, number: nil) }

  private init(_ node: YAMLNode, number: Double?) throws(YAMLError) {
    try node.allowOnly([
      "value", "unit", "languages", "audience", "sdh", "source", "certainty",
    ])
    self.number = number
    text = try node.required("value").string()
    unit = try node["unit"].map { node throws(YAMLError) in try Self.choice(of: node) }
    languages = try node["languages"]?.strings() ?? []
    audience = try node["audience"].map { node throws(YAMLError) in try Self.choice(of: node) }
    isSDH = try node["sdh"]?.boolean()
    source = try node.required("source").string()
    certainty = try Self.choice(of: try node.required("certainty"))
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    of node: YAMLNode
  ) throws(YAMLError) -> Choice where Choice.RawValue == String {
    let text = try node.string()
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw YAMLError(
        location: node.location, problem: "expected one of: \(known); found “\(text)”")
    }
    return choice
  }

  /// What a profile says where it has no such limit or custom, although the one that it inherits from
  /// has.
  private static let none = "none"

  /// Whether the figure says that there is none.
  var isNone: Bool { text == Self.none }

  /// Whether the figure holds for a track.
  func holds(for conditions: CheckConditions) -> Bool {
    (languages.isEmpty || languages.contains(conditions.language.description))
      && (audience == nil || audience == conditions.audience)
      && (isSDH == nil || isSDH == conditions.isSDH)
  }
}
