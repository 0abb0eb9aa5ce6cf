import Diagnostics
import Testing

@testable import Subtitles

@Suite("Files of shot changes")
struct ShotChangeFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let kind: ShotChangeFile.Kind
    let frames: [Int]
    var rate = "24"
    var findings = 0
  }

  @Test(
    "each form is known by its content",
    arguments: [
      Case(
        testDescription: "frame numbers", text: "24\n61\n\n150\r\n", kind: .list(nil),
        frames: [24, 61, 150], findings: 1),
      Case(
        testDescription: "milliseconds, as their distances show", text: "1000\n3500\n9042\n",
        kind: .list(nil), frames: [24, 84, 217], findings: 1),
      Case(
        testDescription: "key frames with their heading",
        text: "# keyframe format v1\nfps 0\n0\n24\n61\n", kind: .list(nil), frames: [24, 61],
        findings: 1),
      Case(
        testDescription: "seconds", text: "1.0\n2.5\n10\n1234.5678901\n", kind: .list(nil),
        frames: [24, 60, 240, 29630]),
      Case(
        testDescription: "an array of JSON", text: "[1.0, 2.5,\n 3.75]\n", kind: .list(nil),
        frames: [24, 60, 90]),
      Case(
        testDescription: "timecodes", text: "00:00:01:00\n00:00:02:12\n", kind: .list(nil),
        frames: [24, 60]),
      Case(
        testDescription: "drop frames", text: "00:01:00;02\n00:10:00;00\n", kind: .list(nil),
        frames: [1800, 17982], rate: "29.97"),
      Case(
        testDescription: "clock times", text: "00:00:01.000\n00:00:02,500\n", kind: .list(nil),
        frames: [24, 60]),
      Case(
        testDescription: "showinfo of ffmpeg, in ticks",
        text: """
          [Parsed_showinfo_1 @ 0x56] config in time_base: 1/12288, frame_rate: 24/1
          [Parsed_showinfo_1 @ 0x56] n:   0 pts:  12288 pts_time:1       pos:      970 i:P
          frame=    1 fps=0.0 q=-0.0 time=00:00:01.04    [Parsed_showinfo_1 @ 0x56] n:   1 \
          pts: 153600512 pts_time:12500     pos:    32453
          """, kind: .ffmpeg, frames: [24, 300_001]),
      Case(
        testDescription: "scdet of ffmpeg",
        text: """
          frame=    1 fps=0.0 speed=22.1x    [scdet @ 0x55] lavfi.scd.score: 27.243, \
          lavfi.scd.time: 1
          [scdet @ 0x55] lavfi.scd.score: 34.292, lavfi.scd.time: 2.5
          """, kind: .ffmpeg, frames: [24, 60]),
      Case(
        testDescription: "metadata=print of ffmpeg",
        text: """
          frame:0    pts:12288   pts_time:1
          lavfi.scene_score=0.697416
          frame:1    pts:30720   pts_time:2.5
          lavfi.scene_score=0.877871
          """, kind: .ffmpeg, frames: [24, 60]),
      Case(
        testDescription: "metadata=print after scdet, which prints all frames",
        text: """
          frame:0    pts:0       pts_time:0
          lavfi.scd.mafd=0.000
          lavfi.scd.score=0.000
          frame:24   pts:12288   pts_time:1
          lavfi.scd.mafd=23.721
          lavfi.scd.score=23.718
          lavfi.scd.time=1
          """, kind: .ffmpeg, frames: [24]),
      Case(
        testDescription: "an edit decision list",
        text: """
          TITLE: RED SILK
          FCM: NON-DROP FRAME

          001  AX       V     C        00:00:00:00 00:00:04:05 01:00:00:00 01:00:04:05
          * FROM CLIP NAME: SCENE 1
          002  AX       A     C        00:00:00:00 00:00:04:05 01:00:02:00 01:00:04:05
          003  BL       B     D    024 00:00:00:00 00:00:04:05 01:00:04:05 01:00:08:10
          """, kind: .editDecisionList, frames: [101], findings: 1),
      Case(
        testDescription: "an edit decision list with drop frames",
        text: """
          FCM: DROP FRAME
          001  AX  V  C  00:00:00:00 00:00:04:05 00:01:00:02 00:01:04:05
          """, kind: .editDecisionList, frames: [1800], rate: "29.97"),
      Case(
        testDescription: "a table of scenes",
        text: """
          Timecode List:,00:00:01.000,00:00:02.500
          Scene Number,Start Frame,Start Timecode,Start Time (seconds),End Frame
          1,1,00:00:00.000,0.000,24
          2,25,00:00:01.000,1.000,60
          3,61,00:00:02.500,2.500,100
          """, kind: .sceneTable, frames: [24, 60]),
    ])
  func form(_ example: Case) throws {
    let file = try ShotChangeFile(
      Array(example.text.utf8), file: "shots", frameRate: FrameRate(example.rate))
    #expect(file.kind == example.kind)
    #expect(file.shots.frames == example.frames)
    #expect(file.findings.count == example.findings, "\(file.findings)")
  }

  @Test("what whole numbers count can be told")
  func units() throws {
    func frames(_ unit: ShotChangeFile.Unit?) throws -> [Int] {
      try ShotChangeFile(Array("50\n100\n".utf8), file: "", frameRate: FrameRate(25), unit: unit)
        .shots.frames
    }
    #expect(try frames(nil) == [50, 100])
    #expect(try frames(.frames) == [50, 100])
    #expect(try frames(.milliseconds) == [1, 3])
    #expect(try frames(.seconds) == [1250, 2500])
  }

  @Test("the rate of a film is the one that ffmpeg tells")
  func rateOfFilm() throws {
    let log = """
        Stream #0:0: Video: h264, yuv420p, 160x90, 76 kb/s, 23.98 fps, 23.98 tbr, 24k tbn
      [Parsed_showinfo_1 @ 0x56] n:   0 pts:  12288 pts_time:1.001 pos: 970
      """
    let told = try ShotChangeFile(Array(log.utf8), file: "", frameRate: nil)
    #expect(told.shots.frameRate == FrameRate("23.976"))
    #expect(told.shots.frames == [24])
    let overruled = try ShotChangeFile(Array(log.utf8), file: "", frameRate: FrameRate(25))
    #expect(overruled.shots.frames == [25])
  }

  @Test("what is no shot change is told with its place, and the rest is read")
  func strays() throws {
    let file = try ShotChangeFile(
      Array("1.0\nscene 2\n2.5 what\n3.0\n".utf8), file: "cuts.txt", frameRate: .cinema)
    #expect(file.shots.frames == [24, 60, 72])
    #expect(
      file.findings.map(\.description) == [
        "cuts.txt:2:1: warning: no shot change: “scene”; left out [SHOT.FILE]",
        "cuts.txt:3:5: warning: no shot change: “what”; left out [SHOT.FILE]",
      ])
  }

  @Test("a file without any shot change says where it stops being one")
  func nothing() {
    do throws(ShotChangeError) {
      _ = try ShotChangeFile(Array("\n  hello\n".utf8), file: "a.txt", frameRate: nil)
      Issue.record("this is no file of shot changes")
    } catch {
      #expect(error.description == "a.txt:2:3: error: no shot change: “hello”")
    }
    do throws(ShotChangeError) {
      _ = try ShotChangeFile([], file: "a.txt", frameRate: nil)
      Issue.record("there is nothing in it")
    } catch {
      #expect(error.description == "a.txt: error: there is no shot change in it")
    }
  }

  @Test("of many strays the rest is counted")
  func manyStrays() throws {
    let text = "1.0\n" + String(repeating: "no\n", count: 100)
    let file = try ShotChangeFile(Array(text.utf8), file: "", frameRate: .cinema)
    #expect(file.findings.count == 20)
    #expect(file.findings.last?.message.hasPrefix("81 more lines") ?? false)
  }

  @Test("no bytes do harm")
  func hostile() {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "pts_time:", "99999999999999999999", "00:00:00:00", "lavfi.scd.time: ", "1/0", ";", ",", "[",
      "001 AX V C 00:00:00:00 00:00:04:05 01:00:00:00 99:99:99:99",
      "config in time_base: 1/99999999999, frame_rate: 0/0", "start time (seconds)", "\u{FEFF}",
    ]
    let bytes = Array("1.0\n00:00:01:00\n[scdet] lavfi.scd.time: 1\npts: 5 pts_time:1\n".utf8)
    for _ in 0..<3000 {
      let file = try? ShotChangeFile(
        damaged(bytes, inserting: pieces, &random), file: "", frameRate: usualRates.randomElement())
      #expect(file?.shots.frames.allSatisfy { $0 > 0 } ?? true)
    }
  }

  @Test("shot changes are found around a time")
  func search() {
    let shots = ShotChanges(frames: [240, 48, 96, 48, 0, -5], frameRate: .cinema)
    #expect(shots.frames == [48, 96, 240])
    #expect(shots.last(through: Milliseconds(1999)) == Milliseconds(2000))
    #expect(shots.last(through: Milliseconds(1970)) == nil)
    #expect(shots.last(through: Milliseconds(2000)) == Milliseconds(2000))
    #expect(shots.first(after: Milliseconds(2000)) == Milliseconds(4000))
    #expect(shots.first(after: Milliseconds(10_000)) == nil)
    #expect(shots.stand(after: 48, through: 96) && !shots.stand(after: 48, through: 95))
    #expect(shots.counted(at: FrameRate(25)).frames == [50, 100, 250])
  }
}
