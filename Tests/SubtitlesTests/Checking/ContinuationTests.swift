import Testing

@testable import Subtitles

@Suite("Sentences over several cues")
struct ContinuationTests {
  /// Both texts after the proposals of a rule, and that nothing is changed without asking.
  private func expect(
    _ rule: String, _ language: String, _ texts: [String], _ repaired: [String],
    pause: Int, profile: String = "netflix"
  ) throws {
    let bench = try RuleBench(language, profile: profile)
    for position in texts.indices {
      #expect(
        bench.repaired(texts, at: position, by: [rule], proposals: true, pause: pause)
          == repaired[position], "\(texts)")
      #expect(bench.repaired(texts, at: position, by: [rule], pause: pause) == texts[position])
    }
  }

  @Test(
    "a sentence that runs on at once has no marks",
    arguments: [
      (
        "en", ["I always knew…", "that you would agree."],
        ["I always knew", "that you would agree."]
      ),
      (
        "en", ["I always knew…", "…that you would agree."],
        ["I always knew", "that you would agree."]
      ),
      ("en", ["I always knew —", "that you would."], ["I always knew", "that you would."]),
      ("en", ["I always knew", "that you would."], ["I always knew", "that you would."]),
      ("en", ["I always knew…", "But no."], ["I always knew…", "But no."]),
      ("en", ["Go home.", "…have signed it."], ["Go home.", "…have signed it."]),
      ("en", ["♪ la la la…", "la la ♪"], ["♪ la la la…", "la la ♪"]),
      ("en", ["I worked on this…", "DIRECTOR"], ["I worked on this…", "DIRECTOR"]),
      ("en", ["-I was--", "-what?"], ["-I was--", "-what?"]),
      ("en", ["one twenty-", "five"], ["one twenty-", "five"]),
      ("ru", ["Я знал…", "…что ты придёшь."], ["Я знал", "что ты придёшь."]),
      ("ru", ["Москва —", "столица."], ["Москва —", "столица."]),
      ("zh-Hans", ["她过来告诉我…", "…她会回来"], ["她过来告诉我", "她会回来"]),
      ("zh-Hans", ["她过来告诉我…", "她会回来"], ["她过来告诉我…", "她会回来"]),
      ("zh-Hant", ["她過來告訴我…", "…她會回來"], ["她過來告訴我", "她會回來"]),
    ])
  func split(language: String, texts: [String], repaired: [String]) throws {
    try expect("CONT.SPLIT", language, texts, repaired, pause: 1999)
    // After a pause it is another rule that speaks.
    try expect("CONT.SPLIT", language, texts, texts, pause: 2000)
  }

  @Test(
    "a Russian agency has an ellipsis at both ends",
    arguments: [
      (["Я знал,", "что ты придёшь."], ["Я знал…", "…что ты придёшь."]),
      (["Я знал…", "…что ты придёшь."], ["Я знал…", "…что ты придёшь."]),
      (["Я знал.", "Что теперь?"], ["Я знал.", "Что теперь?"]),
    ])
  func agency(texts: [String], repaired: [String]) throws {
    try expect("CONT.SPLIT", "ru", texts, repaired, pause: 500, profile: "ru-agency")
    try expect("CONT.PAUSE", "ru", texts, repaired, pause: 2500, profile: "ru-agency")
  }

  @Test(
    "a sentence that runs on after a pause has an ellipsis where the house wants it",
    arguments: [
      ("en", ["Had I known", "I wouldn't have."], ["Had I known", "I wouldn't have."]),
      ("en", ["Had I known,", "you wouldn't have."], ["Had I known…", "you wouldn't have."]),
      ("en", ["Had I known…", "…you wouldn't have."], ["Had I known…", "you wouldn't have."]),
      ("en", ["Go home.", "…have signed it."], ["Go home.", "…have signed it."]),
      ("ru", ["Дай подумать", "может, и так."], ["Дай подумать…", "…может, и так."]),
      ("ru", ["Дай подумать…", "может, и так."], ["Дай подумать…", "…может, и так."]),
      ("ru", ["Дай подумать…", "Может, и так."], ["Дай подумать…", "Может, и так."]),
      ("zh-Hans", ["她过来…", "…她会回来"], ["她过来…", "她会回来"]),
      ("zh-Hans", ["她过来", "…她会回来"], ["她过来", "…她会回来"]),
      ("zh-Hant", ["她過來…", "…她會回來"], ["她過來…", "她會回來"]),
    ])
  func pause(language: String, texts: [String], repaired: [String]) throws {
    try expect("CONT.PAUSE", language, texts, repaired, pause: 2000)
    try expect("CONT.PAUSE", language, texts, texts, pause: 1999)
  }

  @Test(
    "words that are cut short end as the house says",
    arguments: [
      ("en", "What are you—\n-Be quiet!", "What are you--\n-Be quiet!"),
      ("en", "You see -", "You see--"), ("en", "You see –\"", "You see--\""),
      ("en", "You see--", "You see--"), ("en", "You see…", "You see…"),
      ("en", "well-\nknown", "well-\nknown"),
      ("ru", "Я хотел —\n- Молчи!", "Я хотел…\n- Молчи!"), ("ru", "Видите--", "Видите…"),
      ("ru", "Москва —\nстолица", "Москва —\nстолица"),
      ("zh-Hans", "你看--", "你看…"), ("zh-Hans", "你看——", "你看——"), ("zh-Hant", "你看—", "你看…"),
    ])
  func interruption(language: String, text: String, repaired: String) throws {
    try expect(
      "PUNCT.INTERRUPT", language, [text, "No. Нет."], [repaired, "No. Нет."], pause: 100)
  }

  @Test("a compound and a dash of the grammar may stand at the end of a cue")
  func grammar() throws {
    try expect(
      "PUNCT.INTERRUPT", "ru", ["Москва —", "столица."], ["Москва —", "столица."], pause: 100)
    try expect("PUNCT.INTERRUPT", "en", ["twenty-", "five"], ["twenty-", "five"], pause: 100)
  }
}
