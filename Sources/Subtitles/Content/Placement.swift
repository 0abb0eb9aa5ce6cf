/// Where a cue stands on the screen; nil everywhere is the default: at the bottom, centred.
public struct Placement: Sendable, Hashable {
  /// The corner, edge or middle of the picture at which the text stands, or of its point.
  public var anchor: ScreenAnchor?
  /// How the lines are set against each other within the box.
  public var textAlignment: TextAlignment?
  /// Where the box stands across the direction of the lines: from the top in horizontal text.
  public var line: LinePosition?
  /// Where the box stands along the lines, in percent from the left (from the top if vertical).
  public var position: Double?
  /// Which part of the box stands at `position`.
  public var positionAlignment: BoxAlignment?
  /// Which part of the box stands at `line`.
  public var lineAlignment: BoxAlignment?
  /// How long the lines may be, in percent of the picture.
  public var size: Double?
  /// Whether lines run across or down.
  public var writing = WritingDirection.horizontal
  /// The name of the region it is in.
  public var region: String?
  /// A point at which the anchor of the text stands, in percent of the picture.
  public var point: ScreenPoint?
  /// Distances from the edges of the picture, in pixels of the canvas.
  public var margins: Margins?

  /// The default place.
  public init() {}

  /// Whether the cue stands where cues stand by default.
  public var isDefault: Bool { self == Placement() }
}

/// One of nine places on the screen; raw values are those of a keypad, 1 at the bottom left.
public enum ScreenAnchor: Int, Sendable, Hashable, CaseIterable {
  case bottomLeft = 1
  case bottom, bottomRight, left, center, right, topLeft, top, topRight

  /// The place in its row and column.
  public init(_ row: Row, _ column: Column) {
    self = Self(rawValue: row.rawValue * 3 + column.rawValue + 1) ?? .bottom
  }

  /// The third of the picture from bottom to top.
  public enum Row: Int, Sendable, Hashable { case bottom, middle, top }

  /// The third of the picture from left to right.
  public enum Column: Int, Sendable, Hashable { case left, center, right }

  /// The third of the picture from bottom to top that it is in.
  public var row: Row { Row(rawValue: (rawValue - 1) / 3) ?? .bottom }

  /// The third of the picture from left to right that it is in.
  public var column: Column { Column(rawValue: (rawValue - 1) % 3) ?? .center }
}

/// How the lines of a text are set against each other.
public enum TextAlignment: String, Sendable, Hashable, CaseIterable {
  /// At the side where lines of the language start.
  case start
  case center
  /// At the side where lines of the language end.
  case end
  case left
  case right
}

/// Which part of a box stands at a place.
public enum BoxAlignment: String, Sendable, Hashable, CaseIterable {
  case start, center, end
}

/// Whether lines run across or down.
public enum WritingDirection: String, Sendable, Hashable, CaseIterable {
  /// Lines run across, one below the other.
  case horizontal = "horizontal-tb"
  /// Lines run down, each to the left of the one before.
  case verticalRightToLeft = "vertical-rl"
  /// Lines run down, each to the right of the one before.
  case verticalLeftToRight = "vertical-lr"
}

/// Where a box stands across the direction of its lines.
public enum LinePosition: Sendable, Hashable {
  /// The number of a line; from 0 at the top, from -1 at the bottom.
  case number(Double)
  /// A part of the picture from the top, in percent.
  case percent(Double)
}

/// A point in the picture, in percent of its size from the top left.
public struct ScreenPoint: Sendable, Hashable {
  /// From the left.
  public var x: Double
  /// From the top.
  public var y: Double

  /// A point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// Distances from the edges of the picture, in pixels of the canvas.
public struct Margins: Sendable, Hashable {
  /// From the left edge.
  public var left: Int
  /// From the right edge.
  public var right: Int
  /// From the bottom edge, or the top one for text at the top.
  public var vertical: Int

  /// The distances.
  public init(left: Int, right: Int, vertical: Int) {
    self.left = left
    self.right = right
    self.vertical = vertical
  }
}

/// A rectangle of the picture in which cues stand.
public struct Region: Sendable, Hashable {
  /// The name by which cues refer to it.
  public var name: String
  /// The top left corner, in percent of the picture.
  public var origin: ScreenPoint?
  /// The width, in percent of the picture.
  public var width: Double?
  /// The height, in percent of the picture.
  public var height: Double?
  /// The height in lines, where the format counts lines.
  public var lines: Int?
  /// The point of the region that stands at a point of the picture, each in percent (WebVTT).
  public var anchor: (region: ScreenPoint, viewport: ScreenPoint)? {
    get { regionAnchor.flatMap { region in viewportAnchor.map { (region, $0) } } }
    set { (regionAnchor, viewportAnchor) = (newValue?.region, newValue?.viewport) }
  }
  private var regionAnchor: ScreenPoint?
  private var viewportAnchor: ScreenPoint?
  /// Whether new lines push old ones up.
  public var scrolls = false
  /// Whether text gathers at the top, in the middle or at the bottom.
  public var row: ScreenAnchor.Row?
  /// How text in it looks.
  public var text = RunStyle()
  /// Parts of the region that only the format of origin understands, by their names there.
  public var rawFields: [Information] = []

  /// A region of a name.
  public init(name: String) { self.name = name }
}
