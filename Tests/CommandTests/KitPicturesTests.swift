import Glibc
import Testing

@Suite("Pictures of silk kit build")
struct KitPicturesTests {
  /// Whether libvips is installed, as it is where versions of pictures can be made.
  static let hasVips = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL) != nil

  /// A kit with one of the pictures of the tests, in `folder`/kit.
  private func makeKit(_ picture: String, in folder: TemporaryFolder) throws {
    try folder.makeFolders("kit/media")
    try folder.write(
      try TemporaryFolder.content(of: "Tests/VipsTests/Fixtures/\(picture)"), to: "kit/media/a.jpg")
    try folder.write(
      """
      id: x
      languages: [en]
      film: { title: { en: X }, genre: { en: drama } }
      stills: [{ file: media/a.jpg, caption: { en: A caption }, alternative: { en: A picture } }]
      """, to: "kit/kit.yaml")
  }

  private func build(
    _ folder: TemporaryFolder, into output: String, environment: [String: String] = [:]
  ) throws -> SilkProcess {
    let cache = ["XDG_CACHE_HOME": folder.path("cache")]
    return try SilkProcess.run(
      ["kit", "build", folder.path("kit"), "-o", folder.path(output)],
      environment: environment.merging(cache) { $1 })
  }

  /// The variables of a system where libvips cannot be loaded.
  private func withoutVips(_ folder: TemporaryFolder) throws -> [String: String] {
    try folder.makeFolders("empty")
    try folder.write("", to: "empty/libvips.so.42")
    return ["LD_LIBRARY_PATH": folder.path("empty")]
  }

  @Test(
    "versions for screens are upright and tell who made them, not where",
    .enabled(if: hasVips, "libvips42 is not installed"))
  func versions() throws {
    let folder = try TemporaryFolder()
    try makeKit("turned.jpg", in: folder)
    #expect(try build(folder, into: "out").status == 0)
    let page = String(decoding: try folder.read("out/en/index.html"), as: UTF8.self)
    #expect(page.contains("<img src=\"../pictures/a-32.jpg\" width=\"32\" height=\"64\""))
    for name in ["a-32.jpg", "a-32.webp"] {
      let bytes = try folder.read("out/pictures/\(name)")
      #expect(bytes.firstRange(of: Array("Anna Example".utf8)) != nil, "\(name)")
      for word in ["Exif", "EXIF", "Camera"] {
        #expect(bytes.firstRange(of: Array(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
    let original = try TemporaryFolder.content(of: "Tests/VipsTests/Fixtures/turned.jpg")
    #expect(try folder.read("out/media/a.jpg") == original)
  }

  @Test(
    "a picture that has not changed is not made again, wherever it is built to",
    .enabled(if: hasVips, "libvips42 is not installed"))
  func cached() throws {
    let folder = try TemporaryFolder()
    try makeKit("print-colours.jpg", in: folder)
    #expect(try build(folder, into: "one").status == 0)
    let run = try build(folder, into: "two", environment: try withoutVips(folder))
    #expect(run.status == 0)
    #expect(!run.errors.contains("libvips"), "\(run.errors)")
    for name in ["pictures/a-64.jpg", "pictures/a-64.webp", "en/index.html"] {
      #expect(try folder.read("one/\(name)") == folder.read("two/\(name)"), "\(name)")
    }
  }

  @Test(
    "a damaged cache is made anew", .enabled(if: hasVips, "libvips42 is not installed"),
    arguments: [Array("silk pictures 1\n\n".utf8), [], Array("jpg 1 1 1".utf8)])
  func damagedCache(content: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try makeKit("turned.jpg", in: folder)
    #expect(try build(folder, into: "one").status == 0)
    let kept = try #require(TemporaryFolder.names(in: folder.path("cache/silk/pictures")).first)
    try folder.write(content, to: "cache/silk/pictures/\(kept)")
    #expect(try build(folder, into: "two").status == 0)
    #expect(try folder.read("one/pictures/a-32.jpg") == folder.read("two/pictures/a-32.jpg"))
  }

  @Test("where libvips is missing pages show the originals, and a warning names the package")
  func missing() throws {
    let folder = try TemporaryFolder()
    try makeKit("turned.jpg", in: folder)
    let run = try build(folder, into: "out", environment: try withoutVips(folder))
    #expect(run.status == 0)
    #expect(run.errors.contains("install the package libvips42"))
    let page = String(decoding: try folder.read("out/en/index.html"), as: UTF8.self)
    #expect(page.contains("<img src=\"../media/a.jpg\" width=\"32\" height=\"64\""))
    #expect(!TemporaryFolder.names(in: folder.path("out")).contains("pictures"))
  }

  @Test(
    "a picture that ends too early is an error, and the page shows what there is",
    .enabled(if: hasVips, "libvips42 is not installed"))
  func cutOff() throws {
    let folder = try TemporaryFolder()
    try makeKit("cut-off.jpg", in: folder)
    let run = try build(folder, into: "out")
    #expect(run.status == 1)
    #expect(run.errors.contains("media/a.jpg: error: the picture cannot be read to its end"))
    #expect(TemporaryFolder.names(in: folder.path("out")).contains("en"))
  }

  @Test("a picture too large to be decoded is an error, and nothing decodes it")
  func huge() throws {
    let folder = try TemporaryFolder()
    try makeKit("turned.jpg", in: folder)
    // A frame of 65,535 × 65,535 pixels, and nothing behind it.
    try folder.write(
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0xFF, 0xFF, 0xFF, 0xFF, 3]
        + [UInt8](repeating: 0, count: 9), to: "kit/media/a.jpg")
    let run = try build(folder, into: "out")
    #expect(run.status == 1)
    #expect(run.errors.contains("the picture is 65535 by 65535 pixels"))
  }

  @Test("what is built already is not written again")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    try makeKit("turned.jpg", in: folder)
    _ = try build(folder, into: "out")
    let script = "find out -type f -exec touch -d 2001-01-01 {} +; "
    _ = try SilkProcess.script(script, in: folder.path())
    try folder.write("tampered", to: "out/press-kit.css")
    _ = try build(folder, into: "out")
    let run = try SilkProcess.script(
      "find out -type f -newermt 2002-01-01 | sort", in: folder.path())
    #expect(run.text == "out/.silk-kit\nout/press-kit.css\n")
  }
}
