import Testing

@testable import Subtitles

@Suite("Two languages in one track")
struct BilingualTests {
  /// `0-1000 Да/1945` is a cue; a slash is a line break.
  private static func cues(_ told: [String]) -> [StyledCue] {
    told.map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      let times = parts[0].split(separator: "-").compactMap { Int($0) }
      let text = parts.count > 1 ? parts[1].split(separator: "/").joined(separator: "\n") : ""
      return StyledCue(start: Milliseconds(times[0]), end: Milliseconds(times[1]), text: text)
    }
  }

  private static func told(_ cues: [StyledCue]) -> [String] {
    cues.map {
      "\($0.start.count)-\($0.end.count) "
        + $0.plainText.split(separator: "\n").joined(separator: "/")
    }
  }

  /// What two languages give together.
  struct Case: CustomTestStringConvertible, Sendable {
    let idea: String
    let first: [String]
    let second: [String]
    let merged: [String]
    var testDescription: String { idea }
  }

  @Test(
    "cues are put together as a person would",
    arguments: [
      Case(
        idea: "the same words at nearly the same times take the times of the first language",
        first: ["1000-3000 Кто там?"], second: ["1200-3300 Who is there?"],
        merged: ["1000-3000 Кто там?/Who is there?"]),
      Case(
        idea: "one cue stays while the two of the other language change",
        first: ["0-5000 a"], second: ["0-2400 Б", "2500-5100 В"],
        merged: ["0-2500 a/Б", "2500-5000 a/В"]),
      Case(
        idea: "and the other way round",
        first: ["0-2400 Б", "2500-5100 В"], second: ["0-5000 a"],
        merged: ["0-2500 Б/a", "2500-5100 В/a"]),
      Case(
        idea: "what one language does not say stands alone",
        first: ["0-2000 a"], second: ["0-2000 Б", "5000-7000 В"],
        merged: ["0-2000 a/Б", "5000-7000 В"]),
      Case(
        idea: "a cue that straddles two is shown with each",
        first: ["0-3000 a", "3000-6000 b"], second: ["1500-4500 Б"],
        merged: ["0-1500 a", "1500-3000 a/Б", "3000-4500 b/Б", "4500-6000 b"]),
      Case(
        idea: "a moment in which one line is missing is not worth a change",
        first: ["0-3700 a"], second: ["0-3000 Б"], merged: ["0-3700 a/Б"]),
      Case(
        idea: "a cue without duration is kept",
        first: ["1000-1000 a"], second: ["5000-6000 Б"], merged: ["1000-1000 a", "5000-6000 Б"]),
    ])
  func merging(_ example: Case) {
    let merged = BilingualMerge().merged(Self.cues(example.first), with: Self.cues(example.second))
    #expect(Self.told(merged) == example.merged)
  }

  @Test("the order of the lines is chosen, and each language may be put on one line")
  func order() {
    let (first, second) = (Self.cues(["0-2000 Кто/там?"]), Self.cues(["0-2000 你去/哪里"]))
    let merge = BilingualMerge(isSecondOnTop: true, joinsLines: true)
    #expect(Self.told(merge.merged(first, with: second)) == ["0-2000 你去\u{3000}哪里/Кто там?"])
  }

  @Test("in cues of its own the second language stands at the top")
  func apart() {
    let cues = BilingualMerge.apart(Self.cues(["0-2000 a"]), Self.cues(["500-2000 b"]))
    #expect(Self.told(cues) == ["0-2000 a", "500-2000 b"])
    #expect(cues.map(\.placement.anchor) == [nil, .top])
    let split = BilingualSplit(cues)
    #expect(split.evidence == .places)
    #expect(Self.told(split.upper) == ["500-2000 b"])
    #expect(Self.told(split.lower) == ["0-2000 a"])
  }

  @Test(
    "lines are given to their languages",
    arguments: [
      (
        ["0-1000 Кто там?/Who is there?", "1000-2000 Да/Yes"], ["Кто там?", "Да"],
        ["Who is there?", "Yes"]
      ),
      // A name in Latin letters does not make a line of Chinese English.
      (
        ["0-1000 我用 iPhone 手机/I use an iPhone", "1000-2000 是/Yes"],
        ["我用 iPhone 手机", "是"], ["I use an iPhone", "Yes"]
      ),
      // Digits go where both languages have as many lines.
      (
        ["0-1000 Он сказал/1945/He said/1945", "1000-2000 Да/Yes"],
        ["Он сказал/1945", "Да"], ["He said/1945", "Yes"]
      ),
      // What is the same in both languages is in both, even in Latin letters.
      (
        [
          "0-1000 你好/Hello", "1000-2000 OK！/OK!", "2000-3000 《Red Silk》/Red Silk",
          "3000-4000 再见/Bye",
        ],
        ["你好", "OK！", "《Red Silk》", "再见"], ["Hello", "OK!", "Red Silk", "Bye"]
      ),
      // One language may be silent.
      (["0-1000 Да/Yes", "1000-2000 Нет", "2000-3000 No"], ["Да", "Нет"], ["Yes", "No"]),
    ])
  func splitting(cues: [String], upper: [String], lower: [String]) {
    let split = BilingualSplit(Self.cues(cues))
    func texts(_ cues: [StyledCue]) -> [String] {
      cues.map { $0.plainText.split(separator: "\n").joined(separator: "/") }
    }
    #expect(texts(split.upper) == upper)
    #expect(texts(split.lower) == lower)
    #expect(split.evidence == .scripts)
    #expect(split.doubtful.isEmpty)
  }

  @Test("a cue at the top of the picture is no language of its own")
  func oneAtTop() {
    var cues = Self.cues([
      "0-1000 Привет/Hello", "1000-2000 OK/OK", "2000-3000 Нет/No",
      "3000-4000 Раз/One",
    ])
    cues[3].placement.anchor = .top
    let split = BilingualSplit(cues)
    #expect(split.evidence == .scripts)
    #expect(split.upper.map(\.plainText) == ["Привет", "OK", "Нет", "Раз"])
    #expect(split.lower.map(\.plainText) == ["Hello", "OK", "No", "One"])
  }

  @Test("a cue in one script among cues in two is a doubt")
  func doubt() {
    let cues = (0..<10).map { "\($0)000-\($0)900 Да/Yes" } + ["20000-21000 What are you/doing?"]
    let split = BilingualSplit(Self.cues(cues))
    #expect(split.doubtful == [10])
    #expect(split.lower.last?.plainText == "What are you\ndoing?")
    let reversed = (0..<10).map { "\($0)000-\($0)900 Да/Yes" } + ["20000-21000 FBI!/Это ФБР, John!"]
    #expect(BilingualSplit(Self.cues(reversed)).doubtful == [10])
  }

  @Test("two languages of one script are halves, and a single line is a doubt")
  func oneScript() {
    let split = BilingualSplit(Self.cues(["0-1000 Qui est là ?/Who is there?", "1000-2000 Non"]))
    #expect(split.evidence == .order)
    #expect(Self.told(split.upper) == ["0-1000 Qui est là ?", "1000-2000 Non"])
    #expect(split.doubtful == [1])
  }

  @Test("styles stay with their words")
  func styles() throws {
    var cue = Self.cues(["0-1000 Да"])[0]
    cue.runs[0].style.isItalic = true
    let merged = BilingualMerge().merged([cue], with: Self.cues(["0-1000 Yes"]))
    #expect(merged[0].taggedText == "<i>Да</i>\nYes")
    let split = BilingualSplit(merged)
    #expect(split.upper[0].taggedText == "<i>Да</i>")
    #expect(split.lower[0].taggedText == "Yes")
  }

  private static let seeds = Array(UInt64(1)...200)

  @Test("with exact times, splitting undoes merging", arguments: seeds)
  func inverse(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = Self.randomCues(&random, words: ["Да", "Кто там?", "Нет/не надо", "Поезд"])
    let second = Self.randomCues(&random, words: ["Yes", "Who is there?", "No/don't", "A train"])
    let merged = BilingualMerge(tolerance: .zero).merged(first, with: second)
    let split = BilingualSplit(merged)
    guard split.evidence == .scripts else { return }
    #expect(Self.told(split.upper) == Self.told(first))
    #expect(Self.told(split.lower) == Self.told(second))
  }

  @Test("nothing that is said gets lost", arguments: seeds)
  func nothingLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = Self.randomCues(&random, words: ["a", "b/c", "d"])
    let second = Self.randomCues(&random, words: ["я", "ю/э", "ь"])
    let merged = Self.told(BilingualMerge().merged(first, with: second)).joined(separator: " ")
    for cue in first + second {
      for line in cue.plainLines { #expect(merged.contains(line)) }
    }
  }

  /// Cues one after the other, with a gap between any two.
  private static func randomCues(
    _ random: inout SeededGenerator, words: [String]
  ) -> [StyledCue] {
    var time = 0
    return cues(
      (0..<Int.random(in: 1...12, using: &random)).map { _ in
        let start = time + Int.random(in: 40...3000, using: &random)
        time = start + Int.random(in: 300...5000, using: &random)
        return "\(start)-\(time) \(words.randomElement(using: &random) ?? "")"
      })
  }
}
