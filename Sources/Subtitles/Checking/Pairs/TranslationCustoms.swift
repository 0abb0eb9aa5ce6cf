internal import LocaleData
internal import YAML

/// What is usual between a track and the one that it translates: `Locales/translation.yaml`.
struct TranslationCustoms: Sendable {
  /// How far before its source a cue may begin.
  let early: Milliseconds
  /// How far after its source a cue may begin.
  let late: Milliseconds
  private let ratios: [Ratio]

  /// How many characters of one language stand for one of another, over a whole track.
  private struct Ratio: Sendable {
    var from: String
    var to: String
    var range: ClosedRange<Double>
  }

  /// Reads the data.
  ///
  /// - Throws: `LocaleError` with the place of whatever is wrong in the file.
  init(from store: LocaleStore) throws(LocaleError) {
    self = try store.value(at: "translation.yaml") { node throws(YAMLError) in
      try TranslationCustoms(node)
    }
  }

  private init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["times", "ratios"])
    let times = try node.required("times")
    try times.allowOnly(["early", "late"])
    early = try Self.time(try times.required("early"))
    late = try Self.time(try times.required("late"))
    var ratios: [Ratio] = []
    for entry in try node.required("ratios").elements() {
      try entry.allowOnly(["from", "to", "least", "most", "source", "certainty"])
      let least = try entry.required("least").number()
      let most = try entry.required("most").number()
      guard least > 0, least < most else {
        throw entry.expected("a least ratio above 0 and below the most")
      }
      ratios.append(
        Ratio(
          from: try entry.required("from").string(), to: try entry.required("to").string(),
          range: least...most))
    }
    self.ratios = ratios
  }

  private static func time(_ node: YAMLNode) throws(YAMLError) -> Milliseconds {
    try node.allowOnly(["value", "source", "certainty"])
    return Milliseconds(saturating: try node.required("value").integer())
  }

  /// How many characters of `target` stand for one of `source` over a whole track; nil where that is
  /// not known.
  func ratio(of target: LanguageTag, to source: LanguageTag) -> ClosedRange<Double>? {
    let (target, source) = (target.description, source.description)
    if let entry = ratios.first(where: { $0.from == source && $0.to == target }) {
      return entry.range
    }
    return ratios.first { $0.from == target && $0.to == source }.map { entry in
      1 / entry.range.upperBound...1 / entry.range.lowerBound
    }
  }
}
