internal import ICU

/// The general subtitle information at the start of an EBU-STL file: 1024 bytes of text in fields of
/// fixed length (EBU Tech 3264, section 4).
struct GeneralBlock: Sendable {
  /// The length of the block.
  static let length = 1024

  /// A field, by its abbreviation in the standard.
  enum Field: String, CaseIterable, Sendable {
    /// Code page of this block, disk format, display standard, code table of the text, language.
    case codePage = "CPN"
    case diskFormat = "DFC"
    case displayStandard = "DSC"
    case codeTable = "CCT"
    case language = "LC"
    /// Titles of the programme and the episode, in the original and translated.
    case title = "OPT"
    case episode = "OET"
    case translatedTitle = "TPT"
    case translatedEpisode = "TET"
    case translator = "TN"
    case translatorContact = "TCD"
    case reference = "SLR"
    case created = "CD"
    case revised = "RD"
    case revision = "RN"
    /// Numbers of blocks, subtitles and groups; of characters in a row and of rows.
    case blockCount = "TNB"
    case subtitleCount = "TNS"
    case groupCount = "TNG"
    case columns = "MNC"
    case rows = "MNR"
    /// Status of the time codes, start of the programme, first subtitle.
    case timecodeStatus = "TCS"
    case programmeStart = "TCP"
    case firstCue = "TCF"
    case diskCount = "TND"
    case diskNumber = "DSN"
    case country = "CO"
    case publisher = "PUB"
    case editor = "EN"
    case editorContact = "ECD"
    case userData = "UDA"

    /// Where the field lies.
    var range: Range<Int> {
      let (start, length) =
        switch self {
        case .codePage: (0, 3)
        case .diskFormat: (3, 8)
        case .displayStandard: (11, 1)
        case .codeTable: (12, 2)
        case .language: (14, 2)
        case .title: (16, 32)
        case .episode: (48, 32)
        case .translatedTitle: (80, 32)
        case .translatedEpisode: (112, 32)
        case .translator: (144, 32)
        case .translatorContact: (176, 32)
        case .reference: (208, 16)
        case .created: (224, 6)
        case .revised: (230, 6)
        case .revision: (236, 2)
        case .blockCount: (238, 5)
        case .subtitleCount: (243, 5)
        case .groupCount: (248, 3)
        case .columns: (251, 2)
        case .rows: (253, 2)
        case .timecodeStatus: (255, 1)
        case .programmeStart: (256, 8)
        case .firstCue: (264, 8)
        case .diskCount: (272, 1)
        case .diskNumber: (273, 1)
        case .country: (274, 3)
        case .publisher: (277, 32)
        case .editor: (309, 32)
        case .editorContact: (341, 32)
        case .userData: (448, 576)
        }
      return start..<(start + length)
    }

    /// The fields that say something to a person, with the keys that they have in `Information`.
    static let information: [(field: Field, key: String)] = [
      (.title, "title"), (.episode, "episode"), (.translatedTitle, "translated title"),
      (.translatedEpisode, "translated episode"), (.translator, "translator"),
      (.translatorContact, "translator contact"), (.reference, "reference"),
      (.created, "created"), (.revised, "revised"), (.revision, "revision"),
      (.country, "country"), (.publisher, "publisher"), (.editor, "editor"),
      (.editorContact, "editor contact"),
    ]
  }

  /// The bytes of the block; what a truncated file lacks is spaces.
  private(set) var bytes: [UInt8]

  /// The block at the start of a file.
  init(_ file: [UInt8]) {
    bytes = Array(file.prefix(Self.length))
    bytes += Array(repeating: 0x20, count: Self.length - bytes.count)
  }

  /// A block of spaces.
  init() { bytes = Array(repeating: 0x20, count: Self.length) }

  subscript(raw field: Field) -> ArraySlice<UInt8> { bytes[field.range] }

  /// The text of a field without the spaces around it, read by the code page of the block.
  subscript(field: Field) -> String {
    let raw = Array(self[raw: field])
    let text: String =
      if raw.allSatisfy({ 0x20..<0x7F ~= $0 }) {
        String(decoding: raw, as: UTF8.self)
      } else {
        (try? Converter(charset: charset).decodeReplacing(raw.span).text) ?? ""
      }
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\0" }
    return String(
      text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  /// The number that a field of digits says.
  func number(_ field: Field) -> Int? {
    let text = self[field]
    return text.utf8.allSatisfy { 48...57 ~= $0 } ? Int(text) : nil
  }

  /// Puts a text into a field, or gives false where the code page lacks one of its characters.
  ///
  /// What does not fit is cut.
  @discardableResult
  mutating func set(_ field: Field, to text: String) -> Bool {
    let encoded: [UInt8]
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
      encoded = Array(text.utf8)
    } else if let converted = try? Converter(charset: charset).encode(text) {
      encoded = converted
    } else {
      return false
    }
    set(field, toBytes: encoded)
    return true
  }

  /// Puts bytes into a field, with spaces after them.
  mutating func set(_ field: Field, toBytes value: [UInt8]) {
    let count = field.range.count
    let padded = value.prefix(count) + Array(repeating: 0x20, count: max(0, count - value.count))
    bytes.replaceSubrange(field.range, with: padded)
  }

  /// The code pages that the standard allows, the usual one first.
  static let codePages = ["850", "437", "860", "863", "865"]

  private var charset: String {
    let page = String(decoding: self[raw: .codePage], as: UTF8.self)
    return "ibm-" + (Self.codePages.contains(page) ? page : Self.codePages[0])
  }
}
