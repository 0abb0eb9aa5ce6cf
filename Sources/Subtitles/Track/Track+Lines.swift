extension Track {
  /// The lines of the file as it was read, as text and without their line ends.
  public var lines: [String] {
    source.text(in: encoding.byteOrderMarkLength..<bytes.count)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
