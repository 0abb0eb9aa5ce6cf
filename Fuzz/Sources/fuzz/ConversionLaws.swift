import Subtitles

/// What holds when the content of a file is written anew, in its own format and in any other.
enum ConversionLaws {
  static func check(_ input: FuzzInput) -> CInt {
    let formats = SubtitleFormat.allCases
    guard let content = try? input.track.content else { return 0 }
    for format in [input.format, formats[input.choice % formats.count]] {
      check(content, format)
    }
    return 0
  }

  private static func check(_ content: TrackContent, _ format: SubtitleFormat) {
    let options = WritingOptions(frameRate: FrameRate(25))
    // Some formats cannot hold some letters, and say so.
    guard let written = try? content.written(as: format, options),
      let again = try? read(written, format).content
    else { return }
    if written.losses.isEmpty {
      law(again.letters, is: content.letters, "\(format): no letter is lost unsaid")
    }
    if format == .json { law(again == content.withoutLines, "JSON holds everything") }
    // Text that looks like a tag becomes one by the first writing; from the second on all stays.
    guard let second = try? again.written(as: format, options),
      let settled = try? read(second, format).content
    else { return }
    law(settled.letters, is: again.letters, "\(format): writing again keeps all letters")
    // The codes of a damaged EBU-STL file may be put in another way time and again.
    guard format != .ebuSTL, let third = try? settled.written(as: format, options) else { return }
    law(bytes(of: third), is: bytes(of: second), "\(format): writing again changes nothing")
  }

  private static func read(_ written: WrittenTrack, _ format: SubtitleFormat) -> Track {
    Track(
      bytes(of: written), as: format, encoding: DetectedEncoding(.utf8, confidence: 1),
      frameRate: FrameRate(25))
  }

  private static func bytes(of written: WrittenTrack) -> [UInt8] {
    switch written.payload {
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    }
  }
}

extension TrackContent {
  /// The letters and digits that are shown, one after the other.
  fileprivate var letters: [UInt8] {
    let shown = cues.lazy.filter { !$0.isComment }.map(\.plainText).joined()
    return Array(String(shown.filter { $0.isLetter || $0.isNumber }).utf8)
  }

  /// The content without the lines of the file that it was read from.
  fileprivate var withoutLines: TrackContent {
    var content = self
    for position in content.cues.indices { content.cues[position].line = nil }
    return content
  }
}
