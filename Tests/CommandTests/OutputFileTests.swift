import Glibc
import Testing

/// A track of one cue.
private let track = "1\n00:00:01,000 --> 00:00:02,000\nA\n"
/// The same track a second later.
private let later = "1\n00:00:02,000 --> 00:00:03,000\nA\n"

@Suite("Files that silk writes")
struct OutputFileTests {
  @Test("a symbolic link stays one, even where what it points to is yet to be made")
  func danglingLink() throws {
    let folder = try TemporaryFolder()
    try folder.write(track, to: "film.srt")
    let run = try SilkProcess.script(
      "mkdir out; ln -s out/new.srt link; silk subs shift 1s film.srt -o link; readlink link",
      in: folder.path())
    #expect(run.text == "out/new.srt\n")
    #expect(try folder.read("out/new.srt") == Array(later.utf8))
  }

  @Test("a link that points to itself is told, and nothing is written")
  func circularLink() throws {
    let folder = try TemporaryFolder()
    try folder.write(track, to: "film.srt")
    let run = try SilkProcess.script(
      "ln -s link link; silk subs shift 1s film.srt -o link", in: folder.path())
    #expect(run.status == 73)
    #expect(folder.names() == ["film.srt", "link"])
  }

  @Test("the file that --backup keeps has the mode of the old one", arguments: ["600", "755"])
  func backupMode(mode: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(track, to: "film.srt")
    let run = try SilkProcess.script(
      """
      chmod \(mode) film.srt
      silk subs shift 1s --in-place --backup .bak film.srt; stat -c %a film.srt film.srt.bak
      """, in: folder.path())
    #expect(run.text == "\(mode)\n\(mode)\n")
    #expect(try folder.read("film.srt.bak") == Array(track.utf8))
  }

  @Test("an unchanged file is not touched and needs no backup")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    try folder.write(track, to: "film.srt")
    let run = try SilkProcess.script(
      """
      touch -d @1000000000 film.srt
      silk subs shift 0s --in-place --backup .bak film.srt; stat -c %Y film.srt
      """, in: folder.path())
    #expect(run.text == "1000000000\n")
    #expect(folder.names() == ["film.srt"])
  }

  @Test("what is no regular file is not changed in place")
  func pipeInPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(track, to: "film.srt")
    let run = try SilkProcess.script(
      "mkfifo pipe; (cat film.srt > pipe &); timeout 5 silk subs shift 1s --in-place pipe",
      in: folder.path())
    #expect(run.status == 73)
    #expect(run.errors == "pipe: error: cannot be changed in place: it is no regular file\n")
  }

  @Test("/dev/stdout is standard output, and what was written there before stays")
  func standardOutput() throws {
    let folder = try TemporaryFolder()
    try folder.write(track, to: "film.srt")
    let run = try SilkProcess.script(
      "{ echo first; silk subs shift 1s film.srt -o /dev/stdout; } > all; cat all",
      in: folder.path())
    #expect(run.text == "first\n" + later)
  }

  @Test("a disk that fills up leaves the old file, and nothing beside it")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    try folder.write(track, to: "film.srt")
    try folder.write(String(repeating: track + "\n", count: 100), to: "long.srt")
    let run = try SilkProcess.script(
      "ulimit -f 1; silk subs shift 1s long.srt -o film.srt", in: folder.path())
    #expect(run.status == 74)
    #expect(run.errors == "film.srt: error: cannot be written: File too large\n")
    #expect(try folder.read("film.srt") == Array(track.utf8))
    #expect(folder.names() == ["film.srt", "long.srt"])
  }

  @Test("an interrupt while a file is written leaves a whole file, and nothing beside it")
  func interrupt() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "A line of text.\n", count: 500_000)
    try folder.write("1\n00:00:01,000 --> 00:00:02,000\n\(text)", to: "film.srt")
    let run = try SilkProcess.script(
      """
      (while kill -0 $$; do for file in .silk-*; do [ -e "$file" ] && kill -INT $$ && exit; done; done) \
        2> /dev/null &
      exec silk subs shift 1s --in-place film.srt
      """, in: folder.path())
    #expect(run.errors.isEmpty)
    #expect(folder.names() == ["film.srt"])
    #expect(try folder.read("film.srt").count == 32 + text.utf8.count)
  }

  @Test(
    "a reader that has seen enough ends the program without a word",
    arguments: ["", "trap '' PIPE;"])
  func brokenPipe(trap: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: track + "\n", count: 10_000), to: "film.srt")
    let run = try SilkProcess.script(
      "\(trap) silk subs dump film.srt | head -n 1", in: folder.path())
    #expect(run.text == "00:00:01,000 → 00:00:02,000  A\n")
    #expect(run.errors.isEmpty)
  }

  @Test(
    "text in a file is coloured only with --color always",
    arguments: [("auto", false), ("always", true)])
  func color(choice: String, isColored: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n00:00:03,000 --> 00:00:02,000\nA\n", to: "film.srt")
    for command in ["subs check", "subs info", "subs dump", "subs rules", "names normalize"] {
      let file = command == "subs rules" ? "" : "film.srt"
      let run = try SilkProcess.script(
        "script -qec 'silk \(command) \(file) --color \(choice) -o found' /dev/null < /dev/null",
        in: folder.path())
      #expect(try folder.read("found").contains(0x1B) == isColored, "\(command): \(run.text)")
    }
  }
}
