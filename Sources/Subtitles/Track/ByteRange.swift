/// A stretch of a source's bytes, from `start` up to but without `end`.
///
/// Offsets are 32 bits wide so that a million cues stay small; a source is at most 4 GiB.
public struct ByteRange: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset after the last byte.
  public var end: UInt32

  /// The bytes from `start` up to `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range does not end before it starts")
    (self.start, self.end) = (UInt32(start), UInt32(end))
  }

  /// The number of bytes.
  public var count: Int { Int(end) - Int(start) }

  /// Whether there is no byte in it.
  public var isEmpty: Bool { start == end }

  /// The offsets of the bytes, to subscript an array with.
  public var indices: Range<Int> { Int(start)..<Int(end) }
}
