extension RuleDescription {
  /// The rules that the reader itself speaks for, while it reads.
  ///
  /// A repair keeps the encoding, the byte order mark and the line ends of a file unless it is told
  /// otherwise, so that those rules have no remedy of their own.
  static let reader: [RuleDescription] = [
    fileEncoding, fileUTF16, fileByteOrderMark, fileNewline, fileNul, fileEmpty, fileWebVTT,
    subRipStrayText,
    subRipIndex, subRipTimecode, subRipMillisecondDigits, subRipBlankInText, subRipNoSeparator,
  ]
}
