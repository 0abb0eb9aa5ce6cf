internal import YAML

/// The forms that a noun of a language has, by how it ends in the nominative.
///
/// It is meant for names of places, which are many and decline regularly; other words stand in the data
/// as stems.
struct NounInflection: Sendable {
  /// The endings of the nominative, longest first, with those that stand for them.
  private let endings: [(nominative: String, others: [String])]
  private let indeclinable: [String]

  init(_ node: YAMLNode?) throws(YAMLError) {
    var endings: [(nominative: String, others: [String])] = []
    for entry in try node?["endings"]?.entries() ?? [] {
      endings.append((entry.key == "-" ? "" : entry.key, try entry.value.strings()))
    }
    self.endings = endings.sorted { $0.nominative.count > $1.nominative.count }
    indeclinable = try node?["indeclinable"]?.strings() ?? []
  }

  /// A phrase for every form of `name`: each of its words, and of parts with hyphens the last one.
  func phrase(_ name: String) -> String {
    if endings.isEmpty { return name }
    return name.split(separator: " ").map { word in
      let parts = word.split(separator: "-")
      return parts.enumerated().map { index, part in
        index == parts.count - 1 ? forms(of: String(part)).joined(separator: "|") : String(part)
      }.joined(separator: " - ")
    }.joined(separator: " ")
  }

  private func forms(of word: String) -> [String] {
    let small = word.foldedForClaims
    // Abbreviations stay as they are.
    if word == word.uppercased() || indeclinable.contains(where: small.hasSuffix) { return [small] }
    guard let ending = endings.first(where: { small.hasSuffix($0.nominative) }) else {
      return [small]
    }
    let stem = small.dropLast(ending.nominative.count)
    return [small] + ending.others.map { stem + ($0 == "-" ? "" : $0) }
  }
}
