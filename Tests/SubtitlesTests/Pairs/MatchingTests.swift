import LocaleData
import Testing

@testable import Subtitles

@Suite("Matching of cues")
struct MatchingTests {
  /// A track of cues of one sentence each, by their times in seconds.
  static func timed(_ cues: [(Double, Double, String)]) -> Track {
    track(
      cues.enumerated().map { number, cue in
        let (start, end) = (Milliseconds(Int(cue.0 * 1000)), Milliseconds(Int(cue.1 * 1000)))
        return "\(number + 1)\n\(start) --> \(end)\n\(cue.2)\n"
      }.joined(separator: "\n"))
  }

  private func groups(_ target: Track, _ source: Track) throws -> [String] {
    let evidence = try LanguageEvidence(from: .builtIn)
    let checker = try PairChecker(
      target, CheckConditions(language: .russian), against: source, in: .english,
      Profile("netflix", from: .builtIn), evidence, from: .builtIn)
    return checker.matches.map { "\($0.target)=\($0.source)" }
  }

  @Test("cues at about the same time are one")
  func alike() throws {
    let target = Self.timed([(1.1, 3, "Да, конечно"), (4, 6.2, "Пойдём домой")])
    let source = Self.timed([(1, 3.2, "Yes, of course"), (4.1, 6, "Let us go home")])
    #expect(try groups(target, source) == ["[0]=[0]", "[1]=[1]"])
  }

  @Test("a cue that was divided or joined is not missing")
  func divided() throws {
    let one = Self.timed([(1, 5, "Поезд учит двум вещам: как велика Россия")])
    let two = Self.timed([(1, 2.9, "A train teaches two things:"), (3, 5, "how big Russia is")])
    #expect(try groups(one, two) == ["[0]=[0, 1]"])
    #expect(try groups(two, one) == ["[0, 1]=[0]"])
  }

  @Test("what has nothing beside it stands alone")
  func alone() throws {
    let target = Self.timed([(1, 3, "Да, конечно"), (10, 12, "Пойдём домой")])
    let source = Self.timed([
      (1, 3, "Yes, of course"), (5, 7, "I said so"), (10, 12, "Let us go home"),
    ])
    #expect(try groups(target, source) == ["[0]=[0]", "[]=[1]", "[1]=[2]"])
    #expect(try groups(source, target) == ["[0]=[0]", "[1]=[]", "[2]=[1]"])
  }

  @Test("cues out of order in the file are matched by their times")
  func order() throws {
    let target = Self.timed([(10, 12, "Пойдём домой"), (1, 3, "Да, конечно")])
    let source = Self.timed([(1, 3, "Yes, of course"), (10, 12, "Let us go home")])
    #expect(try groups(target, source) == ["[1]=[0]", "[0]=[1]"])
  }

  @Test("a track at another rate and with another beginning is still matched")
  func otherTimes() throws {
    let source = track(sample("en.srt"))
    let timing = PairTiming(from: source, to: track(sample("ru.out-of-sync.srt")))
    #expect(timing.explanation == "960/1001 times as long, 7.1 seconds later")
    #expect(PairTiming(from: source, to: track(sample("ru.srt"))).isIdentity)
  }

  @Test("a track of another cut is matched part by part")
  func otherCut() throws {
    let source = track(sample("en.srt"))
    let half = source.count / 2
    let cut = source[half].start
    let target = source.retimed(
      by: try #require(
        RetimingMap([
          .init(to: cut, LinearMap(by: Milliseconds(3000))),
          .init(from: cut, LinearMap(by: Milliseconds(63_000))),
        ])))
    let timing = PairTiming(from: source, to: track(target.bytes))
    #expect(timing.explanation == "2 parts of it at distances of their own")
    #expect(timing(source[0].start) == source[0].start + Milliseconds(3000))
    #expect(timing(source[half].start) == source[half].start + Milliseconds(63_000))
  }

  @Test("tracks of different films are compared by their times as they are")
  func otherFilm() {
    var random = SeededGenerator(seed: 7)
    func any() -> Track {
      var time = 0.0
      return Self.timed(
        (0..<80).map { _ in
          time += Double.random(in: 1...12, using: &random)
          return (time, time + 0.9, "word word")
        })
    }
    #expect(PairTiming(from: any(), to: any()).isIdentity)
  }

  @Test("every cue is in one group, whatever the times")
  func complete() throws {
    var random = SeededGenerator(seed: 11)
    func any(_ count: Int) -> Track {
      Self.timed(
        (0..<count).map { _ in
          let start = Double.random(in: 0...60, using: &random)
          return (start, start + Double.random(in: -1...9, using: &random), "word word")
        })
    }
    for _ in 0..<30 {
      let (target, source) = (
        any(Int.random(in: 0...40, using: &random)), any(Int.random(in: 0...40, using: &random))
      )
      let checker = try PairChecker(
        target, CheckConditions(language: .russian), against: source, in: .english,
        Profile("netflix", from: .builtIn), LanguageEvidence(from: .builtIn), from: .builtIn)
      #expect(checker.matches.flatMap(\.target).sorted() == Array(target.indices))
      #expect(checker.matches.flatMap(\.source).sorted() == Array(source.indices))
    }
  }
}
