import CICU

// The hot path between Swift's UTF-8 and ICU's UTF-16: one pass of ICU each way, straight into
// uninitialized storage. Swift's own `utf16` view and `String(decoding:as:)` take 2 and 10 times as
// long.

extension String {
  /// Calls `body` with the text in UTF-16, which lives only for the call and is never null.
  func withUTF16<Result>(
    _ operation: @autoclosure () -> String,
    _ body: (UnsafePointer<UInt16>, Int32) throws(ICUError) -> Result
  ) throws(ICUError) -> Result {
    let count = try checkedCount(utf8.count, operation())
    // UTF-16 never takes more units than UTF-8 takes bytes. ICU ends the text with a zero unit.
    let capacity = count + 1
    return try withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Int(capacity)) {
      (units) throws(ICUError) -> Result in
      // A buffer of at least one unit has a base address.
      let start = units.baseAddress.unsafelyUnwrapped
      var length: Int32 = 0
      let code = utf8Span.span.withUnsafeBytes { bytes in
        silk_utf16_from_utf8(bytes.baseAddress, count, start, capacity, &length)
      }
      try check(code, operation())
      return try body(start, length)
    }
  }

  /// The text of `count` units; an unpaired surrogate becomes U+FFFD.
  init(
    utf16 units: UnsafePointer<UInt16>, count: Int32, _ operation: @autoclosure () -> String
  ) throws(ICUError) {
    let count = try checkedCount(Int(count), operation())
    var code: Int32 = 0
    self.init(unsafeUninitializedCapacity: Int(count) * 3) { bytes in
      // Three bytes a unit are enough for any text, so ICU writes all or fails.
      var length: Int32 = 0
      code = silk_utf8_from_utf16(units, count, bytes.baseAddress, count * 3, &length)
      return code > 0 ? 0 : Int(length)
    }
    try check(code, operation())
  }

  /// The UTF-16 text that `fill` writes, which is called again with more room if it needs it.
  ///
  /// `fill` gets a buffer and its capacity, sets the length it needs and gives ICU's status;
  /// `position` says where it failed.
  init(
    estimatedUnits: Int, _ operation: @autoclosure () -> String,
    filling fill: (UnsafeMutablePointer<UInt16>, Int32, inout Int32) -> Int32,
    position: () -> ICUError.Position? = { nil }
  ) throws(ICUError) {
    var capacity = try checkedCount(Swift.max(estimatedUnits, 32), operation())
    while true {
      var length: Int32 = 0
      let text = try withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Int(capacity)) {
        (units) throws(ICUError) -> String? in
        // A buffer of at least one unit has a base address.
        let start = units.baseAddress.unsafelyUnwrapped
        let code = fill(start, capacity, &length)
        if code == silk_icu_buffer_overflow { return nil }
        try check(code, operation(), at: position())
        return try String(utf16: start, count: length, operation())
      }
      if let text {
        self = text
        return
      }
      capacity = try checkedCount(Swift.max(Int(length), Int(capacity) * 2), operation())
    }
  }
}
