import CICU

/// The arguments of a message's pattern, for those who check translations.
///
/// ```swift
/// let pattern = try MessagePattern("{count, plural, one {# фильм} other {# фильма}}")
/// pattern.arguments[0].selectors  // one, other: `few` and `many` are missing
/// ```
public struct MessagePattern: Sendable, Hashable {
  /// The arguments in the order they occur, those inside another's messages after it.
  public let arguments: [Argument]

  /// A place in a pattern that a value goes to.
  public struct Argument: Sendable, Hashable {
    /// The name, or the digits of a numbered argument.
    public let name: String
    /// What happens to the value.
    public let kind: Kind
    /// The selectors in the order they stand, such as `=0`, `one` and `other`.
    public let selectors: [String]
  }

  /// What happens to the value of an argument.
  public enum Kind: Sendable, Hashable {
    /// It goes in as it is: `{title}`.
    case plain
    /// It is formatted: `{day, date, ::yMMMMd}` has the type `date` and the style `::yMMMMd`.
    case formatted(type: String, style: String?)
    /// It is a number that chooses among ranges, an old form: `{n, choice, 0#no|1#one}`.
    case choice
    /// It is a number that chooses a message by the plural rules: `{n, plural, other {…}}`.
    case plural
    /// It is a rank that chooses a message by the ordinal rules: `{n, selectordinal, other {…}}`.
    case ordinal
    /// It is a word that chooses a message: `{gender, select, other {…}}`.
    case select
  }

  /// Whether an argument is formatted as a date or a time of day.
  var hasDates: Bool {
    arguments.contains { argument in
      guard case .formatted(let type, _) = argument.kind else { return false }
      return ["date", "time"].contains(type.lowercased())
    }
  }

  /// The names of all arguments, each once, in the order they occur.
  public var argumentNames: [String] {
    var seen: Set<String> = []
    return arguments.map(\.name).filter { seen.insert($0).inserted }
  }

  /// Reads the pattern of a message.
  ///
  /// Throws for a pattern with an error, with its place.
  public init(_ text: String) throws(ICUError) {
    let operation = "read the message pattern ‘\(text)’"
    var error = SilkParseError()
    let handle = try text.withUTF16(operation) {
      (units, count) throws(ICUError) -> OpaquePointer in
      try opened(operation, position: ICUError.Position(error, in: text)) { handle in
        silk_pattern_open(units, count, &error, &handle)
      }
    }
    defer { silk_pattern_close(handle) }
    let units = Array(text.utf16)
    let parts = (0..<silk_pattern_count(handle)).map { silk_pattern_part(handle, $0) }
    arguments = parts.indices
      .filter { parts[$0].kind == SilkPartArgumentStart }
      .map { Argument(at: $0, in: parts, of: units) }
  }
}

extension MessagePattern.Argument {
  /// The argument that `parts` start at `start`, of the pattern `units`.
  fileprivate init(at start: Int, in parts: [SilkPatternPart], of units: [UInt16]) {
    func text(_ part: SilkPatternPart) -> String {
      // A part lies within its pattern.
      String(decoding: units[Int(part.start)..<Int(part.start + part.length)], as: UTF16.self)
    }
    var own: [SilkPatternPart] = []
    var index = start + 1
    while index < Int(parts[start].limit) {
      own.append(parts[index])
      // The parts of a message inside are other arguments' own.
      let isMessage = parts[index].kind == SilkPartMessageStart
      index = isMessage ? Int(parts[index].limit) + 1 : index + 1
    }
    func first(_ kind: SilkPatternPartKind) -> String? {
      own.first { $0.kind == kind }.map(text)
    }
    name = first(SilkPartArgumentName) ?? ""
    selectors = own.filter { $0.kind == SilkPartSelector }.map(text)
    switch parts[start].argument {
    case SilkArgumentSimple:
      let style = first(SilkPartArgumentStyle).map { String($0.trimmingPrefix { $0 == " " }) }
      kind = .formatted(type: first(SilkPartArgumentType) ?? "", style: style)
    case SilkArgumentChoice: kind = .choice
    case SilkArgumentPlural: kind = .plural
    case SilkArgumentOrdinal: kind = .ordinal
    case SilkArgumentSelect: kind = .select
    default: kind = .plain
    }
  }
}
