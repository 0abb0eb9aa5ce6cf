/// Reads the text of a cue by the standard's tokenizer and tree rules (WebVTT, section 6.4, “WebVTT
/// cue text parsing rules”).
///
///     <v Anna>Hi <i>there   →   open voice, “Hi ”, open italics, “there”, close, close
///
/// The tree is given as a walk through it, so that no depth of tags is too deep. Linear in the
/// length of the text.
struct WebVTTCueText {
  /// One step of the walk through the tree.
  enum Step: Sendable, Hashable {
    case text(String)
    case open(Element)
    case close
    case time(Milliseconds)
    /// A tag that the standard does not know, with its brackets.
    case unknown(String)
  }

  /// A tag with what it says.
  struct Element: Sendable, Hashable {
    /// The tags that the standard has.
    enum Name: String, Sendable, Hashable {
      case classes = "c"
      case italic = "i"
      case bold = "b"
      case underline = "u"
      case ruby
      case rubyText = "rt"
      case voice = "v"
      case language = "lang"
    }

    var name: Name
    var classes: [String]
    var annotation: String
  }

  /// The walk through the tree of a text.
  static func steps(_ text: String) -> [Step] {
    var reader = WebVTTCueText(text)
    reader.read()
    return reader.steps
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var steps: [Step] = []
  private var open: [Element.Name] = []

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private mutating func read() {
    while position < scalars.count {
      if scalars[position] == "<" {
        readTag()
      } else {
        readText()
      }
    }
    steps += open.map { _ in .close }
  }

  /// Text up to the next tag.
  private mutating func readText() {
    var text = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != "<" {
      if scalars[position] == "&", let reference = HTMLCharacterReference(scalars[position...]) {
        text.append(contentsOf: reference.text.unicodeScalars)
        position += reference.length
      } else {
        text.append(scalars[position])
        position += 1
      }
    }
    steps.append(.text(String(text)))
  }

  /// A tag, up to `>` or to the end of the text.
  private mutating func readTag() {
    let end = scalars[position...].firstIndex(of: ">") ?? scalars.count
    let inner = scalars[(position + 1)..<end]
    position = min(end + 1, scalars.count)
    let isKnown: Bool
    switch inner.first?.value ?? 0 {
    case 0x2F: isKnown = close(Self.string(inner.dropFirst()))
    case 0x30...0x39: isKnown = addTime(Self.string(inner))
    default: isKnown = open(WebVTTStartTag(inner))
    }
    if !isKnown { steps.append(.unknown("<" + Self.string(inner) + ">")) }
  }

  /// Opens an element, where it may stand here; says whether there is such an element.
  private mutating func open(_ tag: WebVTTStartTag) -> Bool {
    guard let name = Element.Name(rawValue: tag.name) else { return false }
    guard name != .rubyText || open.last == .ruby else { return true }
    open.append(name)
    steps.append(
      .open(Element(name: name, classes: tag.classes, annotation: tag.annotation)))
    return true
  }

  /// Closes the open element, where it has the name; says whether there is such an element.
  private mutating func close(_ name: String) -> Bool {
    guard let element = Element.Name(rawValue: name) else { return false }
    if open.last == element {
      open.removeLast()
      steps.append(.close)
    } else if element == .ruby, open.last == .rubyText {
      open.removeLast(2)
      steps += [.close, .close]
    }
    return true
  }

  private mutating func addTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var cursor = WebVTTCursor(bytes: bytes, form: .utf8, offset: 0, end: bytes.count)
    guard let stamp = try? cursor.stamp(), cursor.next == nil else { return false }
    steps.append(.time(stamp.time))
    return true
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

/// A start tag: `v.loud Anna` has the name `v`, the class `loud` and the annotation `Anna`.
struct WebVTTStartTag {
  private(set) var name = ""
  private(set) var classes: [String] = []
  private(set) var annotation = ""

  private static let spaces: Set<Unicode.Scalar> = ["\t", "\n", "\u{C}", " "]

  /// Reads what stands between `<` and `>`.
  init(_ text: ArraySlice<Unicode.Scalar>) {
    let head = text.prefix { !Self.spaces.contains($0) }
    let parts = head.split(separator: ".", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
    name = parts.first ?? ""
    classes = parts.dropFirst().filter { !$0.isEmpty }
    var rest = text[head.endIndex...]
    var words: [String] = []
    var word = String.UnicodeScalarView()
    while let scalar = rest.first {
      if scalar == "&", let reference = HTMLCharacterReference(rest) {
        word.append(contentsOf: reference.text.unicodeScalars)
        rest = rest.dropFirst(reference.length)
        continue
      }
      if Self.spaces.contains(scalar) {
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
      rest = rest.dropFirst()
    }
    if !word.isEmpty { words.append(String(word)) }
    annotation = words.joined(separator: " ")
  }
}
