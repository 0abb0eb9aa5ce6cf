import Testing

@testable import PressKit

@Suite("Versions of pictures")
struct PictureVersionTests {
  private let versions = [
    PictureVersion(.webP, width: 480, height: 270, bytes: Array("RIFF....WEBPVP8 1234567".utf8)),
    PictureVersion(.jpeg, width: 480, height: 270, bytes: [0xFF, 0xD8, 0x0A, 0x0A, 0xFF]),
  ]

  @Test("a pack gives back what was put into it")
  func pack() throws {
    let bytes = PicturePack(versions).bytes
    #expect(try #require(PicturePack(reading: bytes)).versions == versions)
  }

  @Test("a pack that was cut off or lengthened is none")
  func damagedPack() {
    let bytes = PicturePack(versions).bytes
    for length in 0..<bytes.count {
      #expect(PicturePack(reading: Array(bytes.prefix(length))) == nil, "\(length) bytes")
    }
    #expect(PicturePack(reading: bytes + [0]) == nil)
  }

  @Test("its name follows the original's content")
  func name() {
    #expect(PicturePack.name(of: [1, 2, 3]) == PicturePack.name(of: [1, 2, 3]))
    #expect(PicturePack.name(of: [1, 2, 3]) != PicturePack.name(of: [1, 2, 4]))
  }

  @Test("originals with like names have versions with other names")
  func paths() {
    let paths = ["media/a.jpg", "media/a.jpeg", "media/b/a.jpg", "media/a-480.jpg"].map {
      versions[1].path(of: $0)
    }
    #expect(paths[0] == "pictures/a-480.jpg")
    #expect(Set(paths).count == 4)
  }

  @Test(
    "widths below the original's, or its own",
    arguments: [(300, [300]), (480, [480]), (1201, [480, 800, 1200])])
  func widths(original: Int, widths: [Int]) throws {
    var bytes = JPEGHeaderTests.small
    bytes[15] = UInt8(original >> 8)
    bytes[16] = UInt8(original & 0xFF)
    #expect(PictureRecipe.widths(for: try JPEGHeader(reading: bytes)) == widths)
  }

  @Test("a caption goes into a JPEG behind its JFIF segment")
  func captionedJPEG() {
    let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDB]
    let captioned = PictureVersion(.jpeg, width: 1, height: 1, bytes: bytes).captioned([7, 8])
    let length = UInt8(XMPPacket.start.count + 4)
    #expect(
      captioned == bytes[..<8] + [0xFF, 0xE1, 0, length] + XMPPacket.start + [7, 8]
        + bytes[8...])
  }

  @Test("a caption makes a WebP an extended one of the same size")
  func captionedWebP() {
    let picture = Array("VP8 ".utf8) + [4, 0, 0, 0, 1, 2, 3, 4]
    let other = Array("EXIF".utf8) + [3, 0, 0, 0, 1, 2, 3, 0]
    let bytes = Array("RIFF".utf8) + [28, 0, 0, 0] + Array("WEBP".utf8) + other + picture
    let captioned = PictureVersion(.webP, width: 480, height: 270, bytes: bytes).captioned([7])
    let expected =
      Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 4, 0, 0, 0, 0xDF, 1, 0, 0x0D, 1, 0] + picture
      + Array("XMP ".utf8) + [1, 0, 0, 0, 7, 0]
    #expect(captioned == Array("RIFF".utf8) + [UInt8(expected.count), 0, 0, 0] + expected)
  }

  @Test("what is no WebP as expected stays as it is")
  func otherWebP() {
    let version = PictureVersion(.webP, width: 1, height: 1, bytes: [1, 2, 3])
    #expect(version.captioned([7]) == [1, 2, 3])
  }

  @Test("a caption says what the kit and the original say, and nothing in it is markup")
  func caption() throws {
    let original = PictureRightsTests.jpeg([
      (0xE1, PictureRightsTests.exif([(0x013B, 2, 4, Array("Ann\0".utf8))]))
    ])
    let folder = KitFolder(
      name: "small",
      files: [
        "kit.yaml": Array(
          (SmallKit.manifest + """

            stills:
              - { file: media/a.jpg, caption: { en: "A & <b>", zh-Hant: 甲 }, alternative: { en: B },
                  credit: { en: "C & D" } }
            """).utf8), "media/a.jpg": original,
      ])
    let kit = try KitReader.read(folder).kit
    let xmp = PictureCaption(kit.stills[0], of: kit, original: original).xmp
    let text = String(decoding: xmp, as: UTF8.self)
    #expect(text.contains("<rdf:li xml:lang=\"x-default\">A &amp; &lt;b&gt;</rdf:li>"))
    #expect(text.contains("<rdf:li xml:lang=\"zh-Hant\">甲</rdf:li>"))
    #expect(text.contains("<rdf:li>Ann</rdf:li>"))
    #expect(text.contains("<photoshop:Credit>C &amp; D</photoshop:Credit>"))
    let read = try #require(XMPPacket((XMPPacket.start + xmp)[...]))
    #expect(read.creator == "Ann")
  }
}
