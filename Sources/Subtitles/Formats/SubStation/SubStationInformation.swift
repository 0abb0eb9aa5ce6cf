internal import LocaleData

/// The section `[Script Info]`: what a person reads in it, what players need, and remarks.
struct SubStationInformation {
  /// Lines that tell something to a person.
  private(set) var information: [Information] = []
  /// Lines that tell something to a player, as they are written.
  private(set) var settings: [String] = []
  private(set) var language: LanguageTag?
  private var width: Int?
  private var height: Int?
  private var isScaled = false

  /// Keys of what players and editors need; what else stands in the section is for people.
  private static let technical: Set<String> = [
    "collisions", "playdepth", "timer", "wrapstyle", "ycbcr matrix", "kerning", "layoutresx",
    "layoutresy", "last style storage", "video file", "audio file", "audio uri", "video position",
    "video aspect ratio", "video ar value", "video ar mode", "video zoom", "video zoom percent",
    "video colorspace", "scroll position", "active line", "export encoding", "keyframes file",
    "scaledborderandshadow",
  ]

  /// Takes a line `Key: value`.
  mutating func take(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      settings.append(line)
      return
    }
    let (key, value) = (parts[0].trimmingBlanks, parts[1].trimmingBlanks)
    switch key.lowercased() {
    case "scripttype": break
    case "playresx": width = SubStationNumber.whole(value)
    case "playresy": height = SubStationNumber.whole(value)
    case "language" where LanguageTag(value) != nil: language = LanguageTag(value)
    case let name where Self.technical.contains(name):
      if name == "scaledborderandshadow" { isScaled = true }
      let setting = "\(key): \(value)"
      if !Self.isUsual(name, value) { settings.append(setting) }
    default: information.append(Information(key: key, value: value))
    }
  }

  /// Whether a setting says what is so without it, in a file of ours.
  private static func isUsual(_ key: String, _ value: String) -> Bool {
    switch key {
    case "wrapstyle": value == "0"
    case "scaledborderandshadow": ["yes", "1"].contains(value.lowercased())
    case "collisions": value.lowercased() == "normal"
    case "timer": SubStationNumber.value(value) == 100
    case "ycbcr matrix": value.lowercased() == "none"
    default: false
    }
  }

  /// The settings for a conversion: those that differ from the settings of a file of ours.
  var block: RawBlock? {
    // Borders do not scale where the file does not say so.
    let all = isScaled ? settings : settings + ["ScaledBorderAndShadow: no"]
    guard !all.isEmpty else { return nil }
    return RawBlock(
      format: .advancedSubStation, feature: .settings,
      text: (["[Script Info]"] + all).joined(separator: "\n"))
  }

  /// The picture that positions are meant in.
  ///
  /// Where one side is missing, it is what VSFilter makes of the other.
  var canvas: Canvas? {
    let width = self.width.flatMap { $0 > 0 ? $0 : nil }
    let height = self.height.flatMap { $0 > 0 ? $0 : nil }
    let canvas: Canvas? =
      switch (width, height) {
      case (let width?, let height?): Canvas(width: width, height: height)
      case (let width?, nil):
        Canvas(width: width, height: width == 1280 ? 1024 : max(1, width * 3 / 4))
      case (nil, let height?):
        Canvas(width: height == 1024 ? 1280 : max(1, height * 4 / 3), height: height)
      case (nil, nil): nil
      }
    return canvas ?? SubStationDefaults.unnamedCanvas
  }
}
