internal import ArgumentParser
internal import Diagnostics
internal import PressKit

/// The kit that a command works on.
struct KitInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The kit's folder, with kit.yaml in it.", valueName: "dir"),
    completion: .directory)
  var folder: String

  /// The files of the kit.
  func files() throws(CommandFailure) -> KitFolder {
    let top = folder.hasSuffix("/") ? folder : folder + "/"
    var files: [String: [UInt8]] = [:]
    for path in try InputFile.files(in: folder) {
      files[String(path.dropFirst(top.count))] = try InputFile.bytes(at: path)
    }
    return KitFolder(name: folder, files: files)
  }
}
