/// What lengths of TTML are measured against, to tell them in percent of the picture.
struct TimedTextGrid: Sendable, Hashable {
  /// The size of the picture in pixels, where the document says it.
  var canvas: Canvas?
  /// The cells into which the picture is divided.
  var columns = 32
  var rows = 15

  /// The direction of a length.
  enum Axis { case horizontal, vertical }

  /// A length in percent of the picture along an axis; nil where it cannot be told.
  func percent(_ text: some StringProtocol, _ axis: Axis) -> Double? {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
    guard let value = Double(number) else { return nil }
    let isHorizontal = axis == .horizontal
    switch text[number.endIndex...] {
    case "%", "rw", "rh": return value
    case "c": return value * 100 / Double(isHorizontal ? columns : rows)
    case "px":
      guard let canvas else { return nil }
      return value * 100 / Double(isHorizontal ? canvas.width : canvas.height)
    default: return nil
    }
  }

  /// Two lengths, across and down, in percent of the picture.
  func pair(_ text: String) -> (Double, Double)? {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let across = percent(parts[0], .horizontal),
      let down = percent(parts[1], .vertical)
    else { return nil }
    return (across, down)
  }

  /// Where the corner of a region of an extent stands that has a position such as `center 90%`
  /// (TTML2, section 10.2.36).
  func origin(position text: String, width: Double, height: Double) -> (Double, Double)? {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var (across, down) = (50.0, 50.0)
    func part(_ word: String, _ axis: Axis) -> Double? {
      switch word {
      case "left", "top": 0
      case "center": 50
      case "right", "bottom": 100
      default: percent(word, axis)
      }
    }
    switch parts.count {
    case 1:
      if ["top", "bottom"].contains(parts[0]) {
        down = part(parts[0], .vertical) ?? 50
      } else {
        across = part(parts[0], .horizontal) ?? 50
      }
    case 2:
      let isSwapped = ["top", "bottom"].contains(parts[0]) || ["left", "right"].contains(parts[1])
      let (first, second) = isSwapped ? (parts[1], parts[0]) : (parts[0], parts[1])
      guard let horizontal = part(first, .horizontal), let vertical = part(second, .vertical)
      else { return nil }
      (across, down) = (horizontal, vertical)
    case 4:
      // Edges with distances from them are places of the corner, not shares of the free room.
      var (x, y) = (0.0, 0.0)
      for (edge, length) in [(parts[0], parts[1]), (parts[2], parts[3])] {
        let axis: Axis = ["top", "bottom"].contains(edge) ? .vertical : .horizontal
        guard let distance = percent(length, axis) else { return nil }
        switch edge {
        case "left": x = distance
        case "right": x = 100 - width - distance
        case "top": y = distance
        case "bottom": y = 100 - height - distance
        default: return nil
        }
      }
      return (x, y)
    default: return nil
    }
    return ((100 - width) * across / 100, (100 - height) * down / 100)
  }
}

/// A region of a TTML document.
struct TimedTextRegion {
  /// What a conversion knows of it.
  var region: Region
  /// What is said of its look, for what stands in it.
  var styles: TimedTextStyles.Attributes

  init(_ name: String, _ styles: TimedTextStyles.Attributes, _ grid: TimedTextGrid) {
    self.styles = styles
    region = Region(name: name)
    let extent = styles["tts:extent"].flatMap { grid.pair($0) } ?? (100, 100)
    var origin = styles["tts:origin"].flatMap { grid.pair($0) } ?? (0, 0)
    if let position = styles["tts:position"],
      let place = grid.origin(position: position, width: extent.0, height: extent.1)
    {
      origin = place
    }
    region.origin = ScreenPoint(x: origin.0, y: origin.1)
    (region.width, region.height) = extent
    region.row =
      switch styles["tts:displayAlign"] {
      case "center": .middle
      case "after": .bottom
      default: .top
      }
    region.text = RunStyle(styles, fonts: styles)
    region.text.background = styles["tts:backgroundColor"].flatMap { Color.reading(timedText: $0) }
    region.rawFields = styles.sorted { $0.key < $1.key }.map { Information(key: $0, value: $1) }
  }

  /// The place at which text of an alignment gathers.
  func placement(textAlign: String?) -> Placement {
    var placement = Placement()
    placement.region = region.name
    switch styles["tts:writingMode"] {
    case "tbrl", "tb": placement.writing = .verticalRightToLeft
    case "tblr": placement.writing = .verticalLeftToRight
    default: break
    }
    guard let origin = region.origin, let width = region.width, let height = region.height,
      placement.writing == .horizontal
    else { return placement }
    let x =
      switch textAlign {
      case "left", "start": origin.x
      case "right", "end": origin.x + width
      default: origin.x + width / 2
      }
    let y =
      switch region.row {
      case .bottom: origin.y + height
      case .middle: origin.y + height / 2
      default: origin.y
      }
    let anchor = ScreenAnchor(
      y < 34 ? .top : y < 67 ? .middle : .bottom, x < 34 ? .left : x < 67 ? .center : .right)
    placement.anchor = anchor == .bottom ? nil : anchor
    return placement
  }
}
