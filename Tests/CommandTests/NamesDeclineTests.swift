import Testing

@Suite("silk names decline")
struct NamesDeclineTests {
  @Test(
    "a full name declines as a whole",
    arguments: [
      ("genitive", "Андрей Арсеньевич Тарковский", "Андрея Арсеньевича Тарковского"),
      ("dative", "Ходченкова Светлана Викторовна", "Ходченковой Светлане Викторовне"),
      ("accusative", "А. А. Тарковский", "А. А. Тарковского"),
      ("instrumental", "Николай Римский-Корсаков", "Николаем Римским-Корсаковым"),
      ("prepositional", "Лев Толстой", "Льве Толстом"),
      ("genitive", "ЛЕВ ТОЛСТОЙ", "ЛЬВА ТОЛСТОГО"),
      ("genitive", "Квентин Тарантино", "Квентина Тарантино"),
      ("genitive", "Жан-Поль Сартр", "Жан-Поля Сартра"),
      ("genitive", "Фэн Сяоган", "Фэн Сяогана"), ("dative", "Чжан Имоу", "Чжану Имоу"),
      ("dative", "Андрея Волгина", "Андрею Волгину"),
    ])
  func forward(target: String, name: String, form: String) throws {
    let run = try SilkProcess.run(["names", "decline", "--case", target, name])
    #expect(run.status == 0)
    #expect(run.text == form + "\n")
  }

  @Test("sex decides how a name declines that both may bear")
  func sex() throws {
    for (sex, form) in [("m", "Чжану Имоу"), ("f", "Чжан Имоу")] {
      let run = try SilkProcess.run([
        "names", "decline", "--case", "dative", "--sex", sex, "Чжан Имоу",
      ])
      #expect(run.text == form + "\n")
    }
  }

  @Test("an oblique form goes back to the nominative, one name a line")
  func backward() throws {
    let run = try SilkProcess.run(
      ["names", "decline", "--case", "nominative"],
      input: Array("Фэн Сяогана\nЧжана Имоу\nСветлане Ходченковой\r\nАндрей Волгин\n".utf8))
    #expect(run.status == 0)
    #expect(run.text == "Фэн Сяоган\nЧжан Имоу\nСветлана Ходченкова\nАндрей Волгин\n")
  }

  @Test("what is no Russian name comes back as it is")
  func other() throws {
    let run = try SilkProcess.run(
      ["names", "decline", "--case", "genitive", "Andrei Tarkovsky", "", "张艺谋"])
    #expect(run.status == 0)
    #expect(run.text == "Andrei Tarkovsky\n\n张艺谋\n")
  }

  @Test("JSON lists all nominatives, the likeliest first, with the case that was read")
  func json() throws {
    let run = try SilkProcess.run([
      "names", "decline", "--case", "nominative", "--format", "jsonl", "Александру Сокурову",
    ])
    #expect(run.status == 0)
    #expect(
      run.text.hasPrefix(
        #"{"text":"Александру Сокурову","candidates":[{"text":"Александр Сокуров","case":"dative","sex":"m","weight":0."#
      ))
    #expect(run.text.contains(#"{"text":"Александра Сокурова","case":"accusative","sex":"f""#))
  }

  @Test("one name makes an object, several make an array")
  func document() throws {
    let arguments = ["names", "decline", "--case", "genitive", "--format", "json"]
    #expect(try SilkProcess.run(arguments + ["Лев"]).text.hasPrefix("{"))
    #expect(try SilkProcess.run(arguments + ["Лев", "Анна"]).text.hasPrefix("["))
  }

  @Test("a case that does not exist is an error", arguments: ["vocative", ""])
  func wrong(target: String) throws {
    let run = try SilkProcess.run(["names", "decline", "--case", target, "Лев"])
    #expect(run.status == 64)
    #expect(run.errors.contains("- genitive\n"))
  }

  @Test("a line of a megabyte comes back as it is", .timeLimit(.minutes(1)))
  func megabyte() throws {
    for line in [String(repeating: "а", count: 500_000), String(repeating: "Аб ", count: 200_000)] {
      let run = try SilkProcess.run(
        ["names", "decline", "--case", "genitive"], input: Array("\(line)\n".utf8))
      #expect(run.status == 0)
      #expect(run.text == "\(line)\n")
    }
  }
}
