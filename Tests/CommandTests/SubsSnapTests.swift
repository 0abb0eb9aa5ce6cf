import Testing

@Suite("silk subs snap")
struct SubsSnapTests {
  private let film = """
    1
    00:00:08,042 --> 00:00:11,482
    Siberia,  1927

    2
    00:00:11,900 --> 00:00:14,000
    <i>Somebody</i> speaks.

    3
    00:00:20,000 --> 00:00:22,000
    Somebody else speaks.

    """

  private func run(_ shots: String, _ options: String) throws -> SilkProcess {
    let folder = try TemporaryFolder()
    try folder.write(film, to: "film.srt")
    try folder.write(shots, to: "shots.txt")
    return try SilkProcess.script(
      "silk subs snap --language en \(options) film.srt", in: folder.path())
  }

  @Test("starts move onto shot changes, ends two frames before them, texts stay")
  func shots() throws {
    let run = try run("192\n337\n", "--shots shots.txt --shot-unit frames --fps 24")
    #expect(
      run.text
        == film.replacing("00:00:08,042", with: "00:00:08,000")
        .replacing("00:00:14,000", with: "00:00:13,958"))
    #expect(
      run.errors == """
        film.srt:2:1: note: 00:00:08,042 --> 00:00:11,482 is now 00:00:08,000 --> 00:00:11,482, for \
        SHOT.IN [SNAP.MOVED]
        film.srt:6:1: note: 00:00:11,900 --> 00:00:14,000 is now 00:00:11,900 --> 00:00:13,958, for \
        SHOT.OUT [SNAP.MOVED]
        film.srt: 2 of 3 cues moved (Netflix, en, 24 frames a second)

        """)
    #expect(run.status == 0)
  }

  @Test(
    "no end lands on the first frame of the next shot, or the last of its own", arguments: 325...350
  )
  func ends(cut: Int) throws {
    let run = try run("\(cut)\n", "--shots shots.txt --shot-unit frames --fps 24 -q")
    let times = try #require(run.text.split(separator: "\n").dropFirst(4).first)
    // The second cue ends at frame 336, in the fifteenth second at the latest.
    let parts = times.split { ":,".contains($0) }.suffix(2).compactMap { Int($0) }
    let frame = ((parts[0] * 1000 + parts[1]) * 24 + 500) / 1000
    #expect(!(cut - 1...cut).contains(frame), "\(times)")
    #expect(abs(frame - 336) <= 12)
  }

  @Test("--chain closes pauses that are too short to be seen")
  func chain() throws {
    let run = try run("", "--chain --fps 24")
    #expect(run.text == film.replacing("00:00:11,482", with: "00:00:11,792"))
    #expect(run.errors.contains("TIME.CHAIN [SNAP.MOVED]"))
    let both = try self.run("192\n", "--chain --shots shots.txt --shot-unit frames --fps 24 -q")
    #expect(
      both.text
        == film.replacing("00:00:08,042 --> 00:00:11,482", with: "00:00:08,000 --> 00:00:11,792"))
  }

  @Test("the shot list may need a shift of its own")
  func offset() throws {
    let run = try run(
      "92\n",
      "--shots shots.txt --shot-unit frames --shots-offset 00:00:04:04 --fps 24 --dry-run -q")
    #expect(
      run.text == """
        film.srt:2:1: cue 1: 00:00:08,042 --> 00:00:11,482 is now 00:00:08,000 --> 00:00:11,482

        """)
    let back = try self.run(
      "252\n", "--shots shots.txt --shot-unit frames --shots-offset -2.5s --fps 24 --dry-run -q")
    #expect(back.text == run.text)
  }

  @Test("snapping twice is snapping once")
  func twice() throws {
    let folder = try TemporaryFolder()
    let shots = stride(from: 90, to: 10_000, by: 71).map { "\($0)\n" }.joined()
    try folder.write(shots, to: "shots.txt")
    try folder.write(try TemporaryFolder.content(of: sampleTracks + "en.srt"), to: "film.srt")
    let run = try SilkProcess.script(
      """
      silk subs snap -q --chain --shots shots.txt --shot-unit frames --fps 24 film.srt -o once.srt
      silk subs snap -q --chain --shots shots.txt --shot-unit frames --fps 24 once.srt -o twice.srt
      cmp once.srt twice.srt && ! cmp -s once.srt film.srt
      """, in: folder.path())
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(
    "where the profile says nothing of shot changes, the usual distance holds and a note says so")
  func usualDistance() throws {
    let options = "--shots shots.txt --shot-unit frames --fps 24"
    let ted = try run("192\n", options + " --profile ted")
    #expect(ted.status == 0)
    #expect(ted.text == film.replacing("00:00:08,042 -->", with: "00:00:08,000 -->"))
    #expect(
      ted.errors.contains(
        "note: the profile TED says nothing of shot changes; Netflix’s numbers are taken"))
    #expect(try !run("192\n", options).errors.contains("says nothing"))
  }

  @Test("nothing to snap to is a wrong command line, and an empty list unusable")
  func usage() throws {
    let nothing = try run("", "")
    #expect(nothing.status == 64)
    #expect(nothing.errors.contains("Say what to snap to"))
    let empty = try run("\n", "--shots shots.txt --fps 24")
    #expect(empty.status == 65)
    #expect(empty.errors.contains("shots.txt: error: there is no shot change in it"))
  }
}
