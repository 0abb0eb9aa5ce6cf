internal import ICU

/// How the bytes of a file spell its text, where they are not UTF-8.
public struct FileEncoding: Sendable {
  /// The name of the charset, as ICU knows it.
  public let charset: String
  /// How many bytes of a mark stand before the text.
  public let markLength: Int
  /// How many bytes the file has.
  public let byteCount: Int

  /// The encoding of a file of `byteCount` bytes.
  public init(charset: String, markLength: Int, byteCount: Int) {
    self.charset = charset
    self.markLength = markLength
    self.byteCount = byteCount
  }

  /// Where places of a text, in bytes of UTF-8 and in their order, stand in the bytes of the file.
  ///
  /// Nil where the text, written again, has not the length of the file: then a place cannot be told.
  func places(_ offsets: [Int], in text: String) -> [Int]? {
    guard let converter = try? Converter(charset: charset) else { return nil }
    var places: [Int] = []
    var place = markLength
    var last = text.utf8.startIndex
    for offset in offsets + [text.utf8.count] {
      let index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
      guard index >= last, let bytes = try? converter.encode(String(text[last..<index])) else {
        return nil
      }
      place += bytes.count
      places.append(place)
      last = index
    }
    return places.popLast() == byteCount ? places : nil
  }
}
