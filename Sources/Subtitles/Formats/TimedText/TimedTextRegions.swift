/// The regions of a document that is written: those of the content, and one for each place that cues
/// stand at without a region.
struct TimedTextRegions {
  /// A region as it is written.
  struct Written {
    var id: String
    var attributes: String
  }

  private(set) var written: [Written] = []
  /// The identifiers of the regions of the content, by their names.
  private var named: [String: String] = [:]
  private var styles: [String: RunStyle] = [:]
  private var placed: [Placement: String] = [:]
  private let content: TrackContent

  init(_ content: TrackContent) {
    self.content = content
    for region in content.regions where named[region.name] == nil {
      let id = unused(region.name)
      named[region.name] = id
      styles[region.name] = region.text
      written.append(Written(id: id, attributes: attributes(of: region)))
    }
    for cue in content.cues where !cue.isComment {
      let place = Self.geometry(cue.placement)
      if cue.placement.region.map({ named[$0] != nil }) ?? (content.origin == .timedText) {
        continue
      }
      guard placed[place] == nil else { continue }
      let id = unused(Self.name(of: place) ?? "place\(placed.count + 1)")
      placed[place] = id
      written.append(Written(id: id, attributes: Self.attributes(of: place)))
    }
  }

  /// The identifier of the region for a cue at a place.
  func id(for placement: Placement) -> String? {
    placement.region.flatMap { named[$0] } ?? placed[Self.geometry(placement)]
  }

  /// The look that text at a place has from its region.
  func style(for placement: Placement) -> RunStyle {
    guard content.origin == .timedText, var style = placement.region.flatMap({ styles[$0] }) else {
      return RunStyle()
    }
    // What is behind a region is not behind its text.
    style.background = nil
    return style
  }

  private func unused(_ name: String) -> String {
    var base = TimedTextWriter.isName(name) ? name : "region"
    var number = 1
    while written.contains(where: { $0.id == base }) {
      number += 1
      base = "\(TimedTextWriter.isName(name) ? name : "region")_\(number)"
    }
    return base
  }

  // MARK: - Regions of the content

  private func attributes(of region: Region) -> String {
    if content.origin == .timedText {
      return region.rawFields.map { " \($0.key)=\"\(XMLText.attribute($0.value))\"" }.joined()
    }
    let width = region.width ?? 100
    // A line of WebVTT is 5.33 percent of the picture high (WebVTT, section 7.2).
    let height = region.height ?? region.lines.map { min(Double($0) * 5.33, 100) } ?? 100
    var origin = region.origin ?? ScreenPoint(x: 0, y: 0)
    if let anchor = region.anchor {
      origin.x = anchor.viewport.x - anchor.region.x * width / 100
      origin.y = anchor.viewport.y - anchor.region.y * height / 100
    }
    let align: String =
      switch region.row {
      case .top: "before"
      case .middle: "center"
      case .bottom, nil: "after"
      }
    return Self.box(x: origin.x, y: origin.y, width: width, height: height, align: align)
      + Self.look(align: "center")
      + TimedTextWriter.attributes(of: region.text, against: RunStyle())
  }

  // MARK: - Places

  /// The part of a placement that a region holds.
  private static func geometry(_ placement: Placement) -> Placement {
    var geometry = placement.withBoxAlignment
    (geometry.region, geometry.textAlignment, geometry.margins) = (nil, nil, nil)
    return geometry
  }

  /// The name of a place at an edge of the picture.
  private static func name(of place: Placement) -> String? {
    var rest = place
    rest.anchor = nil
    guard rest.isDefault else { return nil }
    return switch place.anchor ?? .bottom {
    case .bottomLeft: "bottomLeft"
    case .bottom: "bottom"
    case .bottomRight: "bottomRight"
    case .left: "left"
    case .center: "center"
    case .right: "right"
    case .topLeft: "topLeft"
    case .top: "top"
    case .topRight: "topRight"
    }
  }

  /// Text within the middle 80 percent of the picture, as title safe areas are.
  private static let margin = 10.0

