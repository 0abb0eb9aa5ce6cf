internal import Diagnostics
internal import LocaleData
public import YAML

/// The text of a roster, to which what a run has found is added.
///
/// What the editor wrote stays as it stands, comments, order and line ends included. An entry gets forms
/// that sources print in languages it has none for, and the spellings they print; an entry in one line stays
/// as it is. People whom the roster lacks come last. Added to a roster that has all of it, a report changes
/// nothing.
///
/// ```swift
/// let report = try NameNormalization(documents, roster: roster, knowledge: knowledge).report()
/// let text = try RosterText(reading: bytes, file: "roster.yaml").adding(report)
/// ```
public struct RosterText {
  private let file: String
  private let lines: [String]
  private let newline: String
  private let roster: Roster
  private let entries: [YAMLNode]

  /// A roster of nobody, with a heading that tells an editor what may stand there.
  public init() {
    file = ""
    lines = Self.heading
    newline = "\n"
    roster = .empty
    entries = []
  }

  /// The text of a roster file.
  ///
  /// - Throws: a `YAMLError` with the place of the first problem.
  public init(reading bytes: [UInt8], file: String) throws(YAMLError) {
    let roster = try Roster(reading: bytes, file: file)
    let root = try YAMLNode(reading: bytes, file: file)
    var list = root
    if case .mapping = root.content { list = root["people"] ?? root }
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { String($0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    if roster.entries.isEmpty { lines = Self.opened(lines) }
    self.file = file
    self.lines = lines
    newline = text.contains("\r\n") ? "\r\n" : "\n"
    self.roster = roster
    entries = roster.entries.isEmpty ? [] : try list.elements()
  }

  /// The lines of a list of nobody, its comments, as a list that entries can follow.
  private static func opened(_ lines: [String]) -> [String] {
    lines.filter { $0.isEmpty || $0.hasPrefix("#") } + ["people:"]
  }

  private static let heading = [
    "# The editor's list of people, begun by `silk names normalize`. What stands here wins over what is",
    "# inferred: correct a form, and give the file with --roster the next time.",
    "#",
    "# Forms are those that sources print. What is derived or unknown stands in a comment: to make it a form,",
    "# take away the sign before it. aka has the other spellings found; `not: [ID]` keeps two people apart.",
    "",
    "people:",
  ]

  /// The roster with the people of `report`.
  ///
  /// - Throws: a `YAMLError` where the file is laid out so that nothing can be added to it.
  public func adding(_ report: NormalizationReport) throws(YAMLError) -> String {
    let people = Dictionary(uniqueKeysWithValues: report.people.map { ($0.id, $0) })
    var edits = RosterEdits(lines)
    for (entry, node) in zip(roster.entries, entries) {
      guard let person = people[entry.id] else { continue }
      edits.complete(entry, node, with: person)
    }
    let strangers = report.people.filter { !$0.isInRoster }
    var result = edits.lines
    for person in strangers {
      let doubts = report.doubtful.filter { $0.surface == nil && $0.candidates.contains(person.id) }
        .flatMap(\.candidates).filter { $0 != person.id }
      if !result.isEmpty, result.last?.hasSuffix("people:") == false { result.append("") }
      for (index, line) in RosterEntryText(person: person, doubts: doubts).lines.enumerated() {
        result.append(indentation + (index == 0 ? "- " : "  ") + line)
      }
    }
    if strangers.isEmpty && roster.entries.isEmpty { result[result.count - 1] += " []" }
    let text = result.map { $0 + newline }.joined()
    try check(text, against: strangers)
    return text
  }

  /// What stands before the hyphen of an entry.
  private var indentation: String {
    guard let place = entries.first?.location.line, place <= lines.count else { return "  " }
    return String(lines[place - 1].prefix { $0 == " " })
  }

  /// Makes sure that the text still says what the editor wrote, and everybody is in it.
  private func check(_ text: String, against strangers: [Person]) throws(YAMLError) {
    let read = try? Roster(reading: Array(text.utf8), file: file)
    let isWhole =
      read.map { read in
        read.entries.map(\.id) == roster.entries.map(\.id) + strangers.map(\.id)
          && zip(roster.entries, read.entries).allSatisfy { $1.completes($0) }
      } ?? false
    if !isWhole {
      throw YAMLError(
        location: SourceLocation(file: file, line: 1),
        problem: "expected a list with each entry behind a hyphen of its own, to add people to")
    }
  }
}

extension Roster.Entry {
  /// Whether the entry says all that another says.
  fileprivate func completes(_ other: Roster.Entry) -> Bool {
    id == other.id && forms.merging(other.forms) { _, old in old } == forms
      && otherSpellings.starts(with: other.otherSpellings) && mustNotMerge == other.mustNotMerge
      && roles == other.roles && sex == other.sex && note == other.note
  }
}
