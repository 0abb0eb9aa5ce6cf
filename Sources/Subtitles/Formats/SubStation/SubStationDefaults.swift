/// What a file says where its content says nothing: how text looks that came from another format.
enum SubStationDefaults {
  /// The picture in which sizes are meant.
  static let canvas = Canvas(width: 1920, height: 1080)

  /// The picture that players take where a file names none (VSFilter, libass).
  static let unnamedCanvas = Canvas(width: 384, height: 288)

  /// The height of the picture that the sizes below are meant for.
  private static let referenceHeight = 1080

  /// The size of the font: two lines take a ninth of the picture, as on television.
  static let fontSize = 60.0

  /// The name of the usual style.
  static let styleName = "Default"

  /// The usual style for a picture.
  ///
  /// Every system has Arial or a font of the same widths, with Latin and Cyrillic letters; for Chinese
  /// players take the font of the system, as they do where any other font lacks a character.
  static func style(for canvas: Canvas) -> NamedStyle {
    let scaled = { (pixels: Int) in
      max(1, (pixels * canvas.height + referenceHeight / 2) / referenceHeight)
    }
    var style = NamedStyle(name: styleName)
    style.text.fontFamily = "Arial"
    style.text.fontSize = Measure(Double(scaled(Int(fontSize))), .pixels)
    style.text.color = Color(red: 255, green: 255, blue: 255)
    style.placement.margins = Margins(left: scaled(96), right: scaled(96), vertical: scaled(54))
    style.rawFields = rawFields.map { Information(key: $0.0, value: $0.1) }
    for position in style.rawFields.indices {
      switch style.rawFields[position].key {
      case "Outline": style.rawFields[position].value = String(scaled(3))
      case "Shadow": style.rawFields[position].value = String(scaled(1))
      default: break
      }
    }
    return style
  }

  /// The columns of a style that the terms of no format say, with the values of a usual style.
  static let rawFields = [
    ("SecondaryColour", "&H000000FF"), ("OutlineColour", "&H00000000"),
    ("BackColour", "&H80000000"), ("ScaleX", "100"), ("ScaleY", "100"), ("Spacing", "0"),
    ("Angle", "0"), ("BorderStyle", "1"), ("Outline", "3"), ("Shadow", "1"), ("Encoding", "1"),
  ]

  /// What the section of information says beyond titles, in a file of ours.
  static let settings = ["WrapStyle: 0", "ScaledBorderAndShadow: yes"]
}
