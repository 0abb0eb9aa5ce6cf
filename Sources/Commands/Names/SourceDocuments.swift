internal import Names

/// Reading the texts in which people are looked for.
enum SourceDocuments {
  /// The texts that the command line names: files, and all .md and .txt files in folders.
  ///
  /// What cannot be read is reported and left out.
  ///
  /// - Returns: the texts, and the highest status met.
  static func read(
    _ files: [String], _ console: Console
  ) throws -> (documents: [SourceDocument], status: ExitStatus) {
    var documents: [SourceDocument] = []
    var inputs: [String] = []
    let listing = forEachFile(try InputFile.names(files), console) { path in
      inputs += InputFile.isFolder(path) ? try articles(in: path, console) : [path]
      return .done
    }
    let reading = forEachFile(inputs, console) { file in
      let bytes = try InputFile.bytes(at: file)
      let decoded = try TextDecoding.text(of: bytes, file: file, report: console.report)
      let encoding = decoded.charset.map {
        FileEncoding(charset: $0, markLength: decoded.markLength, byteCount: bytes.count)
      }
      documents.append(
        try SourceDocument(
          file: file, text: decoded.text, offsetInFile: decoded.offsetInFile, encoding: encoding))
      return .done
    }
    return (documents, max(listing, reading))
  }

  /// The texts in a folder; with `--verbose` the other files are named.
  private static func articles(in folder: String, _ console: Console) throws -> [String] {
    try InputFile.files(in: folder).filter { path in
      let isText = path.hasSuffix(".md") || path.hasSuffix(".txt")
      if !isText { console.detail("\(path): not read, for it is no .md or .txt file") }
      return isText
    }
  }
}
