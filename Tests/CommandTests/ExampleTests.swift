import Testing

/// The program in `Examples` does what it says, and is the one that the README shows.
@Suite("The example")
struct ExampleTests {
  @Test("a cue is changed and every other byte stays")
  func spelling() throws {
    let folder = try TemporaryFolder()
    let track =
      "1\r\n00:00:01.000 --> 00:00:02.000\r\nAndrei Vokin \r\n\r\n\r\n2\r\n0:00:03,5 -> 0:00:04,5\r\nWho?"
    try folder.write(track, to: "film.srt")
    let run = try SilkProcess.shell("spelling-director film.srt new.srt", in: folder.path())
    #expect(run.status == 0, "\(run.errors)")
    let expected = track.replacing("2.000", with: "2.200").replacing("Vokin", with: "Volgin")
    #expect(String(decoding: try folder.read("new.srt"), as: UTF8.self) == expected)
  }

  @Test("the encoding stays too")
  func encoding() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.shell(
      "spelling-director \(SilkProcess.packageFolder)/\(sampleTracks)ru.cp1251.srt new.srt",
      in: folder.path())
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try folder.read("new.srt") == TemporaryFolder.content(of: sampleTracks + "ru.cp1251.srt"))
  }

  @Test("the README shows its lines")
  func readme() throws {
    let readme = String(decoding: try TemporaryFolder.content(of: "README.md"), as: UTF8.self)
    let source = String(
      decoding: try TemporaryFolder.content(of: "Examples/SpellingDirector/SpellingDirector.swift"),
      as: UTF8.self)
    let blocks = readme.split(separator: "```swift\n").dropFirst()
    let shown = try #require(blocks.first?.split(separator: "```").first)
    let lines = shown.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.count >= 5)
    let sourceLines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
    for line in lines { #expect(sourceLines.contains(line), "\(line)") }
  }
}