  private static func attributes(of place: Placement) -> String {
    let anchor = place.anchor ?? place.nearestAnchor ?? .bottom
    var (x, width) = (margin, 100 - 2 * margin)
    var (y, height) = (margin, 100 - 2 * margin)
    var display: String =
      switch anchor.row {
      case .top: "before"
      case .middle: "center"
      case .bottom: "after"
      }
    if let point = place.point {
      (x, width) = span(at: point.x, size: place.size, column: anchor.column)
      (y, height) = rows(at: point.y, anchor.row)
    } else {
      if place.position != nil || place.size != nil {
        let column: ScreenAnchor.Column =
          switch place.positionAlignment {
          case .start: .left
          case .end: .right
          case .center, nil: place.position == nil ? .center : anchor.column
          }
        (x, width) = span(at: place.position ?? 50, size: place.size, column: column)
      }
      if let line = place.line {
        let row = row(of: line, place.lineAlignment)
        (y, height) = rows(at: row.at, row.row)
        display = row.row == .top ? "before" : row.row == .middle ? "center" : "after"
      }
    }
    let align: String =
      switch anchor.column {
      case .left: "left"
      case .center: "center"
      case .right: "right"
      }
    var text = box(x: x, y: y, width: width, height: height, align: display) + look(align: align)
    switch place.writing {
    case .horizontal: break
    case .verticalRightToLeft: text += " tts:writingMode=\"tbrl\""
    case .verticalLeftToRight: text += " tts:writingMode=\"tblr\""
    }
    return text
  }

  /// A stretch across the picture around, from or up to a point.
  private static func span(
    at point: Double, size: Double?, column: ScreenAnchor.Column
  ) -> (Double, Double) {
    let point = min(max(point, 0), 100)
    let room: Double =
      switch column {
      case .left: 100 - point
      case .center: 2 * min(point, 100 - point)
      case .right: point
      }
    let width = max(min(size ?? room, room), 1)
    return switch column {
    case .left: (point, width)
    case .center: (point - width / 2, width)
    case .right: (point - width, width)
    }
  }

  /// A stretch down the picture below, around or above a line.
  private static func rows(at line: Double, _ row: ScreenAnchor.Row) -> (Double, Double) {
    let line = min(max(line, 0), 100)
    return switch row {
    case .top: (line, max(100 - line, 1))
    case .middle: (line - min(line, 100 - line), max(2 * min(line, 100 - line), 1))
    case .bottom: (0, max(line, 1))
    }
  }

  /// Where a line of WebVTT is in percent, and on which side of it the text stands.
  private static func row(
    of line: LinePosition, _ alignment: BoxAlignment?
  ) -> (at: Double, row: ScreenAnchor.Row) {
    switch line {
    case .number(let number) where number < 0: return (max(100 + (number + 1) * 5.33, 0), .bottom)
    case .number(let number): return (min(number * 5.33, 100), .top)
    case .percent(let percent):
      return switch alignment {
      case .end: (percent, .bottom)
      case .center: (percent, .middle)
      case .start, nil: (percent, .top)
      }
    }
  }

  private static func box(
    x: Double, y: Double, width: Double, height: Double, align: String
  ) -> String {
    func percent(_ value: Double) -> String {
      Double.shortest((value * 1000).rounded() / 1000) + "%"
    }
    return " tts:origin=\"\(percent(x)) \(percent(y))\""
      + " tts:extent=\"\(percent(width)) \(percent(height))\" tts:displayAlign=\"\(align)\""
  }

  private static func look(align: String) -> String {
    " tts:textAlign=\"\(align)\" tts:fontFamily=\"proportionalSansSerif\""
  }
}

extension Placement {
  /// The place with a side of its box told that follows from how its lines stand (WebVTT, sections
  /// 6.1, “cue position” and “cue position alignment”).
  fileprivate var withBoxAlignment: Placement {
    guard point == nil, position != nil || size != nil, positionAlignment == nil else {
      return self
    }
    var place = self
    switch textAlignment {
    case .start, .left:
      (place.position, place.positionAlignment) = (position ?? 0, .start)
    case .end, .right:
      (place.position, place.positionAlignment) = (position ?? 100, .end)
    case .center: place.positionAlignment = position == nil ? nil : .center
    // An anchor of another format tells the side.
    case nil: place.positionAlignment = position == nil || anchor != nil ? nil : .center
    }
    return place
  }
}
