import Testing

@Suite("silk subs sync")
struct SubsSyncTests {
  @Test(
    "a track of the sample that was sped up comes back, whatever language it is laid onto",
    arguments: ["en.srt", "ru.srt", "zh-Hans.srt", "zh-Hant.big5.srt"])
  func sample(reference: String) throws {
    let run = try SilkProcess.run([
      "subs", "sync", "--to", sampleTracks + reference, sampleTracks + "ru.out-of-sync.srt",
      "--report", "json",
    ])
    #expect(run.status == 0)
    #expect(run.errors.contains(#""status":"synced""#))
    #expect(run.errors.contains(#""ratio":1.04270833"#))
    let expected = try #require(String(bytes: TemporaryFolder.content(of: sampleTracks + "ru.srt")))
    let (new, old) = (Self.starts(run.text), Self.starts(expected))
    #expect(new.count == old.count)
    #expect(zip(new, old).allSatisfy { abs($0 - $1) < 200 })
  }

  @Test("a re-cut track is laid onto the film in its five parts")
  func recut() throws {
    let run = try SilkProcess.run([
      "subs", "sync", "--to", sampleTracks + "en.srt", sampleTracks + "en.recut.expected.srt",
      "--report", "text",
    ])
    #expect(run.status == 0)
    #expect(run.errors.contains("5 parts"))
  }

  @Test("a track in time is written as it is")
  func already() throws {
    let run = try SilkProcess.run([
      "subs", "sync", "--to", sampleTracks + "zh-Hans.srt", sampleTracks + "ru.srt",
    ])
    #expect(run.status == 0)
    #expect(try run.output == TemporaryFolder.content(of: sampleTracks + "ru.srt"))
    #expect(run.errors.contains("in time with"))
  }

  @Test("another film is refused: exit status 1, no file, and a reason")
  func refused() throws {
    let folder = try TemporaryFolder()
    var other = ""
    for number in 1...60 {
      let second = number * 7 + number * number % 5
      let time = "00:\(second / 60 < 10 ? "0" : "")\(second / 60):\(second % 60 < 10 ? "0" : "")"
      other += "\(number)\n\(time)\(second % 60),120 --> \(time)\(second % 60),990\nOther\n\n"
    }
    try folder.write(Array(other.utf8), to: "other.srt")
    let run = try SilkProcess.run([
      "subs", "sync", "--to", sampleTracks + "en.srt", folder.path("other.srt"), "-o",
      folder.path("out.srt"), "--report-file", folder.path("report.json"),
    ])
    #expect(run.status == 1)
    #expect(!folder.names().contains("out.srt"))
    let report = try #require(String(bytes: folder.read("report.json")))
    #expect(report.contains(#""status": "refused""#))
    #expect(report.contains("another film"))
  }

  @Test("two tracks cannot both be standard input")
  func standardInput() throws {
    let run = try SilkProcess.run(["subs", "sync", "--to", "-", "-"])
    #expect(run.status == 64)
  }

  @Test(
    "a subtitle stream of a film is a reference, by its number or its language",
    .enabled(if: SubsShotsTests.hasFFmpeg, "ffmpeg is not installed"),
    arguments: ["1", "en", "eng"])
  func stream(name: String) throws {
    let folder = try TemporaryFolder()
    let film = try Self.film(in: folder)
    let run = try SilkProcess.run([
      "subs", "sync", "--to", film, "--track", name, sampleTracks + "ru.out-of-sync.srt",
      "--report",
      "json",
    ])
    #expect(run.status == 0)
    #expect(run.errors.contains(#""ratio":1.04270833"#))
  }

  @Test(
    "a stream is found by any code of its language, be it the film's or not",
    .enabled(if: SubsShotsTests.hasFFmpeg, "ffmpeg is not installed"),
    arguments: [("zh", "chi"), ("zho", "chi"), ("zh-Hans", "zho"), ("de", "ger"), ("deu", "ger")])
  func codes(asked: String, code: String) throws {
    let folder = try TemporaryFolder()
    let film = try Self.film(in: folder, language: code)
    let run = try SilkProcess.run(
      ["subs", "sync", "--to", film, "--track", asked, sampleTracks + "en.srt"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("in time with"))
    #expect(run.errors.contains("confidence 0.99:"))
  }

  @Test(
    "a stream that a film has not is named together with those that it has",
    .enabled(if: SubsShotsTests.hasFFmpeg, "ffmpeg is not installed"))
  func noSuchStream() throws {
    let folder = try TemporaryFolder()
    let film = try Self.film(in: folder)
    let run = try SilkProcess.run(
      ["subs", "sync", "--to", film, "--track", "fr", sampleTracks + "ru.srt"])
    #expect(run.status == 65)
    #expect(run.errors.contains("1 (eng, subrip)"))
  }

  @Test(
    "where nobody speaks in a film, a track is refused",
    .enabled(if: SubsShotsTests.hasFFmpeg, "ffmpeg is not installed"))
  func silence() throws {
    let folder = try TemporaryFolder()
    let film = try Self.film(in: folder)
    let run = try SilkProcess.run(["subs", "sync", "--to", film, sampleTracks + "ru.srt"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("the sound"))
  }

  @Test("where ffmpeg is missing, the message names the package")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write([0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70], to: "film.mp4")
    try folder.write(TemporaryFolder.content(of: sampleTracks + "ru.srt"), to: "film.srt")
    let run = try SilkProcess.script(
      "PATH=/nowhere:${PATH%%:*}; silk subs sync --to film.mp4 film.srt", in: folder.path())
    #expect(run.status == 69)
    #expect(run.errors.contains("install the package ffmpeg"))
  }

  @Test("a file of subtitles has no streams")
  func noFilm() throws {
    let run = try SilkProcess.run([
      "subs", "sync", "--to", sampleTracks + "en.srt", "--track", "1", sampleTracks + "ru.srt",
    ])
    #expect(run.status == 64)
    #expect(run.errors.contains("is no film"))
  }

  /// A film of seven minutes in which nobody speaks, with the English track of the sample in it.
  private static func film(in folder: TemporaryFolder, language: String = "eng") throws -> String {
    try folder.write(TemporaryFolder.content(of: sampleTracks + "en.srt"), to: "en.srt")
    let made = try SilkProcess.script(
      """
      ffmpeg -v error -f lavfi -i anoisesrc=d=420:c=pink:a=0.02:r=16000 -i en.srt \
        -c:s srt -metadata:s:s:0 language=\(language) film.mkv < /dev/null
      """, in: folder.path())
    try #require(made.status == 0, "\(made.errors)")
    return folder.path("film.mkv")
  }

  /// The starts of a SubRip file, in milliseconds.
  private static func starts(_ text: String) -> [Int] {
    text.split(whereSeparator: \.isNewline).filter { $0.contains(" --> ") }.map { line in
      let parts = line.prefix(12).split { ":,".contains($0) }.compactMap { Int($0) }
      return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]
    }
  }
}

extension String {
  fileprivate init?(bytes: [UInt8]) { self.init(validating: bytes, as: UTF8.self) }
}
