internal import LocaleData
internal import Workers

/// The names of lists, ready for comparing, with their blocking keys.
struct PreparedNodes: Sendable {
  /// A name under one of its keys.
  struct Entry: Sendable {
    /// The key, as a hash that is the same in every run.
    let key: UInt64
    /// The detail of the key, likewise.
    let detail: UInt32
    let node: Int32
  }

  /// The nodes' names, in order.
  let names: [ComparedName]
  /// All names under all keys, in no order.
  let entries: [Entry]

  /// Prepares the names on several threads, each with what it knows of names for itself.
  ///
  /// - Throws: what opening the data throws.
  init(
    _ nodes: ListNodes, _ matcher: NameMatcher, _ store: LocaleStore, usesDictionary: Bool,
    workers: Int
  ) throws {
    let portions = Portions(below: nodes.count, size: 2000)
    let workers = nodes.count < 5000 ? 1 : workers
    let results = Workers.run(workers) { _ in
      Result { try Self.portion(nodes.texts, portions, matcher, store, usesDictionary) }
    }
    var names = [ComparedName?](repeating: nil, count: nodes.count)
    var entries: [Entry] = []
    for result in results {
      let done = try result.get()
      for (start, portion) in done.names {
        for (offset, name) in portion.enumerated() { names[start + offset] = name }
      }
      entries += done.entries
    }
    self.names = names.map { $0 ?? ComparedName(text: "", readings: []) }
    self.entries = entries
  }

  private typealias Done = (names: [(start: Int, portion: [ComparedName])], entries: [Entry])

  private static func portion(
    _ texts: [String], _ portions: Portions, _ matcher: NameMatcher, _ store: LocaleStore,
    _ usesDictionary: Bool
  ) throws -> Done {
    let knowledge = try NameKnowledge(store)
    let preparation = try matcher.preparation(knowledge, usesDictionary: usesDictionary)
    let keys = try BlockingKeys(knowledge, tables: matcher.tables)
    var done: Done = ([], [])
    while let portion = portions.take() {
      var names: [ComparedName] = []
      names.reserveCapacity(portion.count)
      for node in portion {
        let name = preparation.prepared(texts[node])
        names.append(name)
        for key in keys.keys(of: name) {
          done.entries.append(
            Entry(
              key: StableHash.of(key.text),
              detail: UInt32(truncatingIfNeeded: StableHash.of(key.detail)),
              node: Int32(node)))
        }
      }
      done.names.append((portion.lowerBound, names))
    }
    return done
  }
}

/// A hash of text that is the same in every run (FNV-1a).
enum StableHash {
  static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
