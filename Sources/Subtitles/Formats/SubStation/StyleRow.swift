/// A style as a row of the table of a version.
struct StyleRow {
  var name: String
  private var values: [String: String] = [:]
  /// Columns of other versions and programs, which are written after the usual ones.
  private(set) var unknownColumns: [String] = []
  /// Whether the style has something that the version has no column for.
  private(set) var isReduced = false

  /// The row of a style; columns that no version has are those of programs where the style is from
  /// ASS.
  init(_ style: NamedStyle, version: SubStationVersion, keepsUnknown: Bool) {
    name = style.name
    let defaults = Dictionary(
      uniqueKeysWithValues: SubStationDefaults.rawFields.map { ($0.0.lowercased(), $0.1) })
    var raw: [String: String] = [:]
    let known = Set(
      (SubStationVersion.alpha.styleColumns + SubStationVersion.advanced.styleColumns).map {
        $0.lowercased()
      })
    for field in style.rawFields {
      let isKnown = known.contains(field.key.lowercased())
      guard isKnown || keepsUnknown && !field.key.contains(":") else { continue }
      raw[field.key.lowercased()] = field.value
      if !isKnown { unknownColumns.append(field.key) }
    }
    values = defaults.merging(raw) { $1 }
    setText(style.text, version)
    values["bold"] = raw["bold"] ?? (style.text.isBold ? "-1" : "0")
    let margins = style.placement.margins ?? Margins(left: 0, right: 0, vertical: 0)
    values["marginl"] = String(margins.left)
    values["marginr"] = String(margins.right)
    values["marginv"] = String(margins.vertical)
    let anchor = style.placement.anchor ?? .bottom
    values["alignment"] = String(version == .alpha ? anchor.subStationAlpha : anchor.rawValue)
    switch version {
    case .alpha: convertToAlpha(from: raw, style.text)
    case .advanced: convertToAdvanced(from: raw, style.text)
    }
  }

  private mutating func setText(_ text: RunStyle, _ version: SubStationVersion) {
    values["fontname"] = text.fontFamily ?? "Arial"
    let size =
      switch text.fontSize?.unit {
      case .pixels?: text.fontSize?.value ?? SubStationDefaults.fontSize
      case .percent?: SubStationDefaults.fontSize * (text.fontSize?.value ?? 100) / 100
      case .em?, .cells?: SubStationDefaults.fontSize * (text.fontSize?.value ?? 1)
      case nil: SubStationDefaults.fontSize
      }
    values["fontsize"] = SubStationNumber.text(size)
    let color = text.color ?? Color(red: 255, green: 255, blue: 255)
    values["primarycolour"] =
      version == .alpha ? color.subStationDecimal : color.subStationStyle
    values["alphalevel"] = String(255 - color.opacity)
    values["italic"] = text.isItalic ? "-1" : "0"
    values["underline"] = text.isUnderlined ? "-1" : "0"
    values["strikeout"] = text.isStruckOut ? "-1" : "0"
  }

  /// SSA draws the outline in the colour of the back; that of a shadow of its own is lost.
  private mutating func convertToAlpha(from raw: [String: String], _ text: RunStyle) {
    let usual = SubStationDefaults.rawFields
    let lost = ["scalex", "scaley", "spacing", "angle"].contains { column in
      raw[column].map { value in
        SubStationNumber.value(value)
          != usual.first { $0.0.lowercased() == column }.flatMap { SubStationNumber.value($0.1) }
      } ?? false
    }
    isReduced = lost || text.isUnderlined || text.isStruckOut
    for column in ["secondarycolour"] {
      values[column] = values[column].map { value in
        raw["tertiarycolour"] != nil
          ? value : Color(subStation: value)?.subStationDecimal ?? value
      }
    }
    guard raw["tertiarycolour"] == nil else { return }
    let outline = values["outlinecolour"].flatMap { Color(subStation: $0) }
    let decimal = outline?.subStationDecimal ?? "0"
    (values["tertiarycolour"], values["backcolour"]) = (decimal, decimal)
  }

  private mutating func convertToAdvanced(from raw: [String: String], _ text: RunStyle) {
    guard raw["tertiarycolour"] != nil, raw["outlinecolour"] == nil else { return }
    let opacity = text.color?.opacity ?? 255
    func color(_ column: String, opacity: UInt8) -> String? {
      values[column].flatMap { Color(subStation: $0) }.map { read in
        var color = read
        color.opacity = opacity
        return color.subStationStyle
      }
    }
    values["secondarycolour"] = color("secondarycolour", opacity: opacity)
    values["outlinecolour"] = color("backcolour", opacity: opacity) ?? values["outlinecolour"]
    // The shadow of SSA lets half of the picture through (VSFilter).
    values["backcolour"] = color("backcolour", opacity: 127)
  }

  /// The values of columns, in their order.
  func fields(_ columns: [String]) -> [String] {
    columns.map { column in
      let key = column.lowercased()
      let value = key == "name" ? name : values[key] ?? ""
      return String(value.map { $0 == "," ? ";" : $0.isNewline ? " " : $0 })
    }
  }
}
