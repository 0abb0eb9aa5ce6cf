/// Puts the names of lists together that are one person's, the surest first.
struct PersonJoining {
  private let nodes: ListNodes
  private let prepared: PreparedNodes
  private let matcher: NameMatcher
  private let roster: Roster
  private let memory = MatchMemory()
  /// The names that an entry of the roster says are somebody else's, folded.
  private let ruledOut: [Set<String>]
  /// A member of the same person for each node; the first one for itself.
  private var parents: [Int32]
  /// The nodes of the person that a first node stands for; empty for that node alone.
  private var members: [[Int32]]
  /// The nodes that are a part of a name, joined to a person who alone fits.
  private var partial: Set<Int32> = []

  /// How many names of a person are compared with those of another before the two are joined.
  private static let sample = 6
  /// How many of these pairs may be plainly of two people.
  ///
  /// It is less than one in two, so that one name alone never leads from one unlike name to another.
  private static let mostDiffering = 0.34
  /// How alike the pairs must be on average.
  private static let leastLikeness = 0.5

  init(_ nodes: ListNodes, _ prepared: PreparedNodes, _ matcher: NameMatcher, roster: Roster) {
    self.nodes = nodes
    self.prepared = prepared
    self.matcher = matcher
    self.roster = roster
    ruledOut = roster.entries.map { Set($0.mustNotMerge.map { NameKey.folded($0) }) }
    parents = (0..<Int32(nodes.count)).map { $0 }
    members = [[Int32]](repeating: [], count: nodes.count)
    for entry in nodes.nodesOfEntries {
      for node in entry.dropFirst() { unite(root(Int32(entry[0])), root(Int32(node))) }
    }
  }

  /// Joins along links, in their order, where nothing speaks against it.
  mutating func join(_ links: [CandidateBlocks.Link]) {
    for link in links {
      let (left, right) = (root(link.left), root(link.right))
      if left != right && mayJoin(left, right) { unite(left, right) }
    }
  }

  private mutating func root(_ node: Int32) -> Int32 {
    var node = node
    while parents[Int(node)] != node {
      parents[Int(node)] = parents[Int(parents[Int(node)])]
      node = parents[Int(node)]
    }
    return node
  }

  private mutating func unite(_ one: Int32, _ other: Int32) {
    guard one != other else { return }
    let (first, second) = (min(one, other), max(one, other))
    members[Int(first)] = (names(of: first) + names(of: second)).sorted()
    members[Int(second)] = []
    parents[Int(second)] = first
  }

  private func names(of person: Int32) -> [Int32] {
    members[Int(person)].isEmpty ? [person] : members[Int(person)]
  }

  // MARK: What speaks against a join

  private func mayJoin(_ left: Int32, _ right: Int32) -> Bool {
    let (own, others) = (names(of: left), names(of: right))
    guard !shareSource(own, others), !isRuledOut(own, others) else { return false }
    let (ownSample, otherSample) = (Self.sample(of: own), Self.sample(of: others))
    guard ownSample.count * otherSample.count > 1 else { return true }
    let count = Double(ownSample.count * otherSample.count)
    var sum = 0.0
    var differing = 0.0
    for one in ownSample {
      for other in otherSample {
        let match = compare(one, other)
        if match.verdict == .different { differing += 1 }
        sum += match.score
      }
    }
    return differing <= Self.mostDiffering * count && sum >= Self.leastLikeness * count
  }

  private func compare(_ one: Int32, _ other: Int32) -> NameMatch {
    matcher.compare(prepared.names[Int(one)], prepared.names[Int(other)], memory: memory)
  }

  /// Some of the names of a person, from the first to the last in even steps.
  private static func sample(of names: [Int32]) -> [Int32] {
    guard names.count > sample else { return names }
    return (0..<sample).map { names[$0 * (names.count - 1) / (sample - 1)] }
  }

  /// Whether one list has a name of both.
  private func shareSource(_ left: [Int32], _ right: [Int32]) -> Bool {
    guard !nodes.sources.isEmpty else { return false }
    let own = Set(left.flatMap { nodes.sources[Int($0)] })
    return right.contains { nodes.sources[Int($0)].contains { own.contains($0) } }
  }

  /// Whether the roster says that the two are two people.
  private func isRuledOut(_ left: [Int32], _ right: [Int32]) -> Bool {
    guard !roster.entries.isEmpty else { return false }
    let (own, others) = (entry(of: left), entry(of: right))
    if let own, let others, own != others { return true }
    return [(own, right), (others, left)].contains { entry, names in
      guard let entry, !ruledOut[entry].isEmpty else { return false }
      return names.contains { ruledOut[entry].contains(NameKey.folded(nodes.texts[Int($0)])) }
    }
  }

