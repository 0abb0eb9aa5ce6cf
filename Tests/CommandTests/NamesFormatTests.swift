import Testing

@Suite("silk names format")
struct NamesFormatTests {
  @Test(
    "prints a name as its readers expect it",
    arguments: [
      (
        "--locale ru --length short given=Андрей given2=Арсеньевич surname=Тарковский",
        "А. А. Тарковский"
      ),
      ("--locale en --name-locale zh given=Yimou surname=Zhang", "Zhang Yimou"),
      ("--locale en --order sorting given=Andrei surname=Tarkovsky", "Tarkovsky, Andrei"),
      (
        "--locale zh-Hans --name-locale ru given=安德烈 surname=塔可夫斯基", "安德烈·塔可夫斯基"
      ),
      ("--locale zh given=艺谋 surname=张", "张艺谋"),
      ("--locale zh-TW --usage addressing --formality formal surname=張 title=先生", "張先生"),
      ("--locale en --usage monogram --length long given=Andrei surname=Tarkovsky", "AT"),
      (
        "--locale en --order sorting --formality formal given=Vincent surname-prefix=van "
          + "surname-core=Gogh", "Gogh, Vincent van"
      ),
    ])
  func text(arguments: String, line: String) throws {
    let run = try SilkProcess.run(
      ["names", "format"] + arguments.split(separator: " ").map(String.init))
    #expect(run.status == 0)
    #expect(run.text == line + "\n")
    #expect(run.errors.isEmpty)
  }

  @Test("JSON says what decided the form")
  func json() throws {
    let run = try SilkProcess.run([
      "names", "format", "--locale", "ru", "--format", "json", "--name-locale", "en",
      "given=Mary Sue", "surname=Watson",
    ])
    #expect(
      run.text == """
        {
          "text": "Mary Sue Watson",
          "locale": "en",
          "nameLocale": "en-Latn",
          "order": "givenFirst",
          "length": "medium",
          "usage": "referring",
          "formality": "informal",
          "pattern": "{given-informal} {surname}"
        }

        """)
  }

  @Test(
    "what is wrong with the command line is said, with what would be right",
    arguments: [
      ("--locale ru surnam=Волгин", "there is no field “surnam”; one of: title, given, given2, "),
      ("--locale ru given-nick=Саша", "there is no modifier “nick” for given; one of: informal, "),
      ("--locale ru Андрей", "“Андрей” is not field=value, such as given=Andrei"),
      ("--locale ru given=Андрей given=Саша", "the field given stands twice"),
      ("--locale ru title=Dr.", "a name needs given=… or surname=…"),
      (
        "--locale de given=Käthe",
        "there are no name patterns for de; there are for: en, ru, zh-Hans"
      ),
      ("--locale русский given=А", "--locale takes a language tag such as zh-Hant, not “русский”"),
      ("--locale ru --length tiny given=А", "'tiny'"),
      ("given=А", "--locale"),
    ])
  func wrong(arguments: String, message: String) throws {
    let run = try SilkProcess.run(
      ["names", "format"] + arguments.split(separator: " ").map(String.init))
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.text.isEmpty)
  }

  @Test("a pattern that shows none of the fields is told")
  func empty() throws {
    let run = try SilkProcess.run([
      "names", "format", "--locale", "ru", "--usage", "addressing", "--formality", "informal",
      "surname=Волгин",
    ])
    #expect(run.status == 65)
    #expect(
      run.errors == "error: the pattern {given-informal} shows none of the fields: surname=Волгин\n"
    )
  }
}
