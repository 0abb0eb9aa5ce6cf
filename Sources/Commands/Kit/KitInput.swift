internal import ArgumentParser
internal import Diagnostics
internal import PressKit

/// The kit that a command works on.
struct KitInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The kit's folder, with kit.yaml in it.", valueName: "dir"),
    completion: .directory)
  var folder: String

  /// The files of the kit; what else lies in its folder is not looked at.
  ///
  /// - Throws: a `CommandFailure` where a file cannot be read, is larger than what it is for, or is
  ///   reached by a link out of the folder, by which a kit would publish what is no part of it.
  func files() throws(CommandFailure) -> KitFolder {
    var files: [String: [UInt8]] = [:]
    var room = KitFolder.mostBytes
    for path in try paths() {
      let name = name(of: path)
      let most = KitFolder.mostBytes(at: name) ?? 0
      let size = most == 0 ? 0 : FileStatus(at: path)?.size ?? 0
      if size > most {
        throw Self.unfit(path, "expected at most \(most) bytes, found \(size)")
      }
      room -= size
      if room < 0 {
        throw Self.unfit(folder, "expected files of at most \(KitFolder.mostBytes) bytes together")
      }
      files[name] = most == 0 ? [] : try InputFile.bytes(at: path)
    }
    return KitFolder(name: folder, files: files)
  }

  /// The paths of the kit's files, in order.
  ///
  /// - Throws: a `CommandFailure` where the folder cannot be read, has too many files, or a link in it
  ///   leads out of it.
  func paths() throws(CommandFailure) -> [String] {
    let root = RealPath.of(folder)
    let paths = try InputFile.files(in: folder) { path, isFolder throws(CommandFailure) in
      let name = name(of: path)
      guard isFolder || KitFolder.mostBytes(at: name) != nil else { return false }
      guard let root, let real = RealPath.of(path), !RealPath.isInside(real, root) else {
        return true
      }
      if !KitFolder.isOwn(name) { return false }
      throw Self.unfit(path, "this link leads out of the kit's folder; put the file itself there")
    }
    if paths.count > KitFolder.mostFiles {
      throw Self.unfit(folder, "expected at most \(KitFolder.mostFiles) files")
    }
    return paths
  }

  /// The path of a file from the kit's top.
  private func name(of path: String) -> String {
    String(path.dropFirst(folder.hasSuffix("/") ? folder.count : folder.count + 1))
  }

  private static func unfit(_ path: String, _ problem: String) -> CommandFailure {
    CommandFailure(.unusableData, at: SourceLocation(file: path), problem)
  }
}

extension KitInput {
  /// The kit in `folder`, for a command to which naming one is optional.
  init(folder: String) {
    self.init()
    self.folder = folder
  }
}
