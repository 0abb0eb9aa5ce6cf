internal import LocaleData

/// The distinct names of lists, in an order that depends on nothing but their text.
///
/// Equal names are one node. Where each list has each person once, a name that one list has twice is two
/// nodes: the first rows of all lists together, and the second ones.
struct ListNodes: Sendable {
  /// The text of each node, ascending.
  let texts: [String]
  /// The numbers of the listed names of each node.
  let mentions: [[Int32]]
  /// The lists that have a node, ascending; empty where that does not matter.
  let sources: [[Int32]]
  /// The entry of the roster that has the name, or -1.
  private(set) var rosterEntries: [Int32]
  /// The nodes of each entry of the roster.
  private(set) var nodesOfEntries: [[Int]]

  var count: Int { texts.count }

  init(_ names: [ListedName], roster: Roster, isSourceDistinct: Bool) {
    var numbers: [String: Int32] = [:]
    var texts: [String] = []
    var mentions: [[Int32]] = []
    for (index, name) in names.enumerated() {
      if let known = numbers[name.text] {
        mentions[Int(known)].append(Int32(index))
      } else {
        numbers[name.text] = Int32(texts.count)
        texts.append(name.text)
        mentions.append([Int32(index)])
      }
    }
    for text in roster.entries.flatMap(\.spellings) where numbers[text] == nil {
      numbers[text] = Int32(texts.count)
      texts.append(text)
      mentions.append([])
    }
    var nodes: [(text: String, mentions: [Int32], sources: [Int32])] = []
    nodes.reserveCapacity(texts.count)
    let order = texts.indices.sorted { texts[$0] < texts[$1] }
    for number in order {
      guard isSourceDistinct else {
        nodes.append((texts[number], mentions[number], []))
        continue
      }
      for group in Self.occurrences(mentions[number], names) {
        nodes.append(
          (texts[number], group, group.map { Int32(names[Int($0)].source) }.sorted()))
      }
    }
    self.texts = nodes.map(\.text)
    self.mentions = nodes.map(\.mentions)
    sources = isSourceDistinct ? nodes.map(\.sources) : []
    rosterEntries = [Int32](repeating: -1, count: nodes.count)
    nodesOfEntries = []
    place(roster)
  }

  private mutating func place(_ roster: Roster) {
    nodesOfEntries = [[Int]](repeating: [], count: roster.entries.count)
    guard !roster.entries.isEmpty else { return }
    var places: [String: Int] = [:]
    for (node, text) in texts.enumerated() where places[text] == nil { places[text] = node }
    for (entry, person) in roster.entries.enumerated() {
      for text in person.spellings {
        guard let node = places[text], rosterEntries[node] < 0 else { continue }
        rosterEntries[node] = Int32(entry)
        nodesOfEntries[entry].append(node)
      }
    }
  }

  /// The mentions of one name, in groups in which each list is once; at least one group.
  private static func occurrences(_ mentions: [Int32], _ names: [ListedName]) -> [[Int32]] {
    var groups: [[Int32]] = [[]]
    var seen: [Int: Int] = [:]
    for mention in mentions {
      let occurrence = seen[names[Int(mention)].source, default: 0]
      seen[names[Int(mention)].source] = occurrence + 1
      if occurrence == groups.count { groups.append([]) }
      groups[occurrence].append(mention)
    }
    return groups
  }
}

extension Roster.Entry {
  /// All spellings of the person, the forms first.
  var spellings: [String] {
    forms.sorted { $0.key.description < $1.key.description }.map(\.value) + otherSpellings
  }
}
