/// The ways to write a whole name: for every part of it the ways to write that part.
struct NameLattice {
  private let parts: [[PartSpelling]]

  /// A lattice of the parts in order; a part that cannot be written is left out.
  init(_ parts: [[PartSpelling]]) { self.parts = parts.filter { !$0.isEmpty } }

  /// The likeliest names, each with the product of its parts' weights.
  func names(joined separator: String, limit: Int) -> [Transcription] {
    guard let first = parts.first else { return [] }
    var paths = first.map { [$0] }
    for part in parts.dropFirst() {
      paths = paths.flatMap { path in part.map { path + [$0] } }
      paths = Array(paths.sorted { Self.weight($0) > Self.weight($1) }.prefix(limit))
    }
    return paths.prefix(limit).map { path in
      let sources = path.map(\.source).reduce(into: [Transcription.Source]()) { sources, source in
        if !sources.contains(source) { sources.append(source) }
      }
      let via = path.compactMap(\.via)
      return Transcription(
        text: path.map(\.text).joined(separator: separator), weight: Self.weight(path),
        sources: sources,
        via: via.isEmpty ? nil : via.joined(separator: " "))
    }
  }

  private static func weight(_ path: [PartSpelling]) -> Double {
    path.reduce(1) { $0 * $1.weight }
  }
}
