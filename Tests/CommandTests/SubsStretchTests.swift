import Testing

@Suite("silk subs stretch")
struct SubsStretchTests {
  @Test("two points put a track that runs apart where it belongs")
  func twoPoints() throws {
    let run = try SilkProcess.run([
      "subs", "stretch", "--point", "0s=7s", "--point", "1001s=967s", sampleTracks + "ru.srt",
    ])
    #expect(run.output == (try TemporaryFolder.content(of: sampleTracks + "ru.out-of-sync.srt")))
    #expect(run.errors.isEmpty)
  }

  @Test("points are suggested, edited, read from the file, and kept in another")
  func files() throws {
    let folder = try TemporaryFolder()
    let track = "\(SilkProcess.packageFolder)/\(sampleTracks)en.srt"
    let run = try SilkProcess.script(
      """
      cp \(track) film.srt
      silk subs stretch --suggest --silence 6s film.srt -o points.txt &&
        silk subs stretch --points points.txt film.srt | cmp - film.srt &&
        sed -e 's/= 00:05:45,625/= 00:05:46,625/' -e 's/= 00:06:51,500/= 00:06:52,500/' points.txt > new.txt &&
        silk subs stretch --points new.txt --step --save-points kept.txt film.srt -o new.srt &&
        silk subs stretch --points kept.txt --step film.srt | cmp - new.srt
      """, in: folder.path())
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.isEmpty && run.errors.isEmpty)
    let new = String(decoding: try folder.read("new.srt"), as: UTF8.self)
    #expect(new.contains("00:00:08,042 --> 00:00:11,482"))
    #expect(new.contains("00:05:46,625 --> "))
    let kept = String(decoding: try folder.read("kept.txt"), as: UTF8.self)
    #expect(
      kept.hasPrefix("# Points for silk subs stretch: OLD = NEW, one a line.\n00:00:08,042 = "))
  }

  @Test("suggestions come as JSON too")
  func json() throws {
    let run = try SilkProcess.run(
      ["subs", "stretch", "--suggest", "--format", "jsonl"],
      input: Array("7\n00:00:01,000 --> 00:00:02,000\n<i>A</i>\n".utf8))
    #expect(
      run.text == """
        {"file":"-","cue":1,"line":2,"column":1,"byteOffset":2,"old":1000,"new":1000,"silence":1000,\
        "text":"A"}

        """)
  }

  @Test("by steps cues keep their length, and the start of a cue is a moment")
  func steps() throws {
    let run = try SilkProcess.run(
      ["subs", "stretch", "--step", "--point", "0s=0s", "--point", "cue:2=10s"],
      input: Array(
        "1\n00:00:01,000 --> 00:00:02,500\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n".utf8))
    #expect(
      run.text == "1\n00:00:01,000 --> 00:00:02,500\nA\n\n2\n00:00:10,000 --> 00:00:11,000\nB\n")
  }

  @Test("points that cross are an error with file and line, and nothing is written")
  func crossing() throws {
    let folder = try TemporaryFolder()
    try folder.write("# points\n1s = 5s\n9s = 4s\n", to: "p.txt")
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nA\n", to: "a.srt")
    let run = try SilkProcess.script(
      "silk subs stretch --points p.txt a.srt -o b.srt", in: folder.path())
    #expect(run.status == 65)
    #expect(
      run.errors == """
        p.txt:3:1: error: the points cross: the new time 00:00:04,000 is not after 00:00:05,000, that of \
        the point before

        """)
    #expect(folder.names() == ["a.srt", "p.txt"])
  }

  @Test("a point that is doubtful is doubted")
  func steep() throws {
    let run = try SilkProcess.run(
      ["subs", "stretch", "--point", "0s=0s", "--point", "10s=30s"],
      input: Array("1\n00:00:01,000 --> 00:00:02,000\nA\n".utf8))
    #expect(run.errors.contains("10 s become 30 s; is the point right? [POINTS.STEEP]"))
    #expect(run.status == 0)
  }

  @Test(
    "a wrong command line exits with 64 and says what would help",
    arguments: [
      ([], "Give two points or more"),
      (["--point", "1s=2s"], "silk subs shift"),
      (["--step"], "Give a point"),
      (["--point", "1s=2s", "--point", "3s"], "“3s” is no point"),
      (["--point", "1s=2s", "--points", "p.txt"], "exclude each other"),
      (["--suggest", "--point", "1s=2s"], "--suggest only prints points"),
      (["--suggest", "--silence", "0s"], "a silence lasts"),
      (["--points", "p.txt", "--format", "json"], "--format goes with --dry-run"),
    ])
  func usage(arguments: [String], advice: String) throws {
    let run = try SilkProcess.run(["subs", "stretch"] + arguments + [sampleTracks + "en.srt"])
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.errors.contains(advice))
    #expect(run.output.isEmpty)
  }

  @Test("a file of points that is missing is no input, and one point is not enough")
  func pointFiles() throws {
    let missing = try SilkProcess.run(
      ["subs", "stretch", "--points", "/nowhere.txt", sampleTracks + "en.srt"])
    #expect(missing.status == 66)
    let folder = try TemporaryFolder()
    try folder.write("1s = 2s\n", to: "p.txt")
    let one = try SilkProcess.run(
      ["subs", "stretch", "--points", folder.path("p.txt"), sampleTracks + "en.srt"])
    #expect(one.status == 65)
    #expect(one.errors.contains("p.txt: error: one point is not enough"))
  }

  @Test(
    "every track of the sample goes there and back",
    arguments: SubsRetimingTests.tracks.filter { $0 != "faults.srt" })
  func thereAndBack(track: String) throws {
    let folder = try TemporaryFolder()
    let there = try SilkProcess.run([
      "subs", "stretch", "--point", "0s=10s", "--point", "500s=1010s", sampleTracks + track, "-o",
      folder.path(track),
    ])
    #expect(there.status == 0)
    let back = try SilkProcess.run([
      "subs", "stretch", "--point", "10s=0s", "--point", "1010s=500s", folder.path(track),
    ])
    #expect(back.output == (try TemporaryFolder.content(of: sampleTracks + track)))
  }
}
