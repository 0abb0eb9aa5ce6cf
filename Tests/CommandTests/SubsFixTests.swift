import Testing

@Suite("silk subs fix")
struct SubsFixTests {
  /// A track with a wide gap of spaces, three dots, and cues that follow each other too closely.
  private static let track = """
    1
    00:00:01,000 --> 00:00:03,000
    Well,  then...

    2
    00:00:03,000 --> 00:00:06,000
    Let us go to the station.

    """

  @Test("texts and times are mended, and a second fix has nothing to do")
  func mends() throws {
    let once = try SilkProcess.run(["subs", "fix"], input: Array(Self.track.utf8))
    #expect(once.status == 0)
    #expect(
      once.text == """
        1
        00:00:01,000 --> 00:00:02,917
        Well, then…

        2
        00:00:03,000 --> 00:00:06,000
        Let us go to the station.

        """)
    let twice = try SilkProcess.run(["subs", "fix"], input: once.output)
    #expect(twice.output == once.output)
    #expect(twice.errors.contains("nothing to mend"))
  }

  @Test(
    "--only and --skip choose rules and families of them",
    arguments: [
      (["--only", "PUNCT"], "Well,  then…", "00:00:03,000"),
      (["--only", "text.space"], "Well, then...", "00:00:03,000"),
      (["--skip", "TEXT.SPACE,TIME"], "Well,  then…", "00:00:03,000"),
    ])
  func chosen(options: [String], text: String, end: String) throws {
    let run = try SilkProcess.run(["subs", "fix"] + options, input: Array(Self.track.utf8))
    let lines = run.text.split(separator: "\n")
    #expect(lines[2] == text)
    #expect(lines[1].hasSuffix(end))
  }

  @Test("a rule that there is not is a mistake on the command line")
  func unknownRule() throws {
    let run = try SilkProcess.run(
      ["subs", "fix", "--only", "TIME.WARP"], input: Array(Self.track.utf8))
    #expect(run.status == 64)
    #expect(run.errors.contains("there is no rule “TIME.WARP”"))
  }

  @Test("--dry-run lists every change with its rule, before and after, and writes nothing")
  func dryRun() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.track, to: "film.srt")
    let file = folder.path("film.srt")
    let run = try SilkProcess.run(["subs", "fix", "--dry-run", "--format", "jsonl", file])
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasSuffix(
        """
        "kind":"text","rules":["TEXT.SPACE","PUNCT.ELLIPSIS"],"newCue":1,\
        "before":"Well,  then...","after":"Well, then…"}
        """) == true)
    #expect(
      lines.last?.contains(
        """
        "before":"00:00:01,000 --> 00:00:03,000","after":"00:00:01,000 --> 00:00:02,917"
        """) == true)
    #expect(try String(decoding: folder.read("film.srt"), as: UTF8.self) == Self.track)
  }

  @Test("--diff shows the lines that differ, in the unified format")
  func diff() throws {
    let run = try SilkProcess.run(["subs", "fix", "--diff"], input: Array(Self.track.utf8))
    #expect(
      run.text == """
        --- -
        +++ -
        @@ -1,6 +1,6 @@
         1
        -00:00:01,000 --> 00:00:03,000
        -Well,  then...
        +00:00:01,000 --> 00:00:02,917
        +Well, then…
        \u{20}
         2
         00:00:03,000 --> 00:00:06,000

        """)
  }

  @Test("encoding, line ends and byte order mark stay, and so does what the encoding cannot say")
  func legacy() throws {
    let run = try SilkProcess.run(
      ["subs", "fix", "--encoding", "koi8-r", "--language", "ru", "--only", "PUNCT,TEXT"],
      input: Array("1\r\n00:00:01,000 --> 00:00:03,000\r\n".utf8) + [0xEE, 0xD5]
        + Array("...  ".utf8) + [0xEE, 0xC5, 0xD4] + Array(".\r\n".utf8))
    // KOI8-R has no ellipsis, so the three full stops stay.
    #expect(
      run.output
        == Array("1\r\n00:00:01,000 --> 00:00:03,000\r\n".utf8) + [0xEE, 0xD5]
        + Array("... ".utf8) + [0xEE, 0xC5, 0xD4] + Array(".\r\n".utf8))
  }

  @Test("blocks are written as players read them, and cues that say nothing are taken out")
  func blocks() throws {
    let file = """
      1
      00:00:01.000 --> 00:00:03.000
      One,

      and one more line.
      3
      0:00:04,000->0:00:06,000
      Two.

      4
      00:00:07,000 --> 00:00:09,000


      7
      00:00:10,000 --> 00:00:12,000
      Three.

      """
    let run = try SilkProcess.run(
      ["subs", "fix", "--only", "SRT,CUE"], input: Array(file.utf8))
    #expect(
      run.text == """
        1
        00:00:01,000 --> 00:00:03,000
        One,
        and one more line.

        2
        00:00:04,000 --> 00:00:06,000
        Two.

        3
        00:00:10,000 --> 00:00:12,000
        Three.

        """)
  }

  @Test(
    "other formats are mended in place too",
    arguments: [
      (
        "film.vtt",
        "WEBVTT\n\nNOTE kept\n\n00:01.000 --> 00:03.000 align:left\n<v Ann>Fish &amp;  chips...\n",
        "WEBVTT\n\nNOTE kept\n\n00:01.000 --> 00:03.000 align:left\n<v Ann>Fish &amp; chips…\n"
      ),
      (
        "film.ass",
        "[Events]\nFormat: Layer, Start, End, Text\n"
          + "Dialogue: 0,0:00:01.00,0:00:03.00,{\\i1}Well,  then{\\i0}...\\NYes, sir.\n",
        "[Events]\nFormat: Layer, Start, End, Text\n"
          + "Dialogue: 0,0:00:01.00,0:00:03.00,{\\i1}Well, then{\\i0}…\\NYes, sir.\n"
      ),
    ])
  func formats(name: String, before: String, after: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(before, to: name)
    let file = folder.path(name)
    let run = try SilkProcess.run(
      ["subs", "fix", "--language", "en", "--only", "TEXT,PUNCT", file])
    #expect(run.text == after)
  }

  @Test("--in-place changes the file and keeps a backup; a clean file is not touched")
  func inPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.track, to: "film.srt")
    let file = folder.path("film.srt")
    #expect(
      try SilkProcess.run(["subs", "fix", "--in-place", "--backup", ".orig", file]).status == 0)
    #expect(try String(decoding: folder.read("film.srt.orig"), as: UTF8.self) == Self.track)
    #expect(try String(decoding: folder.read("film.srt"), as: UTF8.self).contains("Well, then…"))
  }

  @Test("a house style of one's own inherits, and judges rules otherwise")
  func ownProfile() throws {
    let folder = try TemporaryFolder()
    let profile = folder.path("house.yaml")
    try folder.write(
      """
      title: House
      inherits: netflix
      limits:
        characters-per-line:
          - {value: 10, languages: [en], source: the editor, certainty: primary}
      rules:
        PUNCT.ELLIPSIS: off
        TEXT.SPACE: error
      """, to: "house.yaml")
    try folder.write(Self.track, to: "film.srt")
    let file = folder.path("film.srt")
    let run = try SilkProcess.run(
      ["subs", "check", "--profile", profile, "--format", "jsonl", file])
    #expect(!run.text.contains("PUNCT.ELLIPSIS"))
    #expect(run.text.contains(#""rule":"TEXT.SPACE","severity":"error""#))
    #expect(run.text.contains(#""value":14,"limit":10"#))
    #expect(run.text.contains(#""rule":"TIME.GAP-MIN""#))
  }

  @Test(
    "a broken house style is an error with its line",
    arguments: [
      ("title: X\ninherits: ../secret\n", "2:11"), ("title: X\nrules: {TIME.MIN: maybe}\n", "2:19"),
      ("title: X\ninherits: nobody\n", "nobody"), ("inherits: netflix\n", "title"),
    ])
  func brokenProfile(text: String, told: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "house.yaml")
    let profile = folder.path("house.yaml")
    let run = try SilkProcess.run(
      ["subs", "check", "--profile", profile], input: Array(Self.track.utf8))
    #expect(run.status != 0 && run.status != 1)
    #expect(run.errors.contains(told), "\(run.errors)")
  }
}

