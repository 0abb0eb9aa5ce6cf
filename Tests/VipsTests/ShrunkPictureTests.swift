import Glibc
import Testing

@testable import Vips

@Suite("Pictures made by libvips", .enabled(if: ShrunkPicture.isAvailable, "libvips42 is missing"))
struct ShrunkPictureTests {
  /// Where a baseline or progressive frame tells height and width, and what the file begins with.
  private func size(_ jpeg: [UInt8]) -> (width: Int, height: Int)? {
    guard let frame = jpeg.firstRange(of: [0xFF, 0xC2, 0, 17, 8]) else { return nil }
    let digits = jpeg[frame.upperBound...].prefix(4).map(Int.init)
    return (digits[2] << 8 | digits[3], digits[0] << 8 | digits[1])
  }

  @Test("a picture is turned as its camera was held, and made no larger than it is")
  func turned() throws {
    let original = try Fixture.bytes("turned.jpg")
    let small = try ShrunkPicture(original, width: 16)
    #expect((small.width, small.height) == (16, 32))
    let whole = try ShrunkPicture(original, width: 4000)
    #expect((whole.width, whole.height) == (32, 64))
    let jpeg = try #require(small.jpeg(quality: 80))
    #expect(try #require(size(jpeg)) == (16, 32))
  }

  @Test("nothing of the original's metadata is left, above all not the place")
  func metadata() throws {
    let picture = try ShrunkPicture(try Fixture.bytes("turned.jpg"), width: 16)
    for bytes in [picture.jpeg(quality: 80), picture.webP(quality: 80)].compactMap(\.self) {
      for word in ["Anna", "Example", "Camera", "XMP "] {
        #expect(bytes.firstRange(of: Array(word.utf8)) == nil, "\(word)")
      }
    }
  }

  @Test("print colours become three, and the same bytes come out every time")
  func printColours() throws {
    let original = try Fixture.bytes("print-colours.jpg")
    let jpeg = try #require(try ShrunkPicture(original, width: 32, isPrint: true).jpeg(quality: 80))
    let frame = try #require(jpeg.firstRange(of: [0xFF, 0xC2, 0, 17, 8]))
    #expect(jpeg[frame.upperBound + 4] == 3)
    #expect(try ShrunkPicture(original, width: 32, isPrint: true).jpeg(quality: 80) == jpeg)
    let webP = try ShrunkPicture(original, width: 32, isPrint: true).webP(quality: 80)
    #expect(webP?.starts(with: Array("RIFF".utf8)) ?? true)
  }

  @Test(
    "what ends too early, or is no picture, is refused", arguments: ["cut-off.jpg", "README.md"])
  func unreadable(name: String) throws {
    let bytes = try Fixture.bytes(name)
    #expect(throws: VipsError.self) { try ShrunkPicture(bytes, width: 32) }
    #expect(throws: VipsError.self) { try ShrunkPicture([], width: 32) }
  }
}

/// The files beside the tests.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = (folder + ["Fixtures", name[...]]).joined(separator: "/")
    let file = try #require(fopen(path, "rb"), "cannot read \(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}
