import CICU

extension BreakIterator {
  /// The offsets in `scalars` at which a segment begins or the text ends, in their order.
  public func boundaries(
    in scalars: some Collection<Unicode.Scalar>
  ) throws(ICUError) -> [Int] {
    let operation = "find the boundaries of a text"
    let length = scalars.count
    var boundaries = [0]
    guard length > 0 else { return boundaries }
    _ = try checkedCount(length * 2, operation)
    try withUnsafeTemporaryAllocation(of: UInt16.self, capacity: length * 2) {
      (units) throws(ICUError) in
      var count = 0
      // A scalar takes two units at most, so none is written past the end.
      for scalar in scalars {
        for unit in UTF16.encode(scalar).unsafelyUnwrapped {
          units[count] = unit
          count += 1
        }
      }
      // A buffer of at least one unit has a base address.
      let start = units.baseAddress.unsafelyUnwrapped
      var (unit, scalar) = (0, 0)
      try forEachBreak(in: start, Int32(count), operation) { boundary in
        while unit < Int(boundary.unit) {
          if !UTF16.isTrailSurrogate(units[unit]) { scalar += 1 }
          unit += 1
        }
        boundaries.append(scalar)
      }
    }
    return boundaries
  }
}
