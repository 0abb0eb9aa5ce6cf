import Testing

@Suite("silk subs merge, split and diff")
struct SubsBilingualTests {
  @Test("the sample's tracks are merged, and split again without loss")
  func thereAndBack() throws {
    let folder = try TemporaryFolder()
    let merged = try SilkProcess.run([
      "subs", "merge", sampleTracks + "zh-Hans.srt", sampleTracks + "ru.cp1251.srt",
      "--tolerance", "0s", "-o", folder.path("zh-ru.srt"),
    ])
    #expect(merged.status == 0)
    #expect(merged.errors.isEmpty)
    let split = try SilkProcess.run([
      "subs", "split", folder.path("zh-ru.srt"), "-o", folder.path("zh.srt"),
      "-o", folder.path("ru.srt"),
    ])
    #expect(split.status == 0)
    #expect(split.errors.isEmpty)
    for (name, original) in [("zh.srt", "zh-Hans.srt"), ("ru.srt", "ru.srt")] {
      let difference = try SilkProcess.run([
        "subs", "diff", sampleTracks + original, folder.path(name),
      ])
      #expect(difference.status == 0, "\(difference.text)")
    }
  }

  @Test("a merged cue shows the first language above the second, at its times")
  func merge() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:03,000\n谁在那儿？\n", to: "zh.srt")
    try folder.write("1\n00:00:01,200 --> 00:00:03,300\nWho is\nthere?\n", to: "en.srt")
    let run = try SilkProcess.run([
      "subs", "merge", folder.path("zh.srt"), folder.path("en.srt"), "--one-line",
    ])
    #expect(run.text == "1\n00:00:01,000 --> 00:00:03,000\n谁在那儿？\nWho is there?\n")
  }

  @Test("two languages of one script are parted by their order, which is said")
  func oneScript() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run(
      ["subs", "split", "-o", folder.path("a.srt"), "-o", folder.path("b.srt")],
      input: Array("1\n00:00:01,000 --> 00:00:03,000\nQui ?\nWho?\n".utf8))
    #expect(run.status == 0)
    #expect(run.errors.contains("both languages are in one script"))
    #expect(try folder.read("a.srt") == Array("1\n00:00:01,000 --> 00:00:03,000\nQui ?\n".utf8))
  }

  @Test("split writes both files or none")
  func bothOrNone() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.run(
      ["subs", "split", "-o", folder.path("a.srt"), "-o", folder.path("missing/b.srt")],
      input: Array("1\n00:00:01,000 --> 00:00:03,000\nДа\nYes\n".utf8))
    #expect(run.status == 73)
    #expect(folder.names().isEmpty)
  }

  @Test("split wants two different files")
  func outputs() throws {
    for outputs in [[], ["-o", "a.srt"], ["-o", "a.srt", "-o", "a.srt"]] {
      let run = try SilkProcess.run(["subs", "split", sampleTracks + "ru.srt"] + outputs)
      #expect(run.status == 64)
    }
  }

  private static let old = """
    1
    00:00:01,000 --> 00:00:02,000
    Поезд идёт.

    2
    00:00:03,000 --> 00:00:04,000
    Кто там?

    3
    00:00:05,000 --> 00:00:06,000
    Никого.

    """

  private static let new = """
    1
    00:00:01,000 --> 00:00:02,000
    Поезд стоит.

    2
    00:00:05,250 --> 00:00:06,250
    Никого.

    3
    00:00:08,000 --> 00:00:09,000
    Чай!

    """

  @Test("diff shows what came, went, moved and was rewritten")
  func diff() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.old, to: "a.srt")
    try folder.write(Self.new, to: "b.srt")
    let run = try SilkProcess.run(["subs", "diff", folder.path("a.srt"), folder.path("b.srt")])
    #expect(run.status == 1)
    #expect(
      run.text.hasSuffix(
        """

        @ cue 1
        - 00:00:01,000 --> 00:00:02,000
        - Поезд идёт.
        + 00:00:01,000 --> 00:00:02,000
        + Поезд стоит.

        @ removed: cue 2
        - 00:00:03,000 --> 00:00:04,000
        - Кто там?

        @ cue 3 → cue 2, moved by +0.25 s
        - 00:00:05,000 --> 00:00:06,000
        + 00:00:05,250 --> 00:00:06,250
          Никого.

        @ added: cue 3
        + 00:00:08,000 --> 00:00:09,000
        + Чай!
        0 cues the same, 1 with other times, 1 with another text, 1 removed, 1 added

        """))
  }

  @Test("diff says what makes two cues look different where their texts do not")
  func diffParticulars() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\nA\n", to: "a.srt")
    try folder.write("1\n00:00:01,000 --> 00:00:02,000 X1:5\nA\n", to: "b.srt")
    let run = try SilkProcess.run(["subs", "diff", folder.path("a.srt"), folder.path("b.srt")])
    #expect(
      run.text.contains(
        """
        @ cue 1, looks different
        - 00:00:01,000 --> 00:00:02,000
        - A
        + 00:00:01,000 --> 00:00:02,000
        + A
        +   settings [{"format":"srt","feature":"settings","text":"X1:5"}]

        """))
  }

  @Test("diff in JSON has the keys that its help tells")
  func diffJSON() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.old, to: "a.srt")
    try folder.write(Self.new, to: "b.srt")
    let run = try SilkProcess.run([
      "subs", "diff", "--format", "json", folder.path("a.srt"), folder.path("b.srt"),
    ])
    for line in [
      #""kind": "changed","#, #""changed": ["#, #""startShift": 250,"#, #""endShift": 250"#,
      #""kind": "removed","#, #""kind": "added","#, #""same": 0,"#, #""text": "Никого.""#,
    ] {
      #expect(run.text.contains(line), "\(line)")
    }
  }

  @Test("side by side, each cue stands beside its like")
  func sideBySide() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.old, to: "a.srt")
    try folder.write(Self.new, to: "b.srt")
    let run = try SilkProcess.run([
      "subs", "diff", "--side-by-side", "--width", "70", folder.path("a.srt"), folder.path("b.srt"),
    ])
    #expect(
      run.text.contains(
        """
        00:00:01,000 → 00:00:02,000       | 00:00:01,000 → 00:00:02,000
        Поезд идёт.                       | Поезд стоит.

        00:00:03,000 → 00:00:04,000       <
        Кто там?                          <

        00:00:05,000 → 00:00:06,000       | 00:00:05,250 → 00:00:06,250
        Никого.                           | Никого.

        """))
  }

  @Test("a file is the same as itself in another encoding")
  func sameInOtherEncoding() throws {
    let run = try SilkProcess.run([
      "subs", "diff", sampleTracks + "ru.srt", sampleTracks + "ru.cp1251.srt",
    ])
    #expect(run.status == 0)
    #expect(run.text.hasSuffix("112 cues the same\n"))
  }
}
