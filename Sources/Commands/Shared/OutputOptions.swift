internal import ArgumentParser
internal import Diagnostics

/// Where a command's data goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  /// The file to write, or nil for standard output.
  var file: String? {
    output.flatMap { [InputFile.standardStream, "/dev/stdout"].contains($0) ? nil : $0 }
  }

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output takes the name of a file") }
  }

  /// Writes `bytes` to the file of `--output`, whole or not at all, or to standard output.
  func write(_ bytes: [UInt8], to console: Console) throws(CommandFailure) {
    if let file {
      try AtomicFile.write(bytes, to: file)
    } else {
      try console.write(bytes)
    }
  }

  /// Writes text like `write(_:to:)`.
  func write(_ text: String, to console: Console) throws(CommandFailure) {
    try write(Array(RawPath.replacing(text).utf8), to: console)
  }
}

/// Where a command that changes files puts the result.
struct RewriteOptions: ParsableArguments {
  @OptionGroup var destination: OutputOptions

  @Flag(help: "Write the result into the input file itself.")
  var inPlace = false

  @Option(
    help: ArgumentHelp(
      "With --in-place, keep the file as it was under its name and this suffix.",
      valueName: "suffix"))
  var backup: String?

  func validate() throws {
    if inPlace && destination.output != nil {
      throw ValidationError("--in-place and --output exclude each other")
    }
    if let backup {
      if !inPlace { throw ValidationError("--backup goes with --in-place") }
      if backup.isEmpty || backup.contains("/") {
        throw ValidationError("--backup takes a suffix such as .bak")
      }
    }
  }

  /// Whether neither a file nor the input is to be written.
  var writesNowhere: Bool { !inPlace && destination.output == nil }

  /// Makes sure that the results of `files` do not end up on top of each other.
  func validate(files: [String]) throws {
    if files.count > 1 && !inPlace {
      throw ValidationError("Several files can be changed only with --in-place.")
    }
    if inPlace && files.contains(InputFile.standardStream) {
      throw ValidationError("Standard input cannot be changed in place.")
    }
  }

  /// Makes sure that the file at `path` can be replaced where the command is to do that.
  func validate(input path: String) throws(CommandFailure) {
    if inPlace, let status = FileStatus(at: path), !status.isFolder && !status.isRegular {
      throw CommandFailure(
        .cannotCreate, at: SourceLocation(file: path),
        "cannot be changed in place: it is no regular file")
    }
  }

  /// Writes the result for the file at `path`, whose content was `original`.
  ///
  /// With `--in-place` a file that comes out as it was is not touched.
  func write(
    _ bytes: [UInt8], for path: String, original: [UInt8], to console: Console
  ) throws(CommandFailure) {
    guard inPlace else { return try destination.write(bytes, to: console) }
    if bytes == original { return }
    if let backup {
      guard FileStatus(at: path + backup) == nil else {
        throw CommandFailure(
          .cannotCreate, at: SourceLocation(file: path + backup),
          "the backup of an earlier run stands there; \(path) is not changed")
      }
      try AtomicFile.write(original, to: path + backup, like: path)
    }
    try AtomicFile.write(bytes, to: path)
  }
}
