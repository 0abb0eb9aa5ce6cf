import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("The dictionary of name parts")
  struct NameDictionaryTests {
    private let dictionary: NameDictionary

    init() throws { dictionary = try NamesRoom.knowledge().dictionary() }

    private func groups(of part: String) -> [UInt32] {
      dictionary.groups(ofForm: NameKey.folded(part))
    }

    @Test(
      "forms of one name have a group in common, in any script",
      arguments: [
        ("Sun Сунь 孙 孫 Suen", UInt32(3_543_591)),
        ("Yat-sen 逸仙 Ятсе́н", 94_994_194),
        ("Chow Zhou Zhōu Чжоу 周", 845_135),
        ("Yun-fat 润发 潤發", 124_458_909),
        ("Alexander Саша Alexandre Олександр 亚历山大", 17_501_806),
        ("Чайковский Tchaikovsky Čajkovskij", 16_884_354),
        ("Xiaolong Siu-lung 小龙 小龍 Сяолун", 122_221_060),
      ])
    func together(forms: String, group: UInt32) {
      for form in forms.split(separator: " ") {
        #expect(groups(of: String(form)).contains(group), "\(form)")
      }
    }

    @Test(
      "different names have none in common",
      arguments: [("Сокуров", "Tarkovsky"), ("Chow", "孙"), ("Пётр", "Павел"), ("Yimou", "Yimo")])
    func apart(left: String, right: String) {
      #expect(Set(groups(of: left)).isDisjoint(with: groups(of: right)))
    }

    @Test("a form that was not folded is not taken for another")
    func unfolded() {
      #expect(groups(of: "Vlee") == [])
      #expect(dictionary.groups(ofForm: "Vlee") == [])
      #expect(dictionary.groups(ofForm: "lee") != [])
    }

    @Test("a form of several names is in several groups, in order")
    func ambiguous() {
      #expect(groups(of: "中山") == [6_960_378, 26_000_348, 95_048_030])
    }

    @Test(
      "a form that is in no group has none", arguments: ["Qqqxz", "Ятсенова", "", " -·’ʼ…", "42"])
    func missing(form: String) {
      #expect(groups(of: form) == [])
    }

    @Test(
      "spaces and punctuation within a form do not count",
      arguments: [
        "Yunfat", "Yun Fat", "YUN FAT", "Yun‐fat", "Yun·fat", "Yun’fat", "Yunʼfat", "1 Yun-fat",
      ])
    func joined(form: String) {
      #expect(groups(of: form) == groups(of: "Yun-fat"))
      #expect(groups(of: form) != [])
    }

    @Test("letters that begin with the bytes of punctuation count")
    func lettersLikePunctuation() {
      func hash(_ text: String) -> UInt64? {
        var key = NameDictionaryKey()
        for byte in text.utf8 { key.append(byte) }
        return key.hash
      }
      #expect(hash("ʒ") != nil)
      #expect(hash("ⰰ") != nil)
      #expect(hash("aʒ") != hash("a"))
      #expect(hash("ʼ") == nil)
    }

    @Test(
      "a form has the hash that the script gives it",
      arguments: [
        ("Chow", UInt64(118_498_460_362)),
        ("润发", 203_652_015_994),
        ("Yun-fat", 231_000_221_603),
        ("Ятсе́н", 132_115_153_758),
        ("Чайковський", 100_597_644_551),
        ("Андрій", 220_401_577_771),
        ("Ёлкин", 21_137_558_107),
        ("Čajkovskij", 113_117_528_500),
        ("Łódź", 252_018_540_720),
        ("Đorđe", 125_472_325_364),
        ("Søren", 130_981_139_645),
        ("O’Connor", 134_427_389_138),
        ("İnci", 238_817_367_089),
        ("Straße", 204_872_213_865),
      ])
    func hash(form: String, hash: UInt64) {
      var key = NameDictionaryKey()
      for byte in NameKey.folded(form).utf8 { key.append(byte) }
      #expect(key.hash == hash)
    }

    @Test("bytes of a longer text are looked up in place")
    func slices() {
      let text = Array("chow yun fat".utf8)
      #expect(dictionary.groups(ofForm: text[..<4]) == groups(of: "Chow"))
      #expect(dictionary.groups(ofForm: text[5...]) == groups(of: "Yun-fat"))
    }

    @Test("a folder's file says the same as the built-in one")
    func folder() throws {
      let bytes = try LocaleStore.builtIn.bytes(at: NameDictionary.path)
      let other = try NameDictionary(LocaleStore(root: "mine") { _ in bytes })
      #expect(other.groups(ofForm: "chow") == groups(of: "Chow"))
    }

    @Test("the dictionary is looked up from several threads at once")
    func threads() async {
      let expected = groups(of: "Chow")
      let dictionary = dictionary
      await withTaskGroup { tasks in
        for _ in 0..<8 {
          tasks.addTask {
            (0..<1000).allSatisfy { _ in dictionary.groups(ofForm: "chow") == expected }
          }
        }
        for await isRight in tasks { #expect(isRight) }
      }
    }

    @Test("a broken file says what is wrong with it", arguments: Damage.allCases)
    func broken(damage: Damage) throws {
      let bytes = damage.applied(to: try LocaleStore.builtIn.bytes(at: NameDictionary.path))
      let store = LocaleStore(root: "mine") { _ in bytes }
      let error = #expect(throws: LocaleError.self) { try NameDictionary(store) }
      #expect(
        error?.description.hasPrefix("mine/name-parts.bin: error: cannot be read: it") == true)
      #expect(error?.description.hasSuffix(damage.message) == true)
    }

    @Test("records that name a group which is not there are left out")
    func damagedRecords() throws {
      var bytes = try LocaleStore.builtIn.bytes(at: NameDictionary.path)
      // The last of the file are records of 5 bytes, and the lower 18 bits of each are a group's place.
      for record in stride(from: bytes.count - 5, to: 1_000_000, by: -5) {
        bytes[record] = 0xFF
        bytes[record + 1] = 0xFF
        bytes[record + 2] |= 3
      }
      let damaged = try NameDictionary(LocaleStore(root: "mine") { [bytes] _ in bytes })
      #expect(damaged.groups(ofForm: "chow") == [])
    }
  }
}

extension NamesRoom.NameDictionaryTests {
  /// A way in which the file is wrong.
  enum Damage: CaseIterable {
    case empty, text, newer, short, long, disordered

    func applied(to bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      switch self {
      case .empty: bytes = []
      case .text: bytes = Array("parts:\n  - chow\n  - zhou\n".utf8)
      case .newer: bytes[8] = 2
      case .short: bytes.removeLast()
      case .long: bytes.append(0)
      case .disordered: bytes[24 + 4 * 1000 + 3] = 1
      }
      return bytes
    }

    var message: String {
      switch self {
      case .empty, .text: "it is no name dictionary"
      case .newer: "it is a name dictionary of version 2, but version 1 is needed"
      case .short, .long: "bytes, but its header says that there are 2623989"
      case .disordered: "its directory is damaged"
      }
    }
  }
}
