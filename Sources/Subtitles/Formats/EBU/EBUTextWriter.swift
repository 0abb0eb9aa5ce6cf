/// Writes the text of a cue as the text field of EBU-STL, of any length.
struct EBUTextWriter {
  private let codec: EBUCodec
  private let isTeletext: Bool
  private let layout: EBUTextReader.Layout
  private(set) var bytes: [UInt8] = []
  /// What stood for characters that the table lacks.
  private(set) var substitutes: [Character: String] = [:]
  /// The first character that nothing can stand for.
  private(set) var missing: Character?
  /// How many characters stand before the missing one.
  private(set) var charactersBeforeMissing = 0
  /// Whether a colour was taken for another.
  private(set) var changedColors = false
  /// The columns of the longest row.
  private(set) var columns = 0
  private var rowColumns = 0
  /// The style that the codes written so far have set.
  private var style = RunStyle()

  init(_ codec: EBUCodec, isTeletext: Bool, layout: EBUTextReader.Layout) {
    self.codec = codec
    self.isTeletext = isTeletext
    self.layout = layout
  }

  /// Writes all runs of a cue.
  mutating func write(_ runs: [TextRun]) {
    guard !runs.isEmpty else { return }
    startRow()
    for run in runs {
      for markup in run.rawMarkup where markup.format == .ebuSTL {
        code(EBUSTL.bytes(hexadecimal: markup.text))
      }
      for character in run.text {
        if character.isNewline {
          turnOff(for: run.style)
          endRow()
          append(layout.isDoubleHeight ? [0x8A, 0x8A] : [0x8A])
          startRow()
          continue
        }
        turn(to: run.style)
        write(character)
      }
    }
    var plain = RunStyle()
    (plain.color, plain.background) = (style.color, isTeletext ? style.background : nil)
    turn(to: plain)
    endRow()
  }

  private mutating func startRow() {
    rowColumns = 0
    // Rows of teletext start white, on nothing.
    if isTeletext { (style.color, style.background) = (nil, nil) }
    if layout.isDoubleHeight { code([0x0D]) }
    if layout.isBoxed { code([0x0B, 0x0B]) }
  }

  private mutating func endRow() {
    if layout.isBoxed { append([0x0A, 0x0A]) }
    columns = max(columns, rowColumns)
  }

  private mutating func write(_ character: Character) {
    if let encoded = encode(character) {
      append(encoded)
      rowColumns += 1
      if missing == nil { charactersBeforeMissing += 1 }
    } else if missing == nil {
      missing = character
    }
  }

  private mutating func encode(_ character: Character) -> [UInt8]? {
    if let encoded = codec.encode(character) { return encoded }
    let plain = EBUCodec.substitute(for: character) ?? Self.withoutMarks(character)
    guard let plain else { return nil }
    var encoded: [UInt8] = []
    for part in plain {
      guard
        let bytes = codec.encode(part)
          ?? EBUCodec.substitute(for: part).flatMap({ next in
            let parts = next.map { codec.encode($0) }
            return parts.contains { $0 == nil } ? nil : parts.flatMap { $0 ?? [] }
          })
      else { return nil }
      encoded += bytes
    }
    substitutes[character] = codec.decode(encoded)
    return encoded
  }

  /// The letter under marks such as those of stress; nil where there are none.
  private static func withoutMarks(_ character: Character) -> String? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count > 1,
      scalars.dropFirst().allSatisfy({
        $0.properties.generalCategory == .nonspacingMark || $0.value == 0x200D
      })
    else { return nil }
    return String(Character(scalars[0]))
  }

  /// Ends what does not go on to the end of a row.
  private mutating func turnOff(for new: RunStyle) {
    var kept = style
    kept.isItalic = style.isItalic && new.isItalic
    kept.isUnderlined = style.isUnderlined && new.isUnderlined
    if !isTeletext { (kept.color, kept.background) = (new.color, new.background) }
    turn(to: kept)
  }

  /// Writes the codes that change the style to another.
  private mutating func turn(to new: RunStyle) {
    if new.isItalic != style.isItalic { append([new.isItalic ? 0x80 : 0x81]) }
    if new.isUnderlined != style.isUnderlined { append([new.isUnderlined ? 0x82 : 0x83]) }
    (style.isItalic, style.isUnderlined) = (new.isItalic, new.isUnderlined)
    turnBackground(to: new.background)
    let color = new.color.map { nearest($0) }
    let old = style.color.map { nearest($0) }
    if (color ?? 7) != (old ?? 7) {
      // On a teletext screen the code stands in the place of the space before the word.
      if isTeletext, bytes.last == 0x20 { bytes.removeLast() }
      code([UInt8(color ?? 7)])
    }
    style.color = new.color
  }

  private mutating func turnBackground(to new: Color?) {
    let background = new.map { nearest($0) }
    let old = style.background.map { nearest($0) }
    if background != old {
      switch (isTeletext, background) {
      case (false, nil): append([0x85])
      case (false, 0?): append([0x84])
      case (true, 0?), (true, nil): code([0x1C])
      case (_, let background?): code([UInt8(background), 0x1D])
      }
      if let background, background != 0 { style.color = EBUTextReader.colors[background] }
    }
    style.background = new
  }

  /// The colour of teletext that is nearest to another.
  private mutating func nearest(_ color: Color) -> Int {
    func distance(_ other: Color) -> Int {
      let parts = [
        Int(color.red) - Int(other.red), Int(color.green) - Int(other.green),
        Int(color.blue) - Int(other.blue),
      ]
      return parts.map { $0 * $0 }.reduce(0, +)
    }
    let colors = EBUTextReader.colors
    let nearest = colors.indices.min { distance(colors[$0]) < distance(colors[$1]) } ?? 7
    if colors[nearest] != color { changedColors = true }
    return nearest
  }

  /// Writes codes that take columns of a teletext screen.
  private mutating func code(_ codes: [UInt8]) {
    bytes += codes
    if isTeletext { rowColumns += codes.count }
  }

  private mutating func append(_ codes: [UInt8]) { bytes += codes }
}
