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

  @Test("--cues chooses cues by their place, and --to moves so that one of them starts then")
  func numbers() throws {
    let input = Array(
      "7\n00:00:01,000 --> 00:00:01,900\nA\n\n8\n00:00:02,000 --> 00:00:02,900\nB\n".utf8)
    let second = try SilkProcess.run(["subs", "shift", "100ms", "--cues", "2-"], input: input)
    #expect(
      second.text
        == "7\n00:00:01,000 --> 00:00:01,900\nA\n\n8\n00:00:02,100 --> 00:00:03,000\nB\n")
    let there = try SilkProcess.run(
      ["subs", "shift", "--cue", "2", "--to", "00:01:02,000"], input: input)
    #expect(
      there.text
        == "7\n00:01:01,000 --> 00:01:01,900\nA\n\n8\n00:01:02,000 --> 00:01:02,900\nB\n")
    #expect(there.status == 0)
  }

  @Test("with --to the arguments are files alone")
  func target() throws {
    let folder = try TemporaryFolder()
    for name in ["a.srt", "b.srt"] {
      try folder.write("1\n00:00:05,000 --> 00:00:06,000\nA\n", to: name)
    }
    let run = try SilkProcess.run(
      ["subs", "shift", "--to", "1s", "--in-place", folder.path("a.srt"), folder.path("b.srt")])
    #expect(run.status == 0)
    #expect(try folder.read("b.srt") == Array("1\n00:00:01,000 --> 00:00:02,000\nA\n".utf8))
    #expect(try folder.read("a.srt") == folder.read("b.srt"))
  }

  @Test("--dry-run lists what would change and writes nothing")
  func dryRun() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nA\n", to: "a.srt")
    let list = try SilkProcess.script("silk subs shift 1s --dry-run a.srt", in: folder.path())
    #expect(
      list.text == """
        a.srt:2:1: cue 1: 00:00:01,000 --> 00:00:02,000 is now 00:00:02,000 --> 00:00:03,000

        """)
    let json = try SilkProcess.script(
      "silk subs shift 1s --dry-run --format jsonl a.srt", in: folder.path())
    #expect(
      json.text == """
        {"file":"a.srt","cue":1,"line":2,"column":1,"byteOffset":2,"kind":"times","start":1000,\
        "end":2000,"newCue":1,"newStart":2000,"newEnd":3000}

        """)
    let diff = try SilkProcess.script("silk subs shift 1s --diff a.srt", in: folder.path())
    #expect(diff.text.contains("-00:00:01,000 --> 00:00:02,000\n+00:00:02,000 --> 00:00:03,000\n"))
    #expect(folder.names() == ["a.srt"])
  }

  @Test("findings come as JSON too, to standard error or to a file")
  func report() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:03,000\nA\n", to: "a.srt")
    let told = try SilkProcess.script("silk subs shift -2s a.srt --report json", in: folder.path())
    #expect(told.errors.hasPrefix("[\n  {\n    \"file\": \"a.srt\",\n    \"cue\": 1,"))
    #expect(told.errors.contains("\"rule\": \"TIME.CLAMPED\""))
    let filed = try SilkProcess.script(
      "silk subs shift -2s a.srt --report-file r.json", in: folder.path())
    #expect(filed.errors.contains("[TIME.CLAMPED]"))
    #expect(String(decoding: try folder.read("r.json"), as: UTF8.self) == told.errors)
  }

  @Test("a reel that alone ran at another rate is stretched from its start on")
  func reel() throws {
    let run = try SilkProcess.run(
      ["subs", "rate", "25", "24", "--from", "10s", "--anchor", "10s"],
      input: Array(
        "1\n00:00:09,000 --> 00:00:09,900\nA\n\n2\n00:00:34,000 --> 00:00:35,000\nB\n".utf8))
    #expect(
      run.text == "1\n00:00:09,000 --> 00:00:09,900\nA\n\n2\n00:00:35,000 --> 00:00:36,042\nB\n")
  }

  @Test("a cue that the file does not have is said")
  func beyond() throws {
    for arguments in [["1s", "--cues", "3-"], ["--to", "1s", "--cue", "2"]] {
      let run = try SilkProcess.run(
        ["subs", "shift"] + arguments, input: Array("1\n00:00:01,000 --> 00:00:03,000\nA\n".utf8))
      #expect(run.status == 65)
      #expect(run.errors.contains("-: error: there is no cue"))
      #expect(run.output.isEmpty)
    }
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
      (["shift", "1s", "--cues", "3-1", "a.srt"], "no numbers of cues"),
      (["shift", "1s", "--cue", "3", "a.srt"], "--cue goes with --to"),
      (["shift"], "Say how far"),
      (["shift", "--to", "-1s", "a.srt"], "no cue starts before the film"),
      (["shift", "1s", "--dry-run", "--in-place", "a.srt"], "--dry-run writes nothing"),
      (["rate", "24", "fast", "a.srt"], "not a frame rate"),
      (["rate", "0", "24", "a.srt"], "not a frame rate"),
      (["rate", "24", "2000", "a.srt"], "not a frame rate"),
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
