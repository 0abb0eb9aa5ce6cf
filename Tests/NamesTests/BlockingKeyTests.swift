import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Blocking keys")
  struct BlockingKeyTests {
    private let keys: BlockingKeys

    nonisolated(unsafe) private static let shared = try? BlockingKeys(NamesRoom.knowledge())

    init() throws { keys = try #require(Self.shared, "the data of Locales/ cannot be read") }

    private func keys(_ name: String) -> Set<String> { Set(keys.keys(of: name)) }

    @Test(
      "two spellings of one person share a key",
      arguments: [
        ("Andrei Vokin", "Андрей Волгин"), ("Andrei Vokin", "安德烈·沃金"),
        ("安德烈·沃尔金", "Волгин Андрей"), ("Svetlana Balanova", "Светлана Баранова"),
        ("斯韦特兰娜·巴拉诺娃", "Baranova, Svetlana"), ("A. Tarkovsky", "Андрею Тарковскому"),
        ("Саша Петров", "Alexander Petrov"), ("Bill Clinton", "William Clinton"),
        ("Zhang Yimou", "張藝謀"), ("Чжана Имоу", "Yimou Zhang"), ("Chow Yun-fat", "周润发"),
        ("Soong Ching-ling", "Song Qingling"), ("Mikhalkov-Konchalovsky", "Konchalovsky"),
        ("Tchulpan Chamatowa", "Чулпан Хаматова"), ("Michail Mischustin", "米哈伊尔·米舒斯京"),
        ("李政道", "Li Zhengdao"), ("ANDREI VOKIN", "andrei vokin"),
      ])
    func shared(left: String, right: String) {
      #expect(!keys(left).isDisjoint(with: keys(right)), "\(keys(left)), \(keys(right))")
    }

    @Test(
      "names that nobody takes for each other share none",
      arguments: [
        ("Andrei Vokin", "Andrei Tupolev"), ("张艺谋", "张国荣"), ("Иван Петров", "Иван Сидоров"),
        ("Vadim Byrkin", "Sergei Byrkin"),
      ])
    func apart(left: String, right: String) {
      #expect(keys(left).isDisjoint(with: keys(right)), "\(keys(left)), \(keys(right))")
    }

    @Test("keys are plain text without a tab, each once, and the same for every instance")
    func form() throws {
      let others = try BlockingKeys(NamesRoom.knowledge())
      for name in ["Andrei Vokin", "安德烈·沃金", "Chow Yun-fat", "Римский-Корсаков", "张艺谋", "О'Коннор"]
      {
        let own = keys.keys(of: name)
        #expect(!own.isEmpty)
        #expect(own == others.keys(of: name))
        #expect(Set(own).count == own.count)
        #expect(own.allSatisfy { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) || $0 > 0x7F } })
      }
    }

    @Test("what has no letter has no key", arguments: ["", "  ", "42", "—", "\u{301}"])
    func none(name: String) { #expect(keys(name).isEmpty) }

    @Test(
      "spellings of the gold list that are judged the same share a key",
      .enabled(if: GoldFile.path("names/people.tsv") != nil, "the gold list is not here"))
    func gold() throws {
      let path = try #require(GoldFile.path("names/people.tsv"))
      let matcher = try NameMatcher(NamesRoom.knowledge())
      let preparation = try matcher.preparation(NamesRoom.knowledge())
      let lines = try #require(GoldFile.lines(of: path))
      var same = 0
      var found = 0
      for line in lines.dropFirst() where !line.isEmpty {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        let forms = Set(cells[1...6].flatMap { $0.split(separator: "|") }.map(String.init)).sorted()
        let names = forms.map { preparation.prepared($0) }
        let own = forms.map { keys($0) }
        for left in names.indices {
          for right in names.indices where right > left {
            guard matcher.compare(names[left], names[right]).verdict == .same else { continue }
            same += 1
            if !own[left].isDisjoint(with: own[right]) { found += 1 }
          }
        }
      }
      print("gold keys: \(found) of \(same) pairs judged the same share a key")
      #expect(Double(found) >= 0.99 * Double(same))
    }

    @Test(
      "the skeleton of a spelling",
      arguments: [
        ("Volgin", "fkn"), ("Волгин", "fkn"), ("Tschebyscheff", "spsf"), ("Чебышёв", "spsf"),
        ("Trotzki", "tsk"), ("Троцкий", "tsk"), ("Elena", "an"), ("Ларина", "ln"),
        ("Mstislav", "nstsf"),
        ("Xenia", "sn"), ("Panchenko", "psk"),
      ])
    func skeleton(spelling: String, text: String) throws {
      let script = try #require(Script(of: spelling))
      let letters = PartLetters(spelling, script).scalars
      #expect(SoundClasses.skeletons(of: letters, script).first?.text == text)
    }
  }
}
