import Testing

@Suite("Files that silk reads")
struct InputFileTests {
  /// A track of one cue.
  private static let track = "1\n00:00:01,000 --> 00:00:02,000\nA\n"

  @Test(
    "a file may have any name that the system allows",
    arguments: [
      "'a b.srt'", "фильм.srt", "-- -5", "-- -1s", "-- --x.srt", "\"$(printf 'f\\344.srt')\"",
    ])
  func names(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.track, to: "film")
    let file = name.hasPrefix("-- ") ? String(name.dropFirst(3)) : name
    let run = try SilkProcess.script(
      "cp -- film \(file); silk subs shift -1s --in-place \(name) && cat -- \(file)",
      in: folder.path())
    #expect(run.text == "1\n00:00:00,000 --> 00:00:01,000\nA\n")
    #expect(run.errors.isEmpty)
    #expect(folder.names().count == 2)
  }

  @Test("a name that is not UTF-8 is told as it is, and is valid text in data")
  func bytes() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.track, to: "film")
    let run = try SilkProcess.script(
      "cp film $(printf 'f\\344'); silk subs info --format json f*; silk subs info $(printf 'g\\344')",
      in: folder.path())
    #expect(String(validating: run.output, as: UTF8.self)?.contains("\"f\u{FFFD}\"") == true)
    #expect(run.errors == "g\u{FFFD}: error: cannot be read: No such file or directory\n")
  }

  @Test("a diagnostic stays one line, whatever the name of the file")
  func oneLine() throws {
    let run = try SilkProcess.run(["subs", "info", "a\nb\u{1B}[1m.srt"])
    #expect(run.status == 66)
    #expect(
      run.errors == "a\\nb\\u{1B}[1m.srt: error: cannot be read: No such file or directory\n")
  }

  @Test("a file that several threads read at once is read whole and in order, from any place on")
  func longFile() throws {
    let folder = try TemporaryFolder()
    // Some 9 MB; above 8 MB the threads share a file.
    let blocks = (1...1800).map { number in
      let text = String(repeating: "line \(number) ", count: 520)
      return "\(number)\n00:00:01,000 --> 00:00:02,000\n\(text)\n\n"
    }
    try folder.write(blocks.joined(), to: "long.srt")
    let run = try SilkProcess.script(
      """
      sed 's/00:00:02/00:00:03/; s/00:00:01/00:00:02/' long.srt > moved.srt
      silk subs shift 1s long.srt | cmp - moved.srt && echo same
      tail -n +5 moved.srt > rest.srt
      { dd bs=\(blocks[0].utf8.count) count=1 of=/dev/null status=none
        silk subs shift 1s -; } < long.srt 2> notes | cmp - rest.srt && echo same
      """, in: folder.path())
    #expect(run.text == "same\nsame\n")
  }

  @Test("a folder with a link to itself is read once, and what is no file is left out")
  func folderLoop() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.script(
      """
      mkdir in; echo 'Director Andrei Vokin came.' > in/a.txt; ln -s . in/loop; mkfifo in/pipe
      timeout 5 silk names normalize in
      """, in: folder.path())
    #expect(run.status == 0)
    #expect(run.text.contains("1 person, 1 mention,"))
  }

  @Test(
    "a place is in bytes of the file: after a byte order mark, and unknown where it was decoded")
  func byteOffset() throws {
    let marked = try SilkProcess.run(
      ["names", "normalize", "--format", "json"], input: Array("\u{FEFF}Andrei Vokin came.".utf8))
    #expect(marked.text.contains("\"byteOffset\": 3"))
    let wide = "\u{FEFF}Andrei Vokin came.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let decoded = try SilkProcess.run(["names", "normalize", "--format", "json"], input: wide)
    #expect(decoded.text.contains("\"column\": 1"))
    #expect(!decoded.text.contains("byteOffset"))
  }

  @Test("language data that cannot be read is told as any file is, and exits with 65")
  func unreadableLocales() throws {
    let folder = try TemporaryFolder()
    let run = try SilkProcess.script(
      "mkdir -p data/profiles/bbc.yaml; silk subs rules --profile bbc --locales data",
      in: folder.path())
    #expect(run.status == 65)
    #expect(run.errors == "data/profiles/bbc.yaml: error: cannot be read: Is a directory\n")
  }
}