extension SubsFixTests {
  private func fixed(_ text: String, _ options: [String] = []) throws -> String {
    try SilkProcess.run(["subs", "fix", "--language", "en"] + options, input: Array(text.utf8)).text
  }

  @Test("cues out of order are sorted even where they overlap then")
  func sorted() throws {
    let text = """
      1
      00:00:10,000 --> 00:00:14,000
      This is the first of them.

      2
      00:00:05,000 --> 00:00:13,500
      This is the second of them.

      3
      00:00:13,000 --> 00:00:16,000
      This is the last of them.

      """
    let lines = try fixed(text).split(separator: "\n")
    #expect(lines[2] == "This is the second of them.")
  }

  @Test("a cue without a duration gets one, and a start before the film becomes zero, when named")
  func durations() throws {
    let text = """
      1
      -00:00:02,000 --> 00:00:01,000
      Before.

      2
      00:00:20,000 --> 00:00:20,000
      Zero here.

      3
      00:00:25,000 --> 00:00:27,000
      After.

      """
    let named = try fixed(text, ["--only", "CUE.ZERO,CUE.NEGATIVE"])
    #expect(named.contains("00:00:00,000 --> 00:00:01,000"))
    #expect(named.contains("00:00:20,000 --> 00:00:20,833"))
    #expect(try fixed(text).contains("00:00:20,000 --> 00:00:20,000"))
  }

  @Test("WebVTT by another name stays WebVTT")
  func webVTTInSubRip() throws {
    let folder = try TemporaryFolder()
    let text = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nHello, everybody.\n"
    try folder.write(text, to: "film.srt")
    let run = try SilkProcess.run(["subs", "fix", folder.path("film.srt")])
    #expect(run.text == text)
  }

  @Test("references of WebVTT are characters, and signs of ASS may stand after speech")
  func otherFormats() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "WEBVTT\n\n00:01.000 --> 00:03.000\nI said &lt;hi&gt;  to people...\n", to: "film.vtt")
    let fixed = try SilkProcess.run(
      ["subs", "fix", "--language", "en", folder.path("film.vtt")]
    ).text
    #expect(fixed.contains("I said &lt;hi&gt; to people…\n"))
    try folder.write(
      "[Events]\nFormat: Layer, Start, End, Text\n"
        + "Dialogue: 0,0:00:10.00,0:00:13.00,Hello there.\n"
        + "Dialogue: 0,0:00:15.00,0:00:18.00,How are you?\n"
        + "Dialogue: 0,0:00:10.50,0:00:12.00,City hall\n", to: "film.ass")
    let check = try SilkProcess.run(
      ["subs", "check", "--language", "en", folder.path("film.ass")])
    #expect(!check.text.contains("CUE.ORDER"))
  }
}
