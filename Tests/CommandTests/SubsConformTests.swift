import Testing

@Suite("silk subs conform")
struct SubsConformTests {
  private let film = """
    101
    00:00:01,000 --> 00:00:02,000
    one

    102
    00:00:03,500 --> 00:00:05,500
    clipped

    103
    00:00:06,000 --> 00:00:07,000
    gone
    for good

    104
    00:00:09,000 --> 00:00:11,000
    split

    105
    00:00:12,000 --> 00:00:13,000
    last

    """

  @Test(
    "the sample's cut lists give the track that was expected, and back",
    arguments: ["recut.edl", "recut.csv"])
  func sampleFilm(list: String) throws {
    let folder = try TemporaryFolder()
    let there = try SilkProcess.run([
      "subs", "conform", "--cuts", sampleTracks + list, "--fps", "24",
      sampleTracks + "en.recut.srt", "-o", folder.path("new.srt"),
    ])
    #expect(there.status == 0)
    #expect(there.errors.isEmpty)
    #expect(
      try folder.read("new.srt")
        == TemporaryFolder.content(of: sampleTracks + "en.recut.expected.srt"))
    let back = try SilkProcess.run([
      "subs", "conform", "--cuts", sampleTracks + list, "--fps", "24", "--reverse",
      folder.path("new.srt"),
    ])
    #expect(back.output == (try TemporaryFolder.content(of: sampleTracks + "en.recut.srt")))
  }

  @Test("what is taken out is listed, the rest keeps its bytes and is numbered anew")
  func removing() throws {
    let folder = try TemporaryFolder()
    try folder.write(film, to: "film.srt")
    try folder.write("0,5,0\n8,10,5\n10,20,9\n", to: "cuts.csv")
    let run = try SilkProcess.script(
      "silk subs conform --cuts cuts.csv --in-place --backup .orig film.srt", in: folder.path())
    #expect(run.status == 0)
    #expect(
      run.errors == """
        film.srt:6:1: warning: the cue is shorter by 0.5 s, cut at its end, and lasts 1.5 s: “clipped” \
        [CONFORM.CLIPPED]
        film.srt:10:1: warning: the film is cut where the cue was, and it is taken out: “gone / for good” \
        [CONFORM.REMOVED]
        film.srt:15:1: warning: the cue is split, for the film goes on elsewhere between; it stands \
        twice, as cues 3 and 4: “split” [CONFORM.SPLIT]
        film.srt: note: the cues are numbered anew, from 101 to 105 [CONFORM.RENUMBERED]

        """)
    let expected = film.replacing("--> 00:00:05,500", with: "--> 00:00:05,000")
      .replacing("103\n00:00:06,000 --> 00:00:07,000\ngone\nfor good\n\n", with: "")
      .replacing(
        "104\n00:00:09,000 --> 00:00:11,000",
        with: "103\n00:00:06,000 --> 00:00:07,000\nsplit\n\n104\n00:00:09,000 --> 00:00:10,000"
      )
      .replacing("00:00:12,000 --> 00:00:13,000", with: "00:00:11,000 --> 00:00:12,000")
    #expect(String(decoding: try folder.read("film.srt"), as: UTF8.self) == expected)
    #expect(try folder.read("film.srt.orig") == Array(film.utf8))
  }

  @Test("all that is taken out is told, however much it is")
  func allListed() throws {
    let folder = try TemporaryFolder()
    let cues = (0..<40).map { place in
      "\(place + 1)\n00:00:\(place + 10),000 --> 00:00:\(place + 10),900\nx\(place)\n\n"
    }
    try folder.write(cues.joined(), to: "film.srt")
    try folder.write("20 30 0\n", to: "cuts.edl")
    let run = try SilkProcess.script(
      "silk subs conform --cuts cuts.edl film.srt -o new.srt --report-file r.json",
      in: folder.path())
    #expect(run.errors.count { $0 == "“" } == 10)
    let report = String(decoding: try folder.read("r.json"), as: UTF8.self)
    #expect(report.split(separator: "\"CONFORM.REMOVED\"").count == 11)
    #expect(report.contains("\"cue\": 11,"))
    let list = try SilkProcess.script(
      "silk subs conform --cuts cuts.edl film.srt --dry-run --format jsonl -q", in: folder.path())
    #expect(
      list.text.contains(
        "\"cue\":11,\"line\":42,\"column\":1,\"byteOffset\":"))
    #expect(
      list.text.contains("\"kind\":\"removed\",\"start\":20000,\"end\":20900,\"text\":\"x10\"}"))
    #expect(list.errors.isEmpty)
  }

  @Test("what a list says is printed as a table, which is a list too, there and back")
  func shown() throws {
    let folder = try TemporaryFolder()
    let edl = "\(SilkProcess.packageFolder)/\(sampleTracks)recut.edl"
    let track = "\(SilkProcess.packageFolder)/\(sampleTracks)en.recut"
    let run = try SilkProcess.script(
      """
      silk subs conform --cuts \(edl) --fps 24 --show-cuts -o there.csv &&
        silk subs conform --cuts \(edl) --fps 24 --show-cuts --reverse -o back.csv &&
        silk subs conform --cuts there.csv \(track).srt | cmp - \(track).expected.srt &&
        silk subs conform --cuts back.csv \(track).expected.srt | cmp - \(track).srt &&
        printf '1.00 2.00 0\\n' > commercials.edl &&
        silk subs conform --cuts commercials.edl --show-cuts
      """, in: folder.path())
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.text == """
        source in,source out,record in,record out
        00:00:00.000,00:00:01.000,00:00:00.000,00:00:01.000
        00:00:02.000,,00:00:01.000,

        """)
  }

  @Test("an EDL without a rate is read at the lowest that fits, which is said")
  func assumedRate() throws {
    let run = try SilkProcess.run([
      "subs", "conform", "--cuts", sampleTracks + "recut.edl", sampleTracks + "en.recut.srt",
    ])
    #expect(run.errors.contains("timecode is taken to count 24 frames a second; --fps"))
    #expect(
      run.output == (try TemporaryFolder.content(of: sampleTracks + "en.recut.expected.srt")))
  }

  @Test(
    "a list that cannot be used is an error with its line, and nothing is written",
    arguments: [
      ("0,5,0\n5,9,4\n", 65, "cuts:2:1: error: it overlaps line 1 in the new cut"),
      ("5,4,0\n", 65, "cuts:1:1: error: it does not end after it starts"),
      ("0,x,0\n", 65, "cuts:1:1: error: “x” is no time"),
      ("", 65, "cuts: error: the list of cuts is empty"),
    ])
  func badList(text: String, status: Int32, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(film, to: "film.srt")
    try folder.write(text, to: "cuts")
    let run = try SilkProcess.script(
      "silk subs conform --cuts cuts film.srt -o new.srt", in: folder.path())
    #expect(run.status == status)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    #expect(folder.names() == ["cuts", "film.srt"])
  }

  @Test("a list that is missing is no input, and none is a wrong command line")
  func missing() throws {
    let missing = try SilkProcess.run(
      ["subs", "conform", "--cuts", "/nowhere.edl", sampleTracks + "en.srt"])
    #expect(missing.status == 66)
    let none = try SilkProcess.run(["subs", "conform", sampleTracks + "en.srt"])
    #expect(none.status == 64)
    let form = try SilkProcess.run(
      ["subs", "conform", "--cuts", "x", "--cuts-format", "y", sampleTracks + "en.srt"])
    #expect(form.status == 64)
  }
}
