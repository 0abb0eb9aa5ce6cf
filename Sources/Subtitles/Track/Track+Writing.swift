extension Track {
  /// The file with all changes made to the track; the same bytes where there are none.
  ///
  /// Encoding, byte order mark and line ends stay as they were found. Times before zero become zero.
  ///
  /// - Throws: `UnrepresentableText` where a new text has characters that the encoding of the file
  ///   lacks; `WritingError` where a binary file has no room or no code for a text.
  public func written() throws -> [UInt8] {
    var patch = TrackPatch(self)
    for (position, change) in changes.sorted(by: { $0.key < $1.key }) {
      let cue = self[position]
      patch.setTimes(Swift.max(cue.start, .zero), Swift.max(cue.end, .zero), at: position)
      if let text = change.text {
        let record = records[position]
        let bytes = try reader.replacement(text, for: record, in: source)
        patch.setText(
          try bytes ?? encoded(reader.written(text, for: record, in: source)), at: position)
      }
    }
    return patch.applied().bytes
  }

  /// A text as the bytes that the file spells it with.
  private func encoded(_ text: String) throws -> [UInt8] {
    if newline != .crlf, newline != .cr { return try encoding.encoding.encode(text) }
    let lineBreak = newline == .crlf ? "\r\n" : "\r"
    let spelled = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineBreak)
    return try encoding.encoding.encode(spelled)
  }
}
