import Glibc
import Subtitles

/// The inputs that fuzzing starts from: whole files, and the small files in a table of dialects.
struct Seeds {
  let folder: String

  /// Writes each file as an input, and each text with an arrow in a JSON file as a further one.
  func write(_ files: [String]) {
    var count = 0
    for file in files {
      guard let bytes = read(file) else { continue }
      let texts = file.hasSuffix(".json") ? Self.texts(in: bytes) : []
      for (text, name) in [(bytes, file)] + texts.map({ ($0, "-") }) {
        guard let track = try? Track(text, file: name) else { continue }
        let head = FuzzInput.head(track.format, track.encoding.encoding)
        save(head + text.prefix(Self.longest), as: "seed-\(count)")
        count += 1
      }
    }
    print("\(count) seeds in \(folder)")
  }

  /// What is longer than an input may be would be cut in the middle of anything.
  private static let longest = 4000

  /// The strings of a JSON file that hold an arrow.
  private static func texts(in bytes: [UInt8]) -> [[UInt8]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let arrow = line.firstRange(of: "-->")?.lowerBound,
        let open = line[..<arrow].lastIndex(of: "\""),
        let close = line[arrow...].firstIndex(of: "\"")
      else { return nil }
      // A cue of JSON whose text is the string is the one reader of its escapes that is at hand.
      let cue = "[{\"start\":0,\"end\":1,\"text\":\(line[open...close])}]"
      return Track(
        Array(cue.utf8), as: .json, encoding: DetectedEncoding(.utf8, confidence: 1)
      ).first.map { Array($0.text.utf8) }
    }
  }

  private func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  private func save(_ bytes: [UInt8], as name: String) {
    guard let file = fopen(folder + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
