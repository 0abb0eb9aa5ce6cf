import LocaleData
import Testing

@testable import Subtitles

@Suite("What line breaks must not part")
struct BreakTabooTests {
  @Test(
    "in English",
    arguments: [
      ("I saw the\nman", "“the” is parted from its noun"),
      ("This is my\nfather", "“my” is parted from its noun"),
      ("a lot of\npeople", "“of” is parted from its object"),
      ("sitting in\nthe car", "“in” is parted from its object"),
      ("I think he\nleft", "“he” is parted from its verb"),
      ("They will\ncome", "“will” is parted from its verb"),
      ("I don't\nknow", "“don't” is parted from its verb"),
      ("better not\ngo", "“not” is parted from what it negates"),
      ("you and\nme", "“and” is parted from what it leads to"),
      ("run 5\nmiles", "“5” is parted from “miles”"),
      ("with John\nSmith", "“John” is parted from “Smith”"),
      ("ask Mr.\nBrown", "“Mr” is parted from the name"),
    ])
  func english(text: String, message: String) throws {
    #expect(try breaker(.english).taboos(text) == [message])
  }

  @Test(
    "nothing in English",
    arguments: [
      "Come in,\nplease", "I said so.\nThe end", "Do it with me,\nnot him",
      "This is it...\nthe end",
      "He came\nthe next day", "- He...\n- The what?", "I saw him\nyesterday",
    ])
  func soundEnglish(text: String) throws {
    #expect(try breaker(.english).taboos(text).isEmpty)
  }

  @Test(
    "in Russian",
    arguments: [
      ("я живу в\nМоскве", "“в” is parted from its object"),
      ("я этого не\nзнаю", "“не” is parted from what it negates"),
      ("он пришёл и\nсел", "“и” is parted from what it leads to"),
      ("я сказал\nбы тебе", "“бы” is parted from the word it leans on"),
      ("Ты бы\nпришёл", "“бы” is parted from its verb"),
      ("мама бы\nобрадовалась", "“бы” is parted from its verb"),
      ("Кто б\nподумал", "“б” is parted from its verb"),
      ("Мне бы\nпоспать", "“бы” is parted from its verb"),
      ("он бы\nмог", "“бы” is parted from its verb"),
      ("улица Мира, д.\n5", "“д” is parted from “5”"),
      ("ему было 30\nлет", "“30” is parted from “лет”"),
      ("это моя\nмама", "“моя” is parted from its noun"),
      ("видел А.\nСокурова", "“А” is parted from “Сокурова”"),
      ("и Пётр\nИванов тоже", "“Пётр” is parted from “Иванов”"),
      ("Москва\n— столица", "“—” begins a line as if another spoke"),
    ])
  func russian(text: String, message: String) throws {
    #expect(try breaker(.russian).taboos(text) == [message])
  }

  @Test(
    "nothing in Russian",
    arguments: [
      "я не знаю,\nчто делать", "Москва —\nстолица", "он пришёл\nи сел", "- Да.\n- Нет.",
      "до 2010 г.\nи после", "сказал бы\nтебе", "я хотел бы\nсказать", "если бы\nдела шли",
      "ты бы,\nпришёл", "он бы\nтоже не знал", "надо бы\nпоспать", "Сказал бы\nвсё ему",
    ])
  func soundRussian(text: String) throws {
    #expect(try breaker(.russian).taboos(text).isEmpty)
  }

  @Test(
    "in Chinese",
    arguments: [
      ("这是我\n的书", "“我” is parted from “的”"),
      ("我们去长\n城吧", "the word “长城” is broken"),
      ("一共三\n本书", "“三” is parted from “本”"),
      ("这里离北京有30\n公里", "“30” is parted from “公里”"),
      ("我们走\n吧", "“吧” is parted from the word it leans on"),
      ("因为\n他不来了", "“因为” is parted from what it leads to"),
      ("安娜·\n卡列尼娜", "“安娜” is parted from “卡”"),
      ("我一直用Visual\nStudio Code写代码", "“Visual” is parted from “Studio”"),
      ("我一直用 Visual Studio\nCode 写代码", "“Studio” is parted from “Code”"),
      ("他买了iPhone\n15 Pro", "“iPhone” is parted from “15”"),
      ("他整天玩Call of\nDuty", "“of” is parted from “Duty”"),
    ])
  func chinese(text: String, message: String) throws {
    let taboos = try breaker(.simplifiedChinese).taboos(text)
    #expect(taboos == [message])
  }

  @Test(
    "nothing in Chinese",
    arguments: [
      "我今天\n下雨就不去", "他走了\n你还等什么", "你好吗？\n我很好", "如果你来\n我就走",
      "我用Photoshop\n你呢", "他说I have a dream\nthat one day", "用Visual Studio Code\n写代码",
      "他喜欢Rust，\nSwift更好", "Hello World\n你好世界",
    ])
  func soundChinese(text: String) throws {
    #expect(try breaker(.simplifiedChinese).taboos(text).isEmpty)
  }
}
