internal import ArgumentParser

/// Where a command's data goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  /// Whether the data goes to a file.
  var isFile: Bool { output != nil && output != InputFile.standardStream }

  /// Writes `bytes` to the file of `--output`, whole or not at all, or to standard output.
  func write(_ bytes: [UInt8], to console: Console) throws(CommandFailure) {
    if let output, output != InputFile.standardStream {
      try AtomicFile.write(bytes, to: output)
    } else {
      try console.write(bytes)
    }
  }

  /// Writes text like `write(_:to:)`.
  func write(_ text: String, to console: Console) throws(CommandFailure) {
    try write(Array(text.utf8), to: console)
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

  /// Makes sure that the results of `files` do not end up on top of each other.
  func validate(files: [String]) throws {
    if files.count > 1 && !inPlace {
      throw ValidationError("Several files can be changed only with --in-place.")
    }
    if inPlace && files.contains(InputFile.standardStream) {
      throw ValidationError("Standard input cannot be changed in place.")
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
    if let backup { try AtomicFile.write(original, to: path + backup) }
    try AtomicFile.write(bytes, to: path)
  }
}
