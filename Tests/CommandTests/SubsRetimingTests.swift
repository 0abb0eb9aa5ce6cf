import Testing

/// Where the tracks of the sample film are, from the top of the package.
let sampleTracks = "Samples/red-silk/subtitles/"

@Suite("silk subs shift and rate")
struct SubsRetimingTests {
  /// Every track of the sample.
  static let tracks = [
    "en.srt", "ru.srt", "zh-Hans.srt", "zh-Hant.srt", "ru.cp1251.srt", "zh-Hans.gb18030.srt",
    "zh-Hant.big5.srt", "ru.out-of-sync.srt", "en.recut.srt", "en.recut.expected.srt", "faults.srt",
  ]

  @Test("a shift moves the times and nothing else")
  func shift() throws {
    let run = try SilkProcess.run(
      ["subs", "shift", "+2.5s"],
      input: Array("1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Пекин</i> \r\n\r\n".utf8))
    #expect(run.text == "1\r\n00:00:03,500 --> 00:00:04,500\r\n<i>Пекин</i> \r\n\r\n")
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test("a shift there and back gives every track of the sample as it was", arguments: tracks)
  func thereAndBack(track: String) throws {
    let folder = try TemporaryFolder()
    let original = try TemporaryFolder.content(
      of: sampleTracks + track)
    try folder.write(original, to: track)
    let there = try SilkProcess.run(["subs", "shift", "1m1s", "--in-place", folder.path(track)])
    #expect(there.status == 0)
    #expect(try folder.read(track) != original)
    let back = try SilkProcess.run(["subs", "shift", "-1m1s", "--in-place", folder.path(track)])
    #expect(back.status == 0)
    #expect(try folder.read(track) == original)
  }

  @Test("a cue before the start of the film is kept at the start and reported")
  func clamping() throws {
    let run = try SilkProcess.run(
      ["subs", "shift", "-2s"], input: Array("1\n00:00:01,000 --> 00:00:03,000\nA\n".utf8))
    #expect(run.text == "1\n00:00:00,000 --> 00:00:01,000\nA\n")
    #expect(
      run.errors == """
        -:2:1: warning: the cue would start 1 s before the film and is moved to 0 [TIME.CLAMPED]

        """)
    #expect(run.status == 0)
  }

  @Test("--from and --until choose the cues that start between them")
  func span() throws {
    let run = try SilkProcess.run(
      ["subs", "shift", "100ms", "--from", "2s", "--until", "00:00:03:00", "--fps", "25"],
      input: Array(
        "1\n00:00:01,000 --> 00:00:01,900\nA\n\n2\n00:00:02,000 --> 00:00:02,900\nB\n".utf8))
    #expect(
      run.text == "1\n00:00:01,000 --> 00:00:01,900\nA\n\n2\n00:00:02,100 --> 00:00:03,000\nB\n")
  }

  @Test("a backup of an earlier run is not overwritten")
  func earlierBackup() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nx\n", to: "film.srt")
    let command = [
      "subs", "shift", "1s", "--in-place", "--backup", ".orig", folder.path("film.srt"),
    ]
    #expect(try SilkProcess.run(command).status == 0)
    let original = try folder.read("film.srt.orig")
    let shifted = try folder.read("film.srt")
    let run = try SilkProcess.run(command)
    #expect(run.status == 73)
    #expect(run.errors.contains("film.srt.orig: error: the backup of an earlier run stands there"))
    #expect(try folder.read("film.srt.orig") == original)
    #expect(try folder.read("film.srt") == shifted)
  }

  @Test("--in-place keeps the old file under --backup")
  func backup() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nA\n", to: "film.srt")
    let run = try SilkProcess.run(
      ["subs", "shift", "1s", "--in-place", "--backup", ".orig", folder.path("film.srt")])
    #expect(run.status == 0)
    #expect(try folder.read("film.srt") == Array("1\n00:00:02,000 --> 00:00:03,000\nA\n".utf8))
    #expect(try folder.read("film.srt.orig") == Array("1\n00:00:01,000 --> 00:00:02,000\nA\n".utf8))
  }

  @Test("an ambiguous time is shifted as it was read, and said")
  func ambiguity() throws {
    let run = try SilkProcess.run(
      ["subs", "shift", "1s"], input: Array("1\n00:00:01.5 --> 00:00:02.5\nA\n".utf8))
    #expect(run.text == "1\n00:00:02.5 --> 00:00:03.5\nA\n")
    #expect(run.errors.contains("1 digit of milliseconds, read as 500 ms; most players read 5 ms"))
  }

  @Test("the rate of a PAL transfer and its way back end where they began, to the millisecond")
  func rate() throws {
    let folder = try TemporaryFolder()
    let file = sampleTracks + "ru.srt"
    let there = try SilkProcess.run([
      "subs", "rate", "23.976", "25", file, "-o", folder.path("25.srt"),
    ])
    #expect(there.status == 0)
    let pal = String(decoding: try folder.read("25.srt"), as: UTF8.self)
    #expect(pal.hasPrefix("1\n00:00:07,584 --> 00:00:11,203\n"))
    let back = try SilkProcess.run(["subs", "rate", "25", "24000/1001", folder.path("25.srt")])
    let first = try #require(back.text.split(separator: "\n").dropFirst().first)
    #expect(first == "00:00:07,908 --> 00:00:11,681")
  }

  @Test(
    "the sample's track that is out of sync is the other one at another rate, seven seconds late")
  func outOfSync() throws {
    let folder = try TemporaryFolder()
    let rated = try SilkProcess.run(
      ["subs", "rate", "24000/1001", "25", sampleTracks + "ru.srt", "-o", folder.path("a.srt")])
    #expect(rated.status == 0)
    let run = try SilkProcess.run(["subs", "shift", "7s", folder.path("a.srt")])
    #expect(
      run.output
        == (try TemporaryFolder.content(
          of: sampleTracks + "ru.out-of-sync.srt")))
  }

  @Test(
    "a wrong command line exits with 64 and says what would help",
    arguments: [
      (["shift", "2.5", "a.srt"], "needs a unit"),
      (["shift", "00:00:01:10", "a.srt"], "add --fps"),
      (["shift", "1s", "--from", "2s", "--until", "1s", "a.srt"], "not before --until"),
      (["rate", "24", "fast", "a.srt"], "not a frame rate"),
      (["shift", "1s", "a.srt", "b.srt"], "--in-place"),
      (["shift", "1s", "--encoding", "nonsense", sampleTracks + "ru.srt"], "no encoding called"),
    ])
  func usage(arguments: [String], advice: String) throws {
    let run = try SilkProcess.run(["subs"] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(advice))
    #expect(run.output.isEmpty)
  }

  @Test("several files are all processed, and the status is the highest one met")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nA\n", to: "a.srt")
    try folder.write("no subtitles at all", to: "b.srt")
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nC\n", to: "c.srt")
    let files = ["a.srt", "missing.srt", "b.srt", "c.srt"].map { folder.path($0) }
    let run = try SilkProcess.run(["subs", "shift", "1s", "--in-place"] + files)
    #expect(run.status == 66)
    #expect(run.errors.contains("missing.srt: error: cannot be read: No such file or directory"))
    #expect(run.errors.contains("b.srt: error: no cue found"))
    #expect(try folder.read("c.srt") == Array("1\n00:00:02,000 --> 00:00:03,000\nC\n".utf8))
  }

  @Test("an empty file stays empty")
  func empty() throws {
    let run = try SilkProcess.run(["subs", "shift", "1s"], input: [])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }
}
