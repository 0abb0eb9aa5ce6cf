/// Reads the text field of EBU-STL: characters of a code table between control codes (EBU Tech 3264,
/// section 5).
struct EBUTextReader {
  /// What the codes of a text say about its rows as a whole.
  struct Layout: Sendable, Hashable {
    var isBoxed = false
    var isDoubleHeight = false
  }

  private let codec: EBUCodec
  private let isTeletext: Bool
  private(set) var layout = Layout()
  private(set) var runs: [TextRun] = []
  private var characters: [UInt8] = []
  private var text = ""
  private var style = RunStyle()
  private var markup: [RawMarkup] = []
  /// The last byte that gave a character, to know where a code stands between words.
  private var previous: UInt8 = 0x8A

  init(_ codec: EBUCodec, isTeletext: Bool) {
    self.codec = codec
    self.isTeletext = isTeletext
  }

  /// The colours of teletext, by their codes.
  static let colors: [Color] = [
    "black", "red", "lime", "yellow", "blue", "magenta", "cyan", "white",
  ]
  .compactMap { Color($0) }

  /// Reads the bytes of a subtitle, those of its extension blocks joined.
  mutating func read(_ field: [UInt8]) {
    for (position, byte) in field.enumerated() {
      switch byte {
      case 0x8F: continue
      case 0x8A: endRow()
      case 0x00...0x1F, 0x80...0x9F: control(byte, followedBy: field[(position + 1)...])
      default:
        characters.append(byte)
        previous = byte
      }
    }
    endRun()
    // Some programs end the last row too.
    while let last = runs.last, last.text.hasSuffix("\n") {
      runs[runs.count - 1].text.removeLast()
      guard runs[runs.count - 1].text.isEmpty, last.rawMarkup.isEmpty else { continue }
      runs.removeLast()
    }
  }

  /// The text without its styles.
  var plainText: String { runs.map(\.text).joined() }

  private mutating func endRow() {
    // Characters of double height take two rows, so the end of a row is written twice.
    let isRepeated = isTeletext && previous == 0x8A && !(text.isEmpty && runs.isEmpty)
    flush()
    if !isRepeated { text += "\n" }
    previous = 0x8A
    guard isTeletext, style.color != nil || style.background != nil else { return }
    endRun()
    (style.color, style.background) = (nil, nil)
  }

  private mutating func control(_ code: UInt8, followedBy rest: ArraySlice<UInt8>) {
    // On a teletext screen a code takes the place of a space.
    if isTeletext, code < 0x20, previous != 0x8A, previous != 0x20,
      let next = rest.first(where: { $0 >= 0x20 && !(0x80...0x87 ~= $0) }), next != 0x20,
      next != 0x8A, next != 0x8F
    {
      characters.append(0x20)
      previous = 0x20
    }
    var changed = style
    switch code {
    case 0x00...0x07:
      let color = Self.colors[Int(code)]
      changed.color = code == 0x07 ? nil : color
    case 0x0A: return
    case 0x0B: layout.isBoxed = true
    case 0x0C: return
    case 0x0D: layout.isDoubleHeight = true
    case 0x1C: changed.background = Self.colors[0]
    case 0x1D: changed.background = style.color ?? Self.colors[7]
    case 0x80, 0x81: changed.isItalic = code == 0x80
    case 0x82, 0x83: changed.isUnderlined = code == 0x82
    case 0x84: changed.background = Self.colors[0]
    case 0x85: changed.background = nil
    default:
      endRun()
      markup.append(RawMarkup(EBUSTL.hexadecimal([code]), format: .ebuSTL))
    }
    guard changed != style else { return }
    endRun()
    style = changed
  }

  /// Turns the bytes that wait into text.
  private mutating func flush() {
    guard !characters.isEmpty else { return }
    text += codec.decode(characters)
    characters.removeAll(keepingCapacity: true)
  }

  private mutating func endRun() {
    flush()
    guard !text.isEmpty else { return }
    var run = TextRun(text, style: style)
    run.rawMarkup = markup
    (text, markup) = ("", [])
    if run.rawMarkup.isEmpty, let last = runs.last, last.style == run.style {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }
}
