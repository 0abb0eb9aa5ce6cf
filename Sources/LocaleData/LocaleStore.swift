internal import Diagnostics
public import YAML

/// The files of Locales/: those built into the program, or those of a folder that someone edits.
///
/// A store reads a file when it is asked for it and keeps nothing, so that a command pays for what it
/// uses and no more.
public struct LocaleStore: Sendable {
  /// How messages name the place where the files are.
  public let root: String
  private let read: @Sendable (_ path: String) throws -> FileContent?

  /// A store of the files that `read` gives for a path such as `en/subtitles.yaml`: their bytes, or nil
  /// where there is no such file.
  public init(root: String, read: @escaping @Sendable (_ path: String) throws -> [UInt8]?) {
    self.root = root
    self.read = { path in try read(path).map(FileContent.init) }
  }

  private init(root: String, lending read: @escaping @Sendable (_ path: String) -> FileContent?) {
    self.root = root
    self.read = read
  }

  /// The files built into the program.
  public static let builtIn = LocaleStore(
    root: "Locales", lending: { Assets.content(at: "Locales/" + $0) })

  /// The bytes of the file at `path`.
  ///
  /// - Throws: `LocaleError.unreadable` where there is no such file or it cannot be read.
  public func bytes(at path: String) throws(LocaleError) -> [UInt8] { try content(at: path).bytes }

  /// The content of the file at `path`, which is not copied where it is built into the program.
  ///
  /// - Throws: `LocaleError.unreadable` where there is no such file or it cannot be read.
  public func content(at path: String) throws(LocaleError) -> FileContent {
    do {
      if let content = try read(path) { return content }
    } catch {
      throw unreadable("\(error)", at: path)
    }
    throw unreadable("there is no such file", at: path)
  }

  /// The YAML document at `path`, which must be there.
  ///
  /// - Throws: `LocaleError.unreadable`, or `.invalid` with line and column of the first problem.
  public func document(at path: String) throws(LocaleError) -> YAMLNode {
    let bytes = try bytes(at: path)
    do { return try YAMLNode(reading: bytes, file: name(of: path)) } catch { throw .invalid(error) }
  }

  /// A value made from the YAML document at `path`; what `make` finds wrong in it becomes a
  /// `LocaleError.invalid`.
  public func value<Value>(
    at path: String, _ make: (YAMLNode) throws(YAMLError) -> Value
  ) throws(LocaleError) -> Value {
    let node = try document(at: path)
    do { return try make(node) } catch { throw .invalid(error) }
  }

  /// What a reader of another format than YAML throws where a line of the file at `path`, counted from 1,
  /// is wrong.
  public func invalid(_ problem: String, at path: String, line: Int) -> LocaleError {
    let location = SourceLocation(file: name(of: path), line: line, column: 1)
    return .invalid(YAMLError(location: location, problem: problem))
  }

  /// What is thrown where the file at `path` cannot be used as a whole, for `reason`.
  public func unreadable(_ reason: String, at path: String) -> LocaleError {
    .unreadable(file: name(of: path), reason: reason)
  }

  private func name(of path: String) -> String { "\(root)/\(path)" }
}
