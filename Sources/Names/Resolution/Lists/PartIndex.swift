/// The names of lists that have a part which sounds like a name of one part.
struct PartIndex {
  private var names: [String: [Int32]] = [:]
  private let keys: BlockingKeys

  /// Of more names that sound alike nobody tells whose part it is.
  private static let mostNames = 500

  /// The names that may have one of the names of one part, `singles`, as a part.
  init(_ prepared: PreparedNodes, of singles: [Int32], _ keys: BlockingKeys) {
    self.keys = keys
    var wanted: Set<String> = []
    for single in singles {
      if let part = prepared.names[Int(single)].onePart { wanted.formUnion(keys.sounds(of: part)) }
    }
    for (node, name) in prepared.names.enumerated() where !name.isOfOnePart {
      var seen: Set<String> = []
      for reading in name.readings {
        for part in reading.parts where part.kind == .name {
          for skeleton in keys.sounds(of: part)
          where wanted.contains(skeleton) && seen.insert(skeleton).inserted
            && names[skeleton, default: []].count < Self.mostNames
          {
            names[skeleton, default: []].append(Int32(node))
          }
        }
      }
    }
  }

  /// The names one of whose parts sounds like a name of one part.
  func names(like single: ComparedName) -> [Int32] {
    guard let part = single.onePart else { return [] }
    var seen: Set<Int32> = []
    return keys.sounds(of: part).flatMap { names[$0] ?? [] }.filter { seen.insert($0).inserted }
  }
}
