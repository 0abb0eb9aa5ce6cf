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
