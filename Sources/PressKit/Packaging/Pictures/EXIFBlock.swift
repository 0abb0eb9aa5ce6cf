/// What the EXIF of a picture says of its rights and of how it was taken (CIPA DC-008).
struct EXIFBlock {
  /// How the camera was held: 1 upright, up to 8.
  private(set) var orientation = 1
  /// Who took the picture.
  private(set) var artist: String?
  /// Who owns it.
  private(set) var copyright: String?
  /// Whether there is a block of satellite positions.
  private(set) var hasLocation = false

  private static let start = Array("Exif\0\0".utf8)
  /// More entries than any camera writes.
  private static let entryLimit = 512

  /// Reads the content of an APP1 segment; nil where it is no EXIF.
  ///
  /// What is damaged is left out: no byte is taken that is not there.
  init?(_ content: ArraySlice<UInt8>) {
    guard content.starts(with: Self.start) else { return nil }
    let bytes = Array(content.dropFirst(Self.start.count))
    let isLittle: Bool
    switch bytes.prefix(4) {
    case [0x49, 0x49, 0x2A, 0]: isLittle = true
    case [0x4D, 0x4D, 0, 0x2A]: isLittle = false
    default: return nil
    }
    func number(_ offset: Int, _ size: Int) -> Int? {
      guard offset >= 0, offset + size <= bytes.count else { return nil }
      let digits = bytes[offset..<(offset + size)]
      return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
    }
    func text(_ entry: Int) -> String? {
      guard number(entry + 2, 2) == 2, let count = number(entry + 4, 4),
        let start = count <= 4 ? entry + 8 : number(entry + 8, 4), count > 0,
        start <= bytes.count, count <= bytes.count - start
      else { return nil }
      // Copyright holds two texts, the photographer's and the editor's, each ended by NUL.
      let parts = bytes[start..<(start + count)].split(separator: 0)
      return PictureRights.tidied(
        parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return }
    for index in 0..<min(count, Self.entryLimit) {
      let entry = directory + 2 + index * 12
      guard let tag = number(entry, 2) else { return }
      switch tag {
      case 0x0112:
        if let turn = number(entry + 8, 2), (1...8).contains(turn) { orientation = turn }
      case 0x013B: artist = text(entry)
      case 0x8298: copyright = text(entry)
      case 0x8825: hasLocation = true
      default: break
      }
    }
  }
}
