import Testing

@testable import PressKit

@Suite("JPEG header")
struct JPEGHeaderTests {
  /// SOI, an APP0 of 4 bytes, SOF0 of 300 × 200 in 3 components.
  static let small: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x4A, 0x46]
    + [0xFF, 0xC0, 0x00, 0x11, 0x08, 0x00, 0xC8, 0x01, 0x2C, 0x03] + Array(repeating: 0, count: 9)

  @Test("size and components")
  func size() throws {
    let header = try JPEGHeader(reading: Self.small)
    #expect(header.width == 300)
    #expect(header.height == 200)
    #expect(header.components == 3)
  }

  @Test("fill bytes before a marker, a progressive frame, print colours")
  func variants() throws {
    let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xC2, 0x00, 0x08, 8, 0, 2, 0, 1, 4]
    #expect(try JPEGHeader(reading: bytes).components == 4)
  }

  @Test("every beginning of a file is refused, none is read past its end")
  func truncated() {
    for length in 0..<18 {
      #expect(throws: JPEGHeader.Problem.self, "\(length) bytes") {
        try JPEGHeader(reading: Array(Self.small.prefix(length)))
      }
    }
  }

  @Test(
    "garbage",
    arguments: [
      ([], JPEGHeader.Problem.notJPEG),
      (Array("not a picture".utf8), .notJPEG),
      ([0xFF, 0xD8, 0x00, 0x00, 0x00], .damaged(atByte: 2)),
      ([0xFF, 0xD8, 0xFF, 0xD9], .damaged(atByte: 2)),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x01, 0xFF], .damaged(atByte: 2)),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0x00], .truncated),
      ([0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x08, 8, 0, 0, 0, 0, 3], .damaged(atByte: 2)),
      ([0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x03, 8, 0, 2, 0, 2, 3], .truncated),
    ] as [([UInt8], JPEGHeader.Problem)])
  func garbage(bytes: [UInt8], problem: JPEGHeader.Problem) {
    #expect(throws: problem) { try JPEGHeader(reading: bytes) }
  }
}
