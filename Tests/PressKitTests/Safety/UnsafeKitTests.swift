import Diagnostics
import LocaleData
import Testing

@testable import PressKit

@Suite("Files of a kit that are made to do harm")
struct UnsafeKitTests {
  private func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8]
      + [height >> 8, height, width >> 8, width].map { UInt8($0 & 255) }
      + [1, 1, 0x11, 0, 0xFF, 0xD9]
  }

  @Test(
    "a picture of more pixels than memory has room for is left out, and found",
    arguments: [
      (60_000, 60_000, false), (65_535, 65_535, false), (15_000, 10_000, true),
    ])
  func hugePicture(width: Int, height: Int, isShown: Bool) throws {
    let still = "\nstills: [{ file: media/a.jpg, caption: { en: a }, alternative: { en: a } }]"
    let folder = KitFolder(
      name: "small",
      files: [
        "kit.yaml": Array((SmallKit.manifest + still).utf8), "media/a.jpg": jpeg(width, height),
      ])
    let (kit, findings) = try KitReader.read(folder)
    #expect((kit.stills.first?.header != nil) == isShown)
    #expect(findings.map(\.rule) == (isShown ? [] : ["kit.huge-picture"]))
    #expect(findings.allSatisfy { $0.location.file == "small/media/a.jpg" })
  }

  @Test(
    "what a mail program would take for more than an address is no link, and found",
    arguments: [
      "a@b.example?bcc=c@d.example", "a@b.example,c@d.example", "a b@c.example", "a", "@b.example",
      "a@", "a@b@c", "a%0A@b.example", "a&b@c.example", "<a@b.example>",
    ])
  func mailbox(address: String) throws {
    let contact = "\ncontacts: [{ territory: { en: World }, email: \"\(address)\" }]"
    let folder = SmallKit.folder(["kit.yaml": SmallKit.manifest + contact])
    let (kit, findings) = try KitReader.read(folder)
    #expect(findings.map(\.rule) == ["kit.unusable-address"])
    #expect(findings.first?.location.line == 6)
    let files = try KitRenderer(kit, from: folder, languages: [.english], locales: .builtIn)
      .files([.html])
    for file in files { #expect(!String(decoding: file.bytes, as: UTF8.self).contains("mailto:")) }
  }

  @Test(
    "only what a kit is made of has room in it",
    arguments: [
      ("kit.yaml", 4 << 20), ("claims/2025/a.yaml", 4 << 20), ("blurbs/en/logline.md", 256 << 10),
      ("blurbs/en/logline.docx", 0), ("media/a.jpg", 256 << 20), ("film.mov", nil),
      ("raw/media/a.jpg", nil), ("claims/a.mov", nil), ("sources/a.md", 4 << 20),
    ] as [(String, Int?)])
  func room(path: String, bytes: Int?) {
    #expect(KitFolder.mostBytes(at: path) == bytes)
  }
}
