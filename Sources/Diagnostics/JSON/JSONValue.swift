/// A JSON document, with the members of an object in the order they were given.
///
/// Foundation's encoder orders keys by the alphabet or not at all; the command line's contract lists
/// them in the order a person reads them, so that is the order in which they are written.
public enum JSONValue: Sendable {
  /// A key of an object and its value.
  public typealias Member = (key: String, value: JSONValue)

  case null
  case boolean(Bool)
  case integer(Int)
  /// A number; written as `null` when it is not finite, for JSON has no such numbers.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])
}

extension JSONValue {
  /// The string, or `null` where there is none.
  public static func optional(_ string: String?) -> JSONValue {
    string.map(JSONValue.string) ?? .null
  }

  /// The integer, or `null` where there is none.
  public static func optional(_ integer: Int?) -> JSONValue {
    integer.map(JSONValue.integer) ?? .null
  }

  /// An array of strings.
  public static func strings(_ strings: some Sequence<String>) -> JSONValue {
    .array(strings.map(JSONValue.string))
  }
}
