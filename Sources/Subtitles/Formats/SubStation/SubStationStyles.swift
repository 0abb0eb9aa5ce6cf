/// The styles of a file by their names.
struct SubStationStyles {
  private var byName: [String: NamedStyle] = [:]
  private let usual: NamedStyle

  /// Styles; of two that share a name the last one counts.
  init(_ styles: [NamedStyle]) {
    for style in styles { byName[Self.key(style.name)] = style }
    usual = byName["Default"] ?? NamedStyle(name: "Default")
  }

  /// The style of a name, or nil where none has it.
  func style(named name: String) -> NamedStyle? { byName[Self.key(name)] }

  /// The style of a name, or the usual one.
  subscript(name: String?) -> NamedStyle { name.flatMap(style(named:)) ?? usual }

  /// A name without the asterisk that old files put before it; `default` in letters of any case.
  private static func key(_ name: String) -> String {
    let name = name.drop { $0 == "*" }
    return name.lowercased() == "default" ? "Default" : String(name)
  }
}

extension NamedStyle {
  /// The style that a row of a table of styles says; nil where it has no name.
  init?(subStation row: [(column: String, value: String)], version: SubStationVersion) {
    var fields: [String: String] = [:]
    for (column, value) in row where fields[column.lowercased()] == nil {
      fields[column.lowercased()] = value
    }
    guard let name = fields["name"] else { return nil }
    self.init(name: name.drop { $0 == "*" }.description)
    text.isBold = Self.isOn(fields["bold"], boldFrom: 700)
    text.isItalic = Self.isOn(fields["italic"])
    text.isUnderlined = Self.isOn(fields["underline"])
    text.isStruckOut = Self.isOn(fields["strikeout"])
    text.fontFamily = fields["fontname"].flatMap { $0.isEmpty ? nil : $0 }
    text.fontSize = fields["fontsize"].flatMap(SubStationNumber.value).map { Measure($0, .pixels) }
    text.color = fields["primarycolour"].flatMap { Color(subStation: $0) }
    if version == .alpha {
      let alpha = fields["alphalevel"].flatMap(SubStationNumber.whole) ?? 0
      text.color?.opacity = UInt8(clamping: 255 - min(255, max(0, alpha)))
    }
    let number = fields["alignment"].flatMap(SubStationNumber.whole) ?? 2
    let anchor =
      version == .alpha ? ScreenAnchor(subStationAlpha: number) : ScreenAnchor(rawValue: number)
    placement.anchor = anchor == .bottom ? nil : anchor
    placement.margins = Self.margins(fields)
    rawFields = Self.raw(row, version: version)
  }

  private static func isOn(_ value: String?, boldFrom weight: Int? = nil) -> Bool {
    guard let number = value.flatMap(SubStationNumber.whole) else { return false }
    if let weight, number > 1 { return number >= weight }
    return number != 0
  }

  private static func margins(_ fields: [String: String]) -> Margins? {
    let values = ["marginl", "marginr", "marginv"].map { name in
      fields[name].flatMap(SubStationNumber.whole)
    }
    guard values.contains(where: { $0 != nil }) else { return nil }
    return Margins(left: values[0] ?? 0, right: values[1] ?? 0, vertical: values[2] ?? 0)
  }

  /// What the terms of no format do not say.
  private static func raw(
    _ row: [(column: String, value: String)], version: SubStationVersion
  ) -> [Information] {
    let told: Set<String> = [
      "name", "fontname", "fontsize", "primarycolour", "italic", "underline", "strikeout",
      "alignment", "marginl", "marginr", "marginv", "alphalevel",
    ]
    return row.compactMap { column, value in
      let key = column.lowercased()
      if key == "bold" {
        let weight = SubStationNumber.whole(value) ?? 0
        return abs(weight) > 1 ? Information(key: column, value: value) : nil
      }
      return told.contains(key) ? nil : Information(key: column, value: value)
    }
  }
}

extension ScreenAnchor {
  /// The place that SSA and the old tag `\a` number: 1 to 3 at the bottom, 4 more at the top, 8 more
  /// in the middle.
  init?(subStationAlpha number: Int) {
    guard (1...3).contains(number & 3), (1...11).contains(number) else { return nil }
    let row: Row = number > 8 ? .middle : number > 4 ? .top : .bottom
    self.init(row, Column(rawValue: (number & 3) - 1) ?? .center)
  }

  /// The number of the place in SSA.
  var subStationAlpha: Int {
    let row =
      switch self.row {
      case .bottom: 0
      case .top: 4
      case .middle: 8
      }
    return row + column.rawValue + 1
  }
}
