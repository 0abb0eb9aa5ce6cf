import Glibc
import Testing

@Suite("silk subs check --shots")
struct SubsShotsTests {
  /// Whether ffmpeg is on the search path, as it is where films can be read.
  static let hasFFmpeg: Bool = {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    return folders.split(separator: ":").contains { access("\($0)/ffmpeg", X_OK) == 0 }
  }()

  private let cues = """
    1
    00:00:01,125 --> 00:00:02,400
    Where is he?

    2
    00:00:04,000 --> 00:00:06,000
    Gone.

    """

  @Test(
    "the shot changes of a film are found by ffmpeg, with its rate",
    .enabled(if: hasFFmpeg, "ffmpeg is not installed"))
  func film() throws {
    let folder = try TemporaryFolder()
    try folder.write(cues, to: "film.srt")
    let made = try SilkProcess.script(
      """
      ffmpeg -v error -f lavfi -i color=red:s=160x90:d=1:r=25,format=yuv420p \
        -f lavfi -i testsrc=s=160x90:d=1.4:r=25,format=yuv420p \
        -f lavfi -i color=blue:s=160x90:d=1:r=25,format=yuv420p \
        -filter_complex '[0][1][2]concat=n=3:v=1' -c:v mpeg4 'file:-film: 1.mp4' < /dev/null
      """, in: folder.path())
    try #require(made.status == 0, "\(made.errors)")
    let run = try SilkProcess.script(
      "silk subs check --language en '--shots=-film: 1.mp4' film.srt", in: folder.path())
    #expect(run.errors.contains("25 frames a second)"))
    #expect(run.errors.hasPrefix("film.srt: "))
  }

  @Test("where ffmpeg is missing, the message names the package")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write(cues, to: "film.srt")
    try folder.write([0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70], to: "film.mp4")
    let run = try SilkProcess.script(
      "PATH=/nowhere:${PATH%%:*}; silk subs check --shots film.mp4 film.srt", in: folder.path())
    #expect(run.status == 69)
    #expect(
      run.errors == """
        film.mp4: error: finding the shot changes of a film takes ffmpeg; install the package ffmpeg

        """)
  }

  @Test(
    "a film that cannot be read is unusable", .enabled(if: hasFFmpeg, "ffmpeg is not installed"))
  func noFilm() throws {
    let folder = try TemporaryFolder()
    try folder.write(cues, to: "film.srt")
    try folder.write(
      [0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70] + [UInt8](repeating: 0, count: 999), to: "film.mp4")
    let run = try SilkProcess.script("silk subs check --shots film.mp4 film.srt", in: folder.path())
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("film.mp4: error: ffmpeg finds no film in it: "))
  }

  @Test("a list of shot changes that is none is unusable, and says where")
  func noList() throws {
    let folder = try TemporaryFolder()
    try folder.write(cues, to: "film.srt")
    try folder.write("scenes\n", to: "cuts.txt")
    let run = try SilkProcess.script("silk subs check --shots cuts.txt film.srt", in: folder.path())
    #expect(run.status == 65)
    #expect(run.errors == "cuts.txt:1:1: error: no shot change: “scenes”\n")
  }
}
