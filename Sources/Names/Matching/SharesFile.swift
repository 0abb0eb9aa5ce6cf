internal import LocaleData

/// A file of letters with the share of name parts that have them, in millionths.
enum SharesFile {
  /// The letters and shares of a file of `Locales/`.
  ///
  /// - Throws: a `LocaleError` where the file is missing or a line of it cannot be read.
  static func read(
    _ store: LocaleStore, at path: String
  ) throws(LocaleError) -> [(letters: [Unicode.Scalar], share: Float)] {
    var shares: [(letters: [Unicode.Scalar], share: Float)] = []
    let text = String(decoding: try store.bytes(at: path), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2, let share = Float(fields[1]), share >= 1 else {
        throw store.invalid("expected letters and their share", at: path, line: index + 1)
      }
      shares.append((Array(fields[0].unicodeScalars), share / 1_000_000))
    }
    return shares
  }
}
