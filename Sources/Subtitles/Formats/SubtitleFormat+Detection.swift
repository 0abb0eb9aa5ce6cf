extension SubtitleFormat {
  /// The format that the first characters of a file tell, or nil where they tell none.
  ///
  /// Looks at no more than 64 KiB. A SubRip file is recognized by a time line, so that what stands
  /// before the first cue does not matter.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - encoding: its encoding.
  public static func detected(in bytes: [UInt8], encoding: DetectedEncoding) -> SubtitleFormat? {
    if isEBU(bytes) { return .ebuSTL }
    let source = TrackSource(bytes: bytes, form: encoding.encoding.form, decodeLegacy: nil)
    let start = min(encoding.byteOrderMarkLength, bytes.count)
    let text = source.scalars(in: start..<min(bytes.count, 1 << 16))
    let lines = text.split(whereSeparator: \.isNewline).lazy
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
    guard let first = lines.first else { return nil }
    if first.hasPrefix("WEBVTT") { return .webVTT }
    if first.hasPrefix("<"), text.contains("<tt") || text.contains(":tt") { return .timedText }
    if let section = lines.first(where: { $0.hasPrefix("[") }),
      let styles = subStation(section, text)
    {
      return styles
    }
    if first.hasPrefix("{\"") || first == "{" || first.hasPrefix("[{") || first == "[" {
      return .json
    }
    for line in lines {
      if line.contains("-->") { return .subRip }
      if isMicroDVD(line) { return .microDVD }
      if isSBV(line) { return .sbv }
      if isLyrics(line) { return .lyrics }
    }
    return nil
  }

  /// `850` or `437` and such, then `STL25.01`, at the start of the block of general information.
  static func isEBU(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 11 && bytes[3..<6].elementsEqual("STL".utf8)
      && bytes[..<3].allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x20 }
  }

  /// ASS and SSA tell their version by the name of the section of styles, or else by a line of the
  /// first section.
  private static func subStation(_ section: Substring, _ text: String) -> SubtitleFormat? {
    let section = section.lowercased()
    let starts = ["[script info]", "[v4 styles", "[v4+ styles", "[events]"]
    guard starts.contains(where: section.hasPrefix) else { return nil }
    let lines = text.lowercased().split(whereSeparator: \.isNewline).map(\.trimmingBlanks)
    if lines.contains("[v4+ styles]") || lines.contains("[v4 styles+]") {
      return .advancedSubStation
    }
    let isOld = lines.contains { line in
      line == "[v4 styles]" || line == "scripttype: v4.00" || line.hasPrefix("dialogue: marked=")
    }
    return isOld ? .subStation : .advancedSubStation
  }

  /// `{25}{75}text`.
  private static func isMicroDVD(_ line: some StringProtocol) -> Bool {
    let parts = line.split(separator: "}", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.prefix(2).allSatisfy { $0.hasPrefix("{") && $0.dropFirst().allSatisfy(\.isNumber) }
      && parts[0].count > 1
  }

  /// `0:00:01.000,0:00:02.000`, also with commas before the milliseconds.
  private static func isSBV(_ line: some StringProtocol) -> Bool {
    guard line.first?.isNumber ?? false, line.contains(",") else { return false }
    let bytes = Array(line.utf8)
    return CharacterForm.utf8.timePair(in: bytes, bytes.indices) != nil
  }

  /// `[00:12.00]text`, `[ti:title]`.
  private static func isLyrics(_ line: some StringProtocol) -> Bool {
    guard line.hasPrefix("["), let close = line.firstIndex(of: "]") else { return false }
    let parts = line[..<close].dropFirst().split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return false }
    return parts[0].allSatisfy { $0.isASCII && $0.isNumber }
      && parts[1].allSatisfy { $0.isNumber || ".:".contains($0) }
      || ["ti", "ar", "al", "au", "by", "offset", "length", "re", "ve"].contains(
        parts[0].lowercased())
  }
}
