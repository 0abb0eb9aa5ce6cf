internal import Glibc
public import LocaleData
internal import Workers

/// Finds out which names of long lists are one person's.
///
/// ```swift
/// let resolution = try ListResolution(.builtIn)
/// let people = try resolution.resolve(names)
/// ```
///
/// Names that share a blocking key are compared; the surest pairs are joined first. A join is refused where a
/// name of the one person is plainly not the other's, so that no chain of likenesses leads from one to the
/// other. The same names in another order give the same people.
///
/// Time grows a little faster than the number of distinct names, memory as that number.
public struct ListResolution {
  /// What the lists are like, and how to go about it.
  public struct Options: Sendable {
    /// Whether the dictionary of names that are known in two languages is used.
    public var usesDictionary = true
    /// Whether each list has each person once, so that two rows of one list are never one person.
    public var isWithinSourceDistinct = false
    /// How many threads compare.
    public var workers = Workers.available

    /// The usual options.
    public init() {}
  }

  /// What was done.
  public struct Summary: Sendable, Hashable {
    /// Names that are not equal.
    public internal(set) var distinctNames = 0
    /// Keys that several of them have.
    public internal(set) var blocks = 0
    /// Blocks that were too large to compare each name with each.
    public internal(set) var cutBlocks = 0
    /// Pairs of names that were compared for links between them.
    public internal(set) var comparedPairs = 0
    /// People that were found.
    public internal(set) var people = 0
  }

  private let store: LocaleStore
  private let options: Options
  private let knowledge: NameKnowledge
  private let matcher: NameMatcher

  /// Resolution with the data of `store`.
  ///
  /// - Throws: a `LocaleError` where a file of it is missing or broken, an `ICUError` where ICU refuses it.
  public init(_ store: LocaleStore, _ options: Options = Options()) throws {
    self.store = store
    self.options = options
    knowledge = try NameKnowledge(store)
    matcher = try NameMatcher(knowledge)
  }

  /// Whose names these are, in their order, and what was done.
  ///
  /// `roster` has people whose spellings are one person's, and who are nobody else.
  ///
  /// - Throws: what opening the data throws.
  public func resolve(
    _ names: [ListedName], roster: Roster = .empty
  ) throws -> (people: [ResolvedName], summary: Summary) {
    let nodes = ListNodes(names, roster: roster, isSourceDistinct: options.isWithinSourceDistinct)
    let prepared = try PreparedNodes(
      nodes, matcher, store, usesDictionary: options.usesDictionary, workers: options.workers)
    let blocks = CandidateBlocks(prepared.entries)
    let found = blocks.links(prepared, matcher, workers: options.workers)
    var joining = PersonJoining(nodes, prepared, matcher, roster: roster)
    joining.join(found.links)
    joining.joinPartialNames(try BlockingKeys(knowledge, tables: matcher.tables))

    var summary = Summary()
    summary.distinctNames = nodes.count
    summary.blocks = blocks.count
    summary.cutBlocks = blocks.cutCount
    summary.comparedPairs = found.comparedPairs
    let people = joining.people(count: names.count)
    summary.people = Set(people.lazy.compactMap(\.entity)).count
    return (people, summary)
  }
}
