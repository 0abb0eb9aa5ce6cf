import Glibc
import Testing

@Suite("silk kit preview")
struct KitPreviewTests {
  /// A small kit with a title.
  private func kit(_ title: String = "Red Silk") -> String {
    """
    id: red-silk
    languages: [en]
    film:
      title: { en: "\(title)" }
      genre: { en: drama }

    """
  }

  private func folder(_ content: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(content, to: "kit.yaml")
    return folder
  }

  @Test("the pages of the kit are served with a script that the built ones do not have")
  func pages() throws {
    let preview = try RunningPreview(of: KitBuildTests.sample)
    let page = try preview.get("/en/")
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("<html lang=\"en\">") && page.contains("Miloš Biković"))
    #expect(page.contains("<script src=\"/.silk/preview.js\" data-version="))
    for field in [
      "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "Content-Type: text/html; charset=utf-8",
    ] {
      #expect(page.contains(field + "\r\n"), "\(field)")
    }
    #expect(page.contains("\r\nContent-Security-Policy: default-src 'self'; "))
    #expect(try preview.get("/ru/index.html").contains("<html lang=\"ru\">"))
    #expect(try preview.get("/").contains("<html"))
    #expect(try preview.get("/en").contains("\r\nLocation: /en/\r\n"))
    #expect(try preview.get("/.silk/preview.js").contains("EventSource"))
    #expect(try preview.get("/ru/kit.json").contains("Content-Type: application/json\r\n"))
    #expect(try preview.get("/nothing").hasPrefix("HTTP/1.1 404 "))
    let out = try TemporaryFolder()
    _ = try SilkProcess.run(["kit", "build", KitBuildTests.sample, "-o", out.path("out")])
    for file in ["en/index.html", "index.html"] {
      #expect(!String(decoding: try out.read("out/\(file)"), as: UTF8.self).contains(".silk/"))
    }
  }

  @Test("HEAD gives the fields and no content")
  func head() throws {
    let preview = try RunningPreview(of: try folder(kit()))
    let answer = try preview.answer(
      to: "HEAD /en/ HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nConnection: close\r\n\r\n")
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("\r\n\r\n"))
    #expect(!answer.contains("<html"))
  }

  @Test(
    "requests under other names, of other kinds and for what is not the kit's are refused",
    arguments: [
      ("GET /en/ HTTP/1.1\r\nHost: kit.example:PORT\r\n\r\n", 421),
      ("GET /en/ HTTP/1.1\r\nHost: kit.example\r\n\r\n", 421),
      ("GET /en/ HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 421),
      ("GET /en/ HTTP/1.0\r\n\r\n", 421),
      ("GET /.silk/events HTTP/1.1\r\nHost: kit.example:PORT\r\n\r\n", 421),
      ("POST /en/ HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 1\r\n\r\nx", 405),
      ("DELETE /en/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", 405),
      ("GET /../kit.yaml HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", 400),
      ("GET /%2e%2e/kit.yaml HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", 400),
      ("GET http://kit.example/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", 400),
      ("GET /kit.yaml HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n", 404),
      ("nonsense\r\n\r\n", 400),
    ])
  func refused(request: String, status: Int) throws {
    let preview = try RunningPreview(of: try folder(kit()))
    let answer = try preview.answer(to: request.replacing("PORT", with: "\(preview.port)"))
    #expect(answer.hasPrefix("HTTP/1.") && answer.dropFirst(8).hasPrefix(" \(status) "))
    #expect(!answer.contains("Red Silk"))
    if status != 400 || !request.hasPrefix("nonsense") {
      #expect(answer.contains("X-Content-Type-Options: nosniff\r\n"))
    }
  }

  @Test("a change of the kit is built, and open pages are told")
  func change() throws {
    let folder = try folder(kit())
    let preview = try RunningPreview(of: folder)
    let events = try preview.stream(
      "GET /.silk/events HTTP/1.1\r\nHost: [::1]:\(preview.port)\r\n\r\n",
      until: { $0.split(separator: "data: ").count > 2 },
      meanwhile: { try folder.write(kit("Blue Silk"), to: "kit.yaml") })
    #expect(events.contains("Content-Type: text/event-stream"))
    let versions = events.split(separator: "data: ").dropFirst().map { $0.prefix { $0 != "\n" } }
    try #require(versions.count == 2 && versions[0] != versions[1])
    let page = try preview.get("/en/")
    #expect(page.contains("Blue Silk") && !page.contains("Red Silk"))
    #expect(page.contains("data-version=\"\(versions[1])\""))
  }

  @Test("a kit that cannot be built says why, as text, and comes back when it is mended")
  func problems() throws {
    let folder = try folder("id: red-silk\nlanguages: [en]\n<script>alert(1)</script>: 1\n")
    let preview = try RunningPreview(of: folder)
    let page = try preview.get("/en/")
    #expect(page.hasPrefix("HTTP/1.1 500 "))
    #expect(page.contains("kit.yaml:3:1: error: "))
    #expect(page.contains("&lt;script>") || page.contains("&lt;script&gt;"))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("<script src=\"/.silk/preview.js\""))
    #expect(preview.errors.contains("kit.yaml:3:1: error: "))
    try folder.write(kit(), to: "kit.yaml")
    #expect(RunningPreview.comesTrue { (try? preview.get("/en/").contains("Red Silk")) == true })
    try folder.write("id: [", to: "kit.yaml")
    #expect(
      RunningPreview.comesTrue { (try? preview.get("/en/").hasPrefix("HTTP/1.1 500 ")) == true })
  }

  @Test("an interrupt ends it cleanly", arguments: [SIGINT, SIGTERM])
  func interrupt(signal: Int32) throws {
    let preview = try RunningPreview(of: try folder(kit()))
    #expect(try preview.get("/").hasPrefix("HTTP/1.1 200"))
    #expect(preview.end(by: signal) == 0)
    #expect(preview.errors.hasSuffix("Ctrl-C ends it\n"))
  }

  @Test("a port that is taken, one that is none, and a folder that is not there are told")
  func usage() throws {
    let folder = try folder(kit())
    let preview = try RunningPreview(of: folder)
    let second = try SilkProcess.run(
      ["kit", "preview", folder.path(), "--port", "\(preview.port)"])
    #expect(second.status == 73)
    #expect(
      second.errors == """
        error: port \(preview.port) is taken by another program; --port 0 takes any that is free

        """)
    #expect(try SilkProcess.run(["kit", "preview", folder.path(), "--port", "70000"]).status == 64)
    #expect(
      try SilkProcess.run(["kit", "preview", folder.path("none"), "--port", "0"]).status == 66)
  }
}
