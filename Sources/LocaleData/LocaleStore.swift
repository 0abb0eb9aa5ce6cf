internal import Diagnostics
public import YAML

/// The files of Locales/: those built into the program, or those of a folder that someone edits.
///
/// A store reads a file when it is asked for it and keeps nothing, so that a command pays for what it
/// uses and no more.
public struct LocaleStore: Sendable {
  /// How messages name the place where the files are.
  public let root: String
  private let read: @Sendable (_ path: String) throws -> [UInt8]?

  /// A store of the files that `read` gives for a path such as `en/subtitles.yaml`: their bytes, or nil
  /// where there is no such file.
  public init(root: String, read: @escaping @Sendable (_ path: String) throws -> [UInt8]?) {
    self.root = root
    self.read = read
  }

  /// The files built into the program.
  public static let builtIn = LocaleStore(root: "Locales") { Assets.bytes(at: "Locales/" + $0) }

  /// The bytes of the file at `path`.
  ///
  /// - Throws: `LocaleError.unreadable` where there is no such file or it cannot be read.
  public func bytes(at path: String) throws(LocaleError) -> [UInt8] {
    do {
      if let bytes = try read(path) { return bytes }
    } catch {
      throw .unreadable(file: name(of: path), reason: "\(error)")
    }
    throw .unreadable(file: name(of: path), reason: "there is no such file")
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

  private func name(of path: String) -> String { "\(root)/\(path)" }
}
