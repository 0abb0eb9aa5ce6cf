import Testing

@Suite("silk subs convert")
struct SubsConvertTests {
  @Test(
    "into the same format nothing changes but the encoding", arguments: SubsRetimingTests.tracks)
  func sameFormat(track: String) throws {
    let same = try SilkProcess.run([
      "subs", "convert", sampleTracks + track, "--to", "srt", "--output-encoding", "same",
    ])
    #expect(same.output == (try TemporaryFolder.content(of: sampleTracks + track)))
    #expect(same.status == 0)
  }

  @Test("legacy encodings become UTF-8 without a byte order mark")
  func legacy() throws {
    for (legacy, unicode) in [
      ("ru.cp1251.srt", "ru.srt"), ("zh-Hans.gb18030.srt", "zh-Hans.srt"),
      ("zh-Hant.big5.srt", "zh-Hant.srt"),
    ] {
      let run = try SilkProcess.run([
        "subs", "convert", sampleTracks + legacy, "--to", "srt", "--newline", "lf",
      ])
      #expect(run.output == (try TemporaryFolder.content(of: sampleTracks + unicode)), "\(legacy)")
    }
  }

  @Test("there and back through UTF-16 with CR LF gives the file as it was")
  func wide() throws {
    let folder = try TemporaryFolder()
    let wide = try SilkProcess.run([
      "subs", "convert", sampleTracks + "ru.srt", "-o", folder.path("wide.srt"),
      "--output-encoding", "utf-16", "--newline", "crlf",
    ])
    #expect(wide.status == 0)
    #expect(try folder.read("wide.srt").starts(with: [0xFF, 0xFE, 0x31, 0, 0x0D, 0, 0x0A, 0]))
    let back = try SilkProcess.run([
      "subs", "convert", folder.path("wide.srt"), "--to", "srt", "--newline", "lf",
    ])
    #expect(back.output == (try TemporaryFolder.content(of: sampleTracks + "ru.srt")))
  }

  @Test("a character that the encoding lacks is an error with its place, never a question mark")
  func unrepresentable() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run(
      [
        "subs", "convert", "--to", "srt", "--output-encoding", "windows-1251", "-o",
        folder.path("out.srt"),
      ], input: Array("1\n00:00:01,000 --> 00:00:02,000\nПекин 北京\n".utf8))
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("-: error: windows-1251 has no U+5317 ‘北’ (line 3, column 7)"))
    #expect(folder.names().isEmpty)
  }

  @Test("what the new format cannot hold is listed, and refused with --strict")
  func losses() throws {
    let track = Array(
      "1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2\n{\\an8}{\\fad(1,2)}<b>A</b>\n".utf8)
    let run = try SilkProcess.run(["subs", "convert", "--to", "sbv"], input: track)
    #expect(run.status == 0)
    #expect(run.text.contains("0:00:01.000,0:00:02.000\nA\n"))
    for feature in [
      "bold type", "effects", "places at the edges of the picture",
      "settings of players such as “X1:1 X2:2”",
    ] {
      #expect(run.errors.contains("SBV cannot hold \(feature) of cue 1 [CONV.LOSS]"), "\(feature)")
    }
    let strict = try SilkProcess.run(["subs", "convert", "--to", "sbv", "--strict"], input: track)
    #expect(strict.status == 1)
    #expect(strict.text.isEmpty)
  }

  @Test("without a format to write there is nothing to do")
  func noFormat() throws {
    let run = try SilkProcess.run(["subs", "convert", sampleTracks + "ru.srt"])
    #expect(run.status == 64)
    #expect(run.errors.contains("--to FORMAT"))
  }

  @Test("JSON holds all that a track says")
  func json() throws {
    let track =
      "1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2\n{\\an8}{\\fad(1,2)}<i>Да</i>, \"нет\"\n"
    let there = try SilkProcess.run(["subs", "convert", "--to", "json"], input: Array(track.utf8))
    #expect(there.errors.isEmpty)
    let back = try SilkProcess.run(
      ["subs", "convert", "--from", "json", "--to", "srt"], input: there.output)
    #expect(back.text == track)
    #expect(back.errors.isEmpty)
  }

  @Test("what counts frames needs a frame rate, to read and to write")
  func frames() throws {
    let frames = Array("{25}{75}A|B\n".utf8)
    for arguments in [
      ["convert", "--to", "srt"], ["dump"], ["shift", "1s"],
    ] {
      let run = try SilkProcess.run(["subs"] + arguments, input: frames)
      #expect(run.status == 64)
      #expect(run.errors.contains("give --fps"))
    }
    let read = try SilkProcess.run(
      ["subs", "convert", "--to", "srt", "--fps", "25"], input: frames)
    #expect(read.text == "1\n00:00:01,000 --> 00:00:03,000\nA\nB\n")
    let unknown = try SilkProcess.run(["subs", "convert", "--to", "sub"], input: read.output)
    #expect(unknown.status == 64)
    let written = try SilkProcess.run(
      ["subs", "convert", "--to", "sub", "--fps", "24000/1001"], input: read.output)
    #expect(written.text == "{1}{1}23.976\n{24}{72}A|B\n")
  }
}
