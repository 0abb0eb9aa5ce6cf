internal import Diagnostics
internal import Names

/// The editor's list of people as a file: the one that is read, and the one that is written.
struct RosterFile {
  /// The list as it is read; nobody where there is none.
  let roster: Roster
  private let text: RosterText
  private let original: [UInt8]?
  private let target: String?

  /// Reads the list at `path`, or the one that stands where a list is to be written.
  ///
  /// - Throws: a `CommandFailure` where another list stands there than the one that is read.
  init(reading path: String?, writing target: String?) throws {
    self.target = target
    let old = try target.flatMap(Self.contentIfRegular)
    let source = path ?? (old == nil ? nil : target)
    guard let source else {
      roster = .empty
      text = RosterText()
      original = nil
      return
    }
    let bytes = try InputFile.bytes(at: source)
    if let target, let old, old != bytes {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: target),
        "holds another list than \(source); to add to it, give it with --roster")
    }
    roster = try Roster(reading: bytes, file: source)
    text = try RosterText(reading: bytes, file: source)
    original = old
  }

  /// Writes the list with what a run has found, where one is to be written.
  ///
  /// A file that would come out as it is stays untouched.
  func write(_ report: NormalizationReport) throws {
    guard let target else { return }
    let bytes = Array(try text.adding(report).utf8)
    if bytes != original { try AtomicFile.write(bytes, to: target) }
  }

  private static func contentIfRegular(_ path: String) throws(CommandFailure) -> [UInt8]? {
    guard FileStatus(at: path)?.isRegular == true else { return nil }
    let bytes = try InputFile.bytes(at: path)
    return bytes.isEmpty ? nil : bytes
  }
}
