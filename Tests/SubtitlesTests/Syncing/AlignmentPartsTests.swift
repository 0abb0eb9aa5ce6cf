import Testing

@testable import Subtitles

@Suite("The parts of an alignment")
struct AlignmentPartsTests {
  @Test(
    "marks are those that a translation keeps",
    arguments: Self.marked)
  func marks(text: String, signs: TextMarks.Signs) {
    #expect(marks(text).signs == signs)
  }

  static let marked: [(String, TextMarks.Signs)] = [
    ("Где он?", [.question, .sentenceEnd]),
    ("他在哪里？", [.question, .sentenceEnd]),
    ("Вот!", [.exclamation, .sentenceEnd]),
    ("- Да.\n- Нет", [.speaker]),
    ("—Да…", [.speaker, .ellipsis, .sentenceEnd]),
    ("Well...", [.ellipsis, .sentenceEnd]),
    ("«Конец.»", [.sentenceEnd]),
    ("комната 12", [.number]),
    ("и вот", []),
    ("", []),
  ]

  @Test("the same number has the same bit in any digits")
  func numbers() {
    #expect(marks("1917 г.").numbers == marks("in 1917").numbers)
    #expect(marks("１９１７").numbers == marks("1917").numbers)
    #expect(marks("1917").numbers != marks("1918").numbers)
  }

  private func marks(_ text: String) -> TextMarks {
    let scalars = Array(text.unicodeScalars)
    var lines: [Range<Int>] = []
    var first = 0
    for (place, scalar) in scalars.enumerated() where scalar == "\n" {
      lines.append(first..<place)
      first = place + 1
    }
    return TextMarks(scalars, lines: lines + [first..<scalars.count])
  }

  @Test(
    "a measured speed is that of film, or the simplest near it",
    arguments: [
      (1.04165, 25, 24), (1.0427, 1001, 960), (0.99905, 1000, 1001), (1.00001, 1, 1),
      (0.99602, 1000, 1004), (1.0123456, 101_234_560, 100_000_000),
    ])
  func simplest(measured: Double, numerator: Int, denominator: Int) {
    let factor = SpeedFactor.simplest(near: measured)
    #expect(factor == SpeedFactor(numerator, denominator))
  }

  @Test("linear equations are solved")
  func linear() {
    var system = LinearSystem(size: 3)
    system.ask([(0, 1), (1, 1)], toBe: 5, weight: 1)
    system.ask([(0, 1), (1, -1)], toBe: 1, weight: 2)
    let solution = system.solution()
    #expect(abs(solution[0] - 3) < 1e-9)
    #expect(abs(solution[1] - 2) < 1e-9)
    #expect(solution[2] == 0)
  }

  @Test("a slope is found under jumps")
  func slope() throws {
    var line = CommonSlope()
    for part in 0..<3 {
      line.startPart()
      for x in 0..<20 { line.add(Double(x), 0.25 * Double(x) + 1000 * Double(part)) }
    }
    let slope = try #require(line.slope)
    #expect(abs(slope.value - 0.25) < 1e-9)
    #expect(slope.error < 1e-6)
    #expect(line.longest == 19)
  }

  @Test(
    "the nearest time is found to both sides",
    arguments: [(0, 10), (10, 0), (14, -4), (16, 4), (15, -5), (99, -69)])
  func nearest(time: Int32, distance: Int32) {
    #expect([Int32]([10, 20, 30]).distance(from: time) == distance)
    #expect([Int32]().distance(from: time) == nil)
  }

  @Test("a start says the more the nearer it is, and less in dense dialogue")
  func onsets() {
    let sparse = OnsetEvidence(of: [0, 20_000, 40_000], share: 0.75)
    let dense = OnsetEvidence(of: (0..<200).map { $0 * 1000 }, share: 0.75)
    #expect(sparse[20_010] > sparse[20_200])
    #expect(sparse[20_200] > sparse[20_900])
    #expect(sparse[20_010] > dense[20_010])
    #expect(sparse[28_000] < 0)
  }

  @Test("a cut is measured where it is, not by the mean habit of its parts")
  func habits() {
    // The translator is 200 ms late in the first half and 200 ms early in the second.
    var random = SeededGenerator(seed: 3)
    let onsets = (0..<400).map { Int32($0 * 3000 + Int.random(in: 0..<1400, using: &random)) }
    let cues = onsets.enumerated().map { place, time in
      AlignedCue(start: time + 200 - Int32(place), end: time + 1500)
    }
    let path = [(0..<200, Int32(0)), (200..<400, -10_000)]
    let moved = cues.enumerated().map { place, cue in
      place < 200 ? cue : cue.moved(by: 10_000)
    }
    let evidence = TrackEvidence(onsets.map { AlignedCue(start: $0, end: $0 + 1500) }, for: moved)
    let fit = AlignmentFit(moved, evidence, factor: .unchanged, .near)
    #expect(fit.segments.count == path.count)
    let offsets = SegmentOffsets(fit, moved, onsets).values
    #expect(abs((offsets.last ?? 0) - (offsets.first ?? 0) + 10_000) < 120)
  }
}

@Suite("Names by their sound")
struct NameSoundTests {
  @Test(
    "one name in two scripts, in any case, sounds the same",
    arguments: [
      ("to see Andrei now", "видел Андрея тут"), ("and Sophie came", "и Софи пришла"),
      ("with Watson now", "с Ватсоном там"), ("the Alexander way", "для Александра всё"),
      ("if John knew", "если Джон знал"), ("in Cherbourg now", "в Шербуре тут"),
    ])
  func same(latin: String, cyrillic: String) {
    #expect(names(latin) != 0)
    #expect(names(latin) == names(cyrillic))
  }

  @Test("a word that begins a sentence, or is in small letters, is no name")
  func others() {
    #expect(names("Andrei came. Boris left. - Viktor?") == 0)
    #expect(names("andrei, boris") == 0)
    #expect(names("to Oo") == 0)
  }

  private func names(_ text: String) -> UInt64 {
    let scalars = Array(text.unicodeScalars)
    return TextMarks(scalars, lines: [0..<scalars.count]).names
  }
}
