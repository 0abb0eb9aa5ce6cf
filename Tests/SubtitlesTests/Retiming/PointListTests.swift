import Diagnostics
import Testing

@testable import Subtitles

@Suite("Stretching through points")
struct PointListTests {
  private let three =
    "1\n00:00:10,000 --> 00:00:11,000\nA\n\n2\n00:00:20,000 --> 00:00:21,000\nB\n\n"
    + "3\n00:00:40,000 --> 00:00:42,000\nC\n"

  private func map(_ text: String) throws -> [RetimingPoint] {
    try PointList(Array(text.utf8), file: "p.txt", frameRate: FrameRate(25)).points(
      in: track(three))
  }

  @Test("a file has a point on each line, remarks, and cues by their number")
  func reading() throws {
    let points = try map(
      "\u{FEFF}# film\n\n1s = 2.5s # first\r\ncue:2=00:00:30,000\n00:00:40:05 = 1m")
    #expect(
      points == [
        RetimingPoint(old: Milliseconds(1000), new: Milliseconds(2500)),
        RetimingPoint(old: Milliseconds(20_000), new: Milliseconds(30_000)),
        RetimingPoint(old: Milliseconds(40_200), new: Milliseconds(60_000)),
      ])
  }

  @Test("what is written is read back")
  func writing() throws {
    let list = try PointList(["1s=2s", "cue:2=00:00:30,000"])
    let again = try PointList(Array(list.written.utf8), file: "p.txt")
    #expect(try again.points(in: track(three)) == list.points(in: track(three)))
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("1s=2s\n5s=1s", "p.txt:2:1: error: the points cross"),
      ("1s=2s\n\n0.5s=3s", "p.txt:3:1: error: the old time 00:00:00,500 is not after 00:00:01,000"),
      ("1s=2s\n1s=3s", "p.txt:2:1: error: the old time"),
      ("# nothing\n", "p.txt: error: there are no points in it"),
      ("", "p.txt: error: there are no points in it"),
      ("1s 2s", "p.txt:1:1: error: “1s 2s” is no point"),
      ("1s=2s=3s", "p.txt:1:1: error: “1s=2s=3s” is no point"),
      ("1s=x", "p.txt:1:1: error: “x” is not a time"),
      ("5=6", "“5” needs a unit"),
      ("-1s=6s", "p.txt:1:1: error: “-1s” is before the start of the film"),
      ("1s=-6s", "“-6s” is before the start"),
      ("cue:9=6s", "p.txt:1:1: error: there is no cue 9: - has 3"),
      ("cue:0=6s", "“cue:0” is no cue"),
      ("9999999999s=6s", "is not a time"),
    ])
  func problems(text: String, message: String) {
    do {
      _ = try map(text)
      Issue.record("\(text) was read")
    } catch { #expect("\(error)".contains(message)) }
  }

  @Test("between two points time runs evenly, and beyond them as beside them")
  func linear() throws {
    let map = try #require(
      RetimingMap(through: [point(10_000, 11_000), point(20_000, 31_000), point(40_000, 41_000)]))
    let times = [5000, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000]
    #expect(
      times.map { map(Milliseconds($0))?.count } == [
        1000, 11_000, 21_000, 31_000, 36_000, 41_000, 46_000,
      ])
    #expect(RetimingMap(through: [point(1, 1)]) == nil)
    #expect(RetimingMap(through: [point(1, 1), point(2, 1)]) == nil)
  }

  @Test("by steps cues keep their length and move as the point before them")
  func steps() throws {
    let map = try #require(RetimingMap(steps: [point(15_000, 16_000), point(40_000, 50_000)]))
    let result = track(three).retimed(by: map, .all, .wholeCue)
    #expect(track(result.bytes).told == ["11000-12000 A", "21000-22000 B", "50000-52000 C"])
  }

  @Test("a stretch to less than half or more than twice is doubted")
  func steep() throws {
    let list = try PointList(["0s=0s", "10s=21s", "20s=25s"])
    let findings = list.findings(of: try list.points(in: track(three)), in: track(three))
    #expect(findings.map(\.rule) == ["POINTS.STEEP", "POINTS.STEEP"])
    #expect(findings[0].message.contains("10 s become 21 s"))
  }

  @Test("suggested are the first cue, the last one, and what comes after a long silence")
  func suggestions() {
    let points = track(three).suggestedPoints(afterSilenceOf: Milliseconds(19_000))
    #expect(points.map(\.cue) == [1, 3])
    let more = track(three).suggestedPoints(afterSilenceOf: Milliseconds(9000))
    #expect(more.map(\.cue) == [1, 2, 3])
    #expect(
      more.map(\.line)[1]
        == "00:00:20,000 = 00:00:20,000  # cue 2, after 9 s of silence: B")
    #expect(track("").suggestedPoints(afterSilenceOf: Milliseconds(1)).isEmpty)
  }

  @Test("suggested lines are a file of points that changes nothing")
  func unedited() throws {
    let text = track(three).suggestedPoints(afterSilenceOf: Milliseconds(1)).map { $0.line + "\n" }
    let map = try #require(RetimingMap(through: try map(text.joined())))
    #expect(track(three).retimed(by: map).bytes == Array(three.utf8))
  }

  private func point(_ old: Int, _ new: Int) -> RetimingPoint {
    RetimingPoint(old: Milliseconds(old), new: Milliseconds(new))
  }
}
