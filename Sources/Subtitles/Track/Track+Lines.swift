extension Track {
  /// The lines of the file as it was read, as text and without their line ends.
  public var lines: [String] {
    source.text(in: encoding.byteOrderMarkLength..<bytes.count)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The bytes that end a line in the file.
  var lineEnd: [UInt8] {
    let text = newline == .crlf ? "\r\n" : newline == .cr ? "\r" : "\n"
    // Every encoding has line ends.
    return (try? encoding.encoding.encode(text)) ?? Array(text.utf8)
  }
}