  private func entry(of names: [Int32]) -> Int? {
    names.lazy.map { nodes.rosterEntries[Int($0)] }.first { $0 >= 0 }.map { Int($0) }
  }

  // MARK: Parts of names

  /// Joins names of one part to the person whom they fit, where that is one person only;
  /// `keys` tell which ones to look at.
  mutating func joinPartialNames(_ keys: BlockingKeys) {
    let singles = prepared.names.indices.filter { prepared.names[$0].isOfOnePart }.map { Int32($0) }
    guard !singles.isEmpty else { return }
    var persons: [Int32: [Int32]] = [:]
    for single in singles { persons[root(single), default: []].append(single) }
    let index = PartIndex(prepared, of: singles, keys)
    // Those who fit nobody, or several, stay by themselves.
    var fitting: [(single: Int32, person: Int32)] = []
    for (person, _) in persons.sorted(by: { $0.key < $1.key }) {
      let names = names(of: person)
      guard names.allSatisfy({ prepared.names[Int($0)].isOfOnePart }) else { continue }
      var fits: Set<Int32> = []
      for name in names {
        for full in index.names(like: prepared.names[Int(name)]) where fits.count < 2 {
          let other = root(full)
          if !fits.contains(other), isPart(name, of: full) { fits.insert(other) }
        }
      }
      if fits.count == 1, let full = fits.first { fitting.append((person, full)) }
    }
    for (single, person) in fitting {
      let (left, right) = (root(single), root(person))
      let own = names(of: left)
      guard left != right, !shareSource(own, names(of: right)), !isRuledOut(own, names(of: right))
      else { continue }
      partial.formUnion(own)
      unite(left, right)
    }
  }

  /// Whether the one part of a name is one of the parts of another.
  private func isPart(_ single: Int32, of full: Int32) -> Bool {
    guard let part = prepared.names[Int(single)].onePart else { return false }
    return prepared.names[Int(full)].readings.contains { reading in
      reading.parts.contains { other in
        let match = matcher.parts.match(
          part, other, reading.isChinese ? .chinese : .foreign)
        switch match.way {
        case .letters, .givenName, .surname, .syllables: return match.evidence > 0
        default: return match.evidence >= Self.leastEvidenceOfPart
        }
      }
    }
  }

  /// What the spelling of a part must say, in nats, that it be the same in another spelling.
  private static let leastEvidenceOfPart: Float = 6

  // MARK: People

  /// Whose name each of the `count` listed ones is.
  mutating func people(count: Int) -> [ResolvedName] {
    var people = [ResolvedName](
      repeating: ResolvedName(entity: nil, score: 0, canonical: "", isPartial: false), count: count)
    var number = 0
    for node in nodes.texts.indices where parents[node] == Int32(node) {
      let names = names(of: Int32(node))
      guard names.contains(where: { !nodes.mentions[Int($0)].isEmpty }) else { continue }
      guard names.contains(where: { !prepared.names[Int($0)].readings.isEmpty }) else { continue }
      let entry = entry(of: names)
      if entry == nil { number += 1 }
      let canonical = canonical(of: names, entry)
      for name in names {
        let score = name == canonical ? 1 : compare(name, canonical).score
        let resolved = ResolvedName(
          entity: entry.map { roster.entries[$0].id } ?? "p\(number)", score: score,
          canonical: nodes.texts[Int(canonical)], isPartial: partial.contains(name))
        for mention in nodes.mentions[Int(name)] { people[Int(mention)] = resolved }
      }
    }
    return people
  }

  /// The spelling that stands for the person: the roster's, or the commonest that is no part and has no
  /// initial, one in Latin letters before others.
  private func canonical(of names: [Int32], _ entry: Int?) -> Int32 {
    if let entry, let first = nodes.nodesOfEntries[entry].first { return Int32(first) }
    func rank(_ node: Int32) -> (Int, Int, Int, Int32) {
      let name = prepared.names[Int(node)]
      let isLesser = partial.contains(node) || name.hasInitial
      let script = name.readings.first?.parts.first?.script.rank ?? 3
      return (isLesser ? 1 : 0, -nodes.mentions[Int(node)].count, script, node)
    }
    return names.min { rank($0) < rank($1) } ?? names[0]
  }
}

extension ComparedName {
  /// The part of a name that has no other; of several readings, that of the foreign name.
  var onePart: ComparedPart? {
    readings.first { $0.parts.count == 1 && $0.parts[0].kind == .name }?.parts[0]
  }

  /// Whether there is one part only, or the name is most likely read so.
  var isOfOnePart: Bool {
    guard let first = readings.first, onePart != nil else { return false }
    return first.parts.count == 1 || first.cost > 0
  }

  /// Whether an initial stands for a part.
  var hasInitial: Bool { readings.first?.parts.contains { $0.kind == .initial } ?? false }
}
