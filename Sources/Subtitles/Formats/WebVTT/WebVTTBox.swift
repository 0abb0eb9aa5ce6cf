extension Region {
  /// Whether text gathers at the top or in the middle of a rectangle, which regions of WebVTT do not
  /// let it: there it stands at the bottom (WebVTT, section 7.2).
  var isBox: Bool { anchor == nil && origin != nil && (row == .top || row == .middle) }
}

extension Placement {
  /// The place of a cue that stands in a rectangle, without the rectangle.
  func standing(in box: Region) -> Placement {
    guard let origin = box.origin, writing == .horizontal else { return self }
    var place = self
    (place.region, place.anchor) = (nil, nil)
    let (width, height) = (box.width ?? 100 - origin.x, box.height ?? 100 - origin.y)
    if box.row == .middle {
      (place.line, place.lineAlignment) = (.percent(origin.y + height / 2), .center)
    } else {
      place.line = origin.y < 1 ? .number(0) : .percent(origin.y)
    }
    // Where the box stands by itself when lines stand so (WebVTT, section 6.1).
    let (side, usual): (Double, Double) =
      switch textAlignment {
      case .start, .left: (origin.x, 0)
      case .end, .right: (origin.x + width, 100)
      case .center, nil: (origin.x + width / 2, 50)
      }
    if side != usual { place.position = side }
    // Text in the middle wraps within what is safe on all screens anyway.
    let isUsual = width >= 100 || side == 50 && width >= 80
    if !isUsual { place.size = width }
    return place
  }
}
