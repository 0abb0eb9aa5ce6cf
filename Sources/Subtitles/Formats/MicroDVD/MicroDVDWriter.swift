internal import Diagnostics

/// Writes content as MicroDVD, with the frame rate in the first line.
struct MicroDVDWriter {
  private let content: TrackContent
  private let rate: FrameRate
  private var losses = LossCount()

  init(_ content: TrackContent, rate: FrameRate) { (self.content, self.rate) = (content, rate) }

  /// The file and what it does not hold.
  mutating func written(_ options: WritingOptions) -> WrittenTrack {
    var lines = ["{1}{1}\(rateText)"]
    let raw = Dictionary(
      grouping: content.rawBlocks.filter { $0.format == .microDVD }, by: \.position)
    for (position, cue) in content.cues.enumerated() {
      lines += raw[position, default: []].map(\.text)
      if !cue.isComment { lines.append(line(of: cue, at: position)) }
    }
    for (position, blocks) in raw.sorted(by: { $0.key < $1.key })
    where position >= content.cues.count {
      lines += blocks.map(\.text)
    }
    return WrittenTrack(
      .text(lines.joined(separator: "\n") + "\n"),
      losses: losses.findings(of: content, in: .microDVD, options))
  }

  /// The rate in decimal digits.
  private var rateText: String {
    let text = String(describing: rate)
    guard text.contains("/") else { return text }
    return SubStationNumber.text(Double(rate.numerator) / Double(rate.denominator))
  }

  private mutating func line(of cue: StyledCue, at position: Int) -> String {
    let frames = [cue.start, cue.end].map { time in
      let time = max(time, .zero)
      let frame = min(rate.frames(in: time) ?? FrameRate.lastFrame, FrameRate.lastFrame)
      if rate.time(ofFrame: frame) != time { losses.add(.roundedFrame, cue: position) }
      return frame
    }
    return "{\(frames[0])}{\(frames[1])}" + text(of: cue, at: position)
  }

  private mutating func text(of cue: StyledCue, at position: Int) -> String {
    let lines = Self.lines(of: cue)
    let styles = lines.map { style(of: $0, at: position) }
    var placing = ""
    if let anchor = cue.placement.nearestAnchor {
      if anchor.row == .top { placing = "{P:0}" }
      if anchor != .top { losses.add(.anchor, cue: position) }
    }
    let parts = Self.codes(styles)
    return placing
      + zip(lines, parts).map { line, codes in
        let marks = line.flatMap(\.rawMarkup).filter { $0.format == .microDVD }.map(\.text)
        var text = String(line.map(\.text).joined().filter { $0 != "\r" })
        if text.contains("|") {
          losses.add(.bar, cue: position)
          text = text.replacing("|", with: "¦")
        }
        let isTaken = MicroDVDMarkup.startsCode(text[...]) || MicroDVDMarkup.isGuarded(text[...])
        return marks.joined() + codes + (isTaken ? String(MicroDVDMarkup.joiner) : "") + text
      }.joined(separator: "|")
  }

  /// The runs of each line, without line ends.
  private static func lines(of cue: StyledCue) -> [[TextRun]] {
    var lines: [[TextRun]] = [[]]
    for run in cue.runs {
      for (number, part) in run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 { lines.append([]) }
        var piece = TextRun(String(part), style: run.style)
        if number == 0 { piece.rawMarkup = run.rawMarkup }
        lines[lines.count - 1].append(piece)
      }
    }
    return lines
  }

  /// What all of a line looks like, for codes are for whole lines.
  private mutating func style(of line: [TextRun], at position: Int) -> RunStyle? {
    let shown = line.filter { !$0.text.allSatisfy(\.isWhitespace) }.map(\.style)
    guard let first = shown.first else { return nil }
    var style = RunStyle()
    style.isBold = shown.allSatisfy(\.isBold)
    style.isItalic = shown.allSatisfy(\.isItalic)
    style.isUnderlined = shown.allSatisfy(\.isUnderlined)
    style.isStruckOut = shown.allSatisfy(\.isStruckOut)
    style.color = shown.allSatisfy { $0.color == first.color } ? first.color : nil
    style.fontFamily =
      shown.allSatisfy { $0.fontFamily == first.fontFamily } ? first.fontFamily : nil
    style.fontSize = shown.allSatisfy { $0.fontSize == first.fontSize } ? first.fontSize : nil
    let held = shown.allSatisfy { $0.isLike(style) }
    if !held { losses.add(.partOfLine, cue: position) }
    if style.color.map({ $0.opacity < 255 }) == true { losses.add(.opacity, cue: position) }
    return style
  }

  /// The codes before each line: capital ones before the first for what all lines have.
  private static func codes(_ styles: [RunStyle?]) -> [String] {
    let lines = styles.map { $0.map(LineCodes.init) ?? LineCodes() }
    let shown = zip(styles, lines).filter { $0.0 != nil }.map(\.1)
    guard let first = shown.first, shown.count > 1 else { return lines.map(\.text) }
    var shared = LineCodes()
    shared.letters = first.letters.filter { letter in
      shown.allSatisfy { $0.letters.contains(letter) }
    }
    shared.values = first.values.filter { value in shown.allSatisfy { $0.values.contains(value) } }
    return lines.enumerated().map { number, codes in
      (number == 0 ? shared.capitalText : "") + codes.without(shared).text
    }
  }
}

/// The codes of a line.
///
/// Players take the last of several codes of one name, so that all letters of `y` stand in one.
private struct LineCodes {
  var letters: [String] = []
  /// Names and values of the other codes.
  var values: [[String]] = []

  init() {}

  init(_ style: RunStyle) {
    if style.isItalic { letters.append("i") }
    if style.isBold { letters.append("b") }
    if style.isUnderlined { letters.append("u") }
    if style.isStruckOut { letters.append("s") }
    if let color = style.color {
      values.append(["c", "$" + color.subStationOverride.dropFirst(2).dropLast()])
    }
    if let family = style.fontFamily {
      values.append(["f", family.filter { !"{}|\n".contains($0) }])
    }
    if let size = style.fontSize, size.unit == .pixels {
      values.append(["s", SubStationNumber.text(size.value)])
    }
  }

  func without(_ other: LineCodes) -> LineCodes {
    var codes = LineCodes()
    codes.letters = letters.filter { !other.letters.contains($0) }
    codes.values = values.filter { !other.values.contains($0) }
    return codes
  }

  private var all: [[String]] {
    (letters.isEmpty ? [] : [["y", letters.joined(separator: ",")]]) + values
  }

  /// The codes for a line.
  var text: String { all.map { "{\($0[0]):\($0[1])}" }.joined() }

  /// The codes for the rest of the cue.
  var capitalText: String { all.map { "{\($0[0].uppercased()):\($0[1])}" }.joined() }
}

extension RunStyle {
  /// Whether two styles agree in what MicroDVD can say.
  fileprivate func isLike(_ other: RunStyle) -> Bool {
    (isBold, isItalic, isUnderlined, isStruckOut)
      == (other.isBold, other.isItalic, other.isUnderlined, other.isStruckOut)
      && color == other.color && fontFamily == other.fontFamily && fontSize == other.fontSize
  }
}
