/// In which order the fields of an event stand, as its line `Format:` says.
struct EventLayout: Sendable, Hashable {
  /// The names of the columns up to `Text`, which takes the rest of the line.
  let columns: [String]
  let start: Int
  let end: Int
  let style: Int?

  /// The position of the text, which is the last column.
  var text: Int { columns.count - 1 }

  /// A layout of columns, or nil unless there are a start, an end and a text.
  init?(_ names: [String]) {
    func position(_ name: String) -> Int? { names.firstIndex { $0.lowercased() == name } }
    guard let text = position("text"), let start = position("start"), let end = position("end"),
      start < text, end < text
    else { return nil }
    (columns, self.start, self.end) = (Array(names[...text]), start, end)
    style = position("style").flatMap { $0 < text ? $0 : nil }
  }

  /// The position of a column, by its name in letters of any case.
  func position(of name: String) -> Int? {
    columns.firstIndex { $0.lowercased() == name.lowercased() }
  }

  /// Where the fields of an event lie, or nil when there are too few.
  func fields(in content: Range<Int>, of source: TrackSource) -> [Range<Int>]? {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(columns.count)
    var (start, offset) = (content.lowerBound, content.lowerBound)
    while fields.count < text, offset < content.upperBound {
      let (scalar, length) = source.form.character(
        in: source.bytes, at: offset, before: content.upperBound)
      if scalar == 0x2C {
        fields.append(start..<offset)
        start = offset + length
      }
      offset += length
    }
    guard fields.count == text else { return nil }
    fields.append(start..<content.upperBound)
    return fields
  }
}

/// The layouts of a file, each from an offset on; nearly every file has one.
struct EventLayouts: Sendable {
  private var layouts: [(from: Int, layout: EventLayout)] = []
  private let fallback: EventLayout?

  /// The layout that the version has where the file says nothing.
  init(version: SubStationVersion) { fallback = EventLayout(version.eventColumns) }

  /// Notes that events after an offset have a layout.
  mutating func add(_ layout: EventLayout, from offset: Int) { layouts.append((offset, layout)) }

  /// Whether the file says nothing of a layout.
  var isEmpty: Bool { layouts.isEmpty }

  /// The layout of the event at an offset.
  func layout(at offset: Int) -> EventLayout? {
    var (low, high) = (0, layouts.count)
    while low < high {
      let middle = (low + high) / 2
      if layouts[middle].from <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? fallback : layouts[low - 1].layout
  }

  /// The stamps of the event whose line starts at an offset.
  func stamps(
    ofEventAt offset: Int, in source: TrackSource
  ) -> (start: Stamp?, end: Stamp?)? {
    let end = source.form.lineEnd(in: source.bytes, from: offset).content
    guard case .keyed(_, let value) = SubStationLine(offset..<end, of: source, in: .events),
      let layout = layout(at: offset), let fields = layout.fields(in: value..<end, of: source)
    else { return nil }
    return (
      source.eventStamp(in: fields[layout.start]), source.eventStamp(in: fields[layout.end])
    )
  }
}
