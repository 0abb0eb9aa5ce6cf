/// The bytes of a data file: lent by the program where the file is built into it, or read into memory.
public struct FileContent: Sendable {
  @usableFromInline let storage: Storage

  @usableFromInline enum Storage: @unchecked Sendable {
    /// Bytes that never change and are never freed, which is what makes them safe to share.
    case constant(UnsafeRawBufferPointer)
    case array([UInt8])
  }

  /// The content that `bytes` hold.
  public init(_ bytes: [UInt8]) { storage = .array(bytes) }

  /// The content that lies at `constant`, which must stay there unchanged while the program runs.
  init(constant: UnsafeRawBufferPointer) { storage = .constant(constant) }

  /// A copy of the bytes.
  public var bytes: [UInt8] {
    switch storage {
    case .constant(let buffer): Array(buffer)
    case .array(let bytes): bytes
    }
  }

  /// What `body` makes of the bytes, where they are.
  @inlinable public func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // Inlined because a look-up in a dictionary is hardly more than this call.
    switch storage {
    case .constant(let buffer): try body(buffer.bytes)
    case .array(let bytes): try body(bytes.span.bytes)
    }
  }
}
