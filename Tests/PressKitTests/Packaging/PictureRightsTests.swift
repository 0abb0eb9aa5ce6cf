import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Whom a picture belongs to")
struct PictureRightsTests {
  /// A JPEG of 300 × 200 pixels with these segments before its frame.
  static func jpeg(_ segments: [(marker: UInt8, content: [UInt8])]) -> [UInt8] {
    [0xFF, 0xD8]
      + segments.flatMap { segment in
        let length = segment.content.count + 2
        return [0xFF, segment.marker, UInt8(length >> 8), UInt8(length & 0xFF)] + segment.content
      } + JPEGHeaderTests.small.dropFirst(8)
  }

  /// An EXIF block of these entries, each of them a tag, a type, a count and four bytes.
  static func exif(
    _ entries: [(tag: Int, type: Int, count: Int, value: [UInt8])], tail: String = ""
  )
    -> [UInt8]
  {
    func little(_ number: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(number >> (8 * $0) & 0xFF) }
    }
    return Array("Exif\0\0II*\0".utf8) + little(8, 4) + little(entries.count, 2)
      + entries.flatMap { little($0.tag, 2) + little($0.type, 2) + little($0.count, 4) + $0.value }
      + little(0, 4) + Array(tail.utf8)
  }

  private static func iptc(_ fields: [(UInt8, String)]) -> [UInt8] {
    var content: [UInt8] = []
    for (field, text) in fields {
      content += [0x1C, 2, field, 0, UInt8(text.utf8.count)]
      content += text.utf8
    }
    return Array("Photoshop 3.0\u{0}8BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, UInt8(content.count)]
      + content
  }

  private static func xmp(_ description: String) -> [UInt8] {
    XMPPacket.start
      + Array(
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="\(XMPPacket.syntax)">
        <rdf:Description xmlns:dc="\(XMPPacket.dublinCore)"
        xmlns:photoshop="\(XMPPacket.photoshop)" \(description)</rdf:Description></rdf:RDF></x:xmpmeta>
        """.utf8)
  }

  @Test("EXIF names the photographer, and both who own the picture and its print")
  func exif() {
    let block = Self.exif(
      [(0x013B, 2, 4, Array("Ann\0".utf8)), (0x8298, 2, 8, [38, 0, 0, 0])], tail: "© Bea\0x")
    let rights = PictureRights(of: Self.jpeg([(0xE1, block)]))
    #expect(rights.creator == "Ann")
    #expect(rights.copyright == "© Bea x")
  }

  @Test("IPTC comes before EXIF, XMP before both, whether as an attribute or as a list")
  func order() {
    let exif = Self.exif([(0x013B, 2, 4, Array("Ann\0".utf8))])
    let iptc = Self.iptc([(80, "Bea"), (110, "Agency"), (115, "Archive"), (90, "Irkutsk")])
    let both = PictureRights(of: Self.jpeg([(0xE1, exif), (0xED, iptc)]))
    #expect(both.creator == "Bea")
    #expect(both.credit == "Agency")
    #expect(both.source == "Archive")
    let packet = Self.xmp(
      """
      photoshop:Credit="Studio"><dc:creator><rdf:Seq><rdf:li>Cai</rdf:li><rdf:li>Dan</rdf:li></rdf:Seq>
      </dc:creator>
      """)
    let all = PictureRights(of: Self.jpeg([(0xE1, exif), (0xE1, packet), (0xED, iptc)]))
    #expect(all.creator == "Cai, Dan")
    #expect(all.credit == "Studio")
    #expect(all.source == "Archive")
  }

  @Test("damaged metadata is left out, wherever it is cut off")
  func damaged() {
    let whole = Self.jpeg([
      (0xE1, Self.exif([(0x013B, 2, 400, [255, 255, 255, 127]), (0x8298, 2, 8, [38, 0, 0, 0])])),
      (0xED, Self.iptc([(80, "Bea")])), (0xE1, Self.xmp("photoshop:Credit=\"S\">")),
    ])
    for length in 0...whole.count { _ = PictureRights(of: Array(whole.prefix(length))) }
    for position in whole.indices {
      var bytes = whole
      bytes[position] ^= 0xFF
      _ = PictureRights(of: bytes)
    }
    #expect(PictureRights(of: whole).creator == "Bea")
  }

  @Test("a header says how the camera was held, and whether a place is told")
  func header() throws {
    let turned = Self.exif([(0x0112, 3, 1, [6, 0, 0, 0]), (0x8825, 4, 1, [38, 0, 0, 0])])
    let header = try JPEGHeader(reading: Self.jpeg([(0xE1, turned)]))
    #expect(header.hasLocation)
    #expect((header.uprightWidth, header.uprightHeight) == (200, 300))
    let plain = try JPEGHeader(reading: JPEGHeaderTests.small)
    #expect(!plain.hasLocation)
    #expect((plain.uprightWidth, plain.uprightHeight) == (300, 200))
  }

  @Test("an original that tells where it was taken is found")
  func location() throws {
    let manifest =
      SmallKit.manifest + """

        stills:
          - file: media/still.jpg
            caption: { en: Ice }
            alternative: { en: Ice }
        """
    func rules(_ picture: [UInt8]) throws -> [String] {
      let folder = KitFolder(
        name: "small",
        files: ["kit.yaml": Array(manifest.utf8), "media/still.jpg": picture])
      let kit = try KitReader.read(folder).kit
      return try KitCheck.findings(in: kit, locales: .builtIn).map(\.rule)
    }
    let placed = Self.jpeg([(0xE1, Self.exif([(0x8825, 4, 1, [38, 0, 0, 0])]))])
    #expect(try rules(placed).contains("kit.picture-location"))
    #expect(try !rules(JPEGHeaderTests.small).contains("kit.picture-location"))
  }
}
