/// The records of a track, in the order of the file.
///
/// What several threads read stays in the array that each of them filled: joining copies nothing.
struct CueRecords: Sendable {
  /// The runs before the one that grows.
  private var closed: [Run] = []
  private var open = Run()

  init() {}

  init(_ records: [CueRecord]) {
    for record in records { append(record) }
  }

  /// The last record, or nil where there is none.
  var last: CueRecord? { isEmpty ? nil : self[count - 1] }

  /// Adds a record at the end.
  @inline(__always)
  mutating func append(_ record: CueRecord) { open.append(record) }

  /// Takes away the last record and gives it, or gives nil where there is none.
  mutating func popLast() -> CueRecord? {
    while open.count == 0, let previous = closed.popLast() { open = previous }
    return open.popLast()
  }

  /// Adds the records of the part of the file that begins after a number of lines.
  mutating func append(_ part: CueRecords, after lines: Int) {
    for run in part.closed + [part.open] {
      closed.append(open)
      let start = open.start + open.count
      open = run
      open.start = start
      open.linesBefore &+= UInt32(truncatingIfNeeded: lines)
    }
  }

  /// Makes room for records in the run that grows, and gives where it lies and its length in bytes.
  mutating func reserveCapacity(
    _ capacity: Int
  ) -> (start: UnsafeMutableRawPointer?, length: Int) {
    open.reserveCapacity(capacity)
  }

  /// Does something with each of the records at some positions, faster than by subscript.
  @inline(__always)
  func forEach(in positions: Range<Int>, _ body: (_ position: Int, CueRecord) -> Void) {
    for run in closed + [open] {
      for position in positions.clamped(to: run.start..<run.start + run.count) {
        body(position, run[position - run.start])
      }
    }
  }
}

extension CueRecords: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }

  var endIndex: Int { open.start + open.count }

  /// The record at a position, in as many steps as there are runs.
  subscript(position: Int) -> CueRecord {
    get {
      if position >= open.start { return open[position - open.start] }
      let run = closed[closedRun(at: position)]
      return run[position - run.start]
    }
    set {
      if position >= open.start {
        open[position - open.start] = newValue
      } else {
        let number = closedRun(at: position)
        closed[number][position - closed[number].start] = newValue
      }
    }
  }

  private func closedRun(at position: Int) -> Int {
    var number = closed.count - 1
    while number > 0, position < closed[number].start { number -= 1 }
    return number
  }
}

extension CueRecords: Equatable {
  static func == (left: CueRecords, right: CueRecords) -> Bool { left.elementsEqual(right) }
}

/// Records that lie in one array.
private struct Run: Sendable {
  /// The records, with lines counted from that on which the part of the file begins.
  private var packed: [PackedCueRecord] = []
  /// Those that cannot be packed.
  private var exceptions: [CueRecord] = []
  /// The position in the track of the first one.
  var start = 0
  /// The lines of the file before its part.
  var linesBefore: UInt32 = 0

  var count: Int { packed.count }

  @inline(__always)
  subscript(index: Int) -> CueRecord {
    get {
      let cell = packed[index]
      var record = cell.exceptionIndex.map { exceptions[$0] } ?? cell.record
      record.line &+= linesBefore
      return record
    }
    set {
      var record = newValue
      record.line &-= linesBefore
      if let known = packed[index].exceptionIndex {
        exceptions[known] = record
      } else {
        packed[index] = pack(record)
      }
    }
  }

  @inline(__always)
  mutating func append(_ record: CueRecord) {
    var record = record
    record.line &-= linesBefore
    packed.append(pack(record))
  }

  @inline(__always)
  private mutating func pack(_ record: CueRecord) -> PackedCueRecord {
    if let cell = PackedCueRecord(record) { return cell }
    exceptions.append(record)
    return PackedCueRecord(exception: exceptions.count - 1)
  }

  mutating func popLast() -> CueRecord? {
    guard !packed.isEmpty else { return nil }
    let record = self[count - 1]
    let known = packed.removeLast().exceptionIndex
    if let known, known == exceptions.count - 1 { exceptions.removeLast() }
    return record
  }

  mutating func reserveCapacity(
    _ capacity: Int
  ) -> (start: UnsafeMutableRawPointer?, length: Int) {
    packed.reserveCapacity(capacity)
    // The address is advice for the system and never read or written through.
    let start = packed.withUnsafeMutableBufferPointer { UnsafeMutableRawPointer($0.baseAddress) }
    return (start, capacity * MemoryLayout<PackedCueRecord>.stride)
  }
}
