internal import Diagnostics
internal import YAML

extension KitReader {
  /// A node whose texts have no hidden characters; where they had any is noted.
  ///
  /// - Throws: a `YAMLError` where a key has one: whoever looks for it would not find it.
  mutating func withoutHidden(_ node: YAMLNode) throws(YAMLError) -> YAMLNode {
    switch node.content {
    case .scalar(let text, let isPlain):
      let cleaned = HiddenCharacters.removed(from: text, at: node.location, &findings)
      return YAMLNode(.scalar(cleaned, isPlain: isPlain), at: node.location)
    case .sequence(let items):
      var cleaned: [YAMLNode] = []
      for item in items { cleaned.append(try withoutHidden(item)) }
      return YAMLNode(.sequence(cleaned), at: node.location)
    case .mapping(let entries):
      var cleaned: [YAMLNode.Entry] = []
      for entry in entries {
        guard HiddenCharacters(in: entry.key).removed.isEmpty else {
          throw YAMLError(
            location: entry.location, problem: "expected a key without hidden characters")
        }
        cleaned.append(
          YAMLNode.Entry(
            key: entry.key, location: entry.location, value: try withoutHidden(entry.value)))
      }
      return YAMLNode(.mapping(cleaned), at: node.location)
    }
  }
}
