internal import YAML

extension ClaimValue {
  /// Reads a value, the type of which its first key tells.
  ///
  /// - Throws: a `YAMLError` where it is of no type, or has a key that its type does not.
  init(_ node: YAMLNode) throws(YAMLError) {
    for (key, read) in Self.readers {
      if let content = node[key] {
        self = try read(node, content)
        return
      }
    }
    let keys = Self.readers.map(\.key).joined(separator: ", ")
    throw node.expected("a value with one of the keys: \(keys)")
  }

  /// How the value of each type is read from the mapping and from what stands under the type's key.
  ///
  /// The keys `date` and `place` are also parts of an event, which therefore comes before them.
  private static var readers:
    [(key: String, read: (YAMLNode, YAMLNode) throws(YAMLError) -> ClaimValue)]
  {
    [
      ("event", event), ("text", text), ("person", person), ("set", set), ("date", date),
      ("place", place), ("money", money), ("count", count),
    ]
  }

  private static func text(_ node: YAMLNode, _ text: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["text"])
    return .text(try text.string())
  }

  private static func person(_ node: YAMLNode, _ name: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["person", "role"])
    return .person(Person(name: try name.string(), role: try node["role"]?.string()))
  }

  private static func set(_ node: YAMLNode, _ items: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["set"])
    return .set(try items.strings())
  }

  private static func date(_ node: YAMLNode, _ date: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["date"])
    return .date(try date.partialDate())
  }

  private static func place(_ node: YAMLNode, _ place: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["place"])
    return .place(try place.string())
  }

  private static func event(_ node: YAMLNode, _ kind: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["event", "date", "place", "name"])
    return .event(
      Event(
        kind: try kind.choice(), date: try node["date"]?.partialDate(),
        place: try node["place"]?.string(),
        name: try node["name"]?.string()))
  }

  private static func money(_ node: YAMLNode, _ amount: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["money", "currency", "asOf"])
    return .money(
      Money(
        amount: try amount.integer(), currency: try node.required("currency").string(),
        asOf: try node["asOf"]?.partialDate()))
  }

  private static func count(_ node: YAMLNode, _ count: YAMLNode) throws(YAMLError) -> ClaimValue {
    try node.allowOnly(["count", "unit", "isApproximate", "asOf", "since"])
    return .count(
      Count(
        value: try count.integer(), unit: try node.required("unit").string(),
        isApproximate: try node["isApproximate"]?.boolean() ?? false,
        asOf: try node["asOf"]?.partialDate(), since: try node["since"]?.partialDate()))
  }
}
