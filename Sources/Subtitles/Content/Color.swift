/// A colour of red, green and blue, with how opaque it is.
public struct Color: Sendable, Hashable {
  /// From 0 to 255.
  public var red: UInt8
  /// From 0 to 255.
  public var green: UInt8
  /// From 0 to 255.
  public var blue: UInt8
  /// 255 is opaque, 0 is invisible.
  public var opacity: UInt8

  /// A colour, opaque unless said otherwise.
  public init(red: UInt8, green: UInt8, blue: UInt8, opacity: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.opacity = opacity
  }

  /// Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa` or a name of TTML, or gives nil.
  ///
  /// The names are the sixteen of HTML 4 and a few more; letters may be of any case.
  public init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    if let named = Self.named.first(where: { $0.name == text }) {
      self = named.color
      return
    }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard text.hasPrefix("#"), digits.count == text.count - 1 else { return nil }
    let values: [Int] =
      switch digits.count {
      case 3, 4: digits.map { $0 * 17 }
      case 6, 8: stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
      default: []
      }
    guard values.count >= 3 else { return nil }
    self.init(
      red: UInt8(values[0]), green: UInt8(values[1]), blue: UInt8(values[2]),
      opacity: values.count > 3 ? UInt8(values[3]) : 255)
  }

  /// The name of the colour where it has one that every format of the web knows.
  public var name: String? { Self.named.first { $0.color == self }?.name }

  /// The colour as `#rrggbb`, with two digits more where it is not opaque.
  public var hexadecimal: String {
    let parts = [red, green, blue] + (opacity == 255 ? [] : [opacity])
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The colours of TTML2, section 10.4.1 (those of HTML 4 and four more), the usual name first.
  private static let named: [(name: String, color: Color)] = [
    ("black", Color(red: 0, green: 0, blue: 0)),
    ("silver", Color(red: 192, green: 192, blue: 192)),
    ("gray", Color(red: 128, green: 128, blue: 128)),
    ("white", Color(red: 255, green: 255, blue: 255)),
    ("maroon", Color(red: 128, green: 0, blue: 0)), ("red", Color(red: 255, green: 0, blue: 0)),
    ("purple", Color(red: 128, green: 0, blue: 128)),
    ("magenta", Color(red: 255, green: 0, blue: 255)),
    ("fuchsia", Color(red: 255, green: 0, blue: 255)),
    ("green", Color(red: 0, green: 128, blue: 0)), ("lime", Color(red: 0, green: 255, blue: 0)),
    ("olive", Color(red: 128, green: 128, blue: 0)),
    ("yellow", Color(red: 255, green: 255, blue: 0)),
    ("navy", Color(red: 0, green: 0, blue: 128)), ("blue", Color(red: 0, green: 0, blue: 255)),
    ("teal", Color(red: 0, green: 128, blue: 128)),
    ("cyan", Color(red: 0, green: 255, blue: 255)),
    ("aqua", Color(red: 0, green: 255, blue: 255)),
    ("transparent", Color(red: 0, green: 0, blue: 0, opacity: 0)),
  ]
}
