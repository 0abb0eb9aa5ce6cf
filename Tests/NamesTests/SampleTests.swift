import Glibc
import LocaleData
import Testing

@testable import Names

extension NamesRoom {
  @Suite("Who is who on the sample")
  struct SampleTests {
    private let documents: [SourceDocument]
    private let roster: Roster
    private let knowledge: NameKnowledge
    private let report: NormalizationReport

    init() throws {
      documents = try Self.fileNames.map { name in
        try SourceDocument(
          file: name, text: String(decoding: try Self.content(name), as: UTF8.self))
      }
      roster = try Roster(reading: try Self.content("../roster.yaml"), file: "roster.yaml")
      knowledge = try NamesRoom.knowledge()
      report = try NameNormalization(documents, roster: roster, knowledge: knowledge).report()
    }

    private func person(_ id: String) throws -> Person {
      try #require(report.people.first { $0.id == id }, "nobody has the id \(id)")
    }

    @Test("Vokin, André Vokin, Volgin, Волгина and 沃金 are one man")
    func director() throws {
      let volgin = try person("volgin")
      let surfaces = Set(volgin.variants.map(\.surface))
      #expect(
        surfaces.isSuperset(of: [
          "Andrei Vokin", "André Vokin", "Andrey Volgin", "Андрея Волгина", "А. Волгин", "沃金",
          "安德烈·沃金",
        ]))
      #expect(volgin.forms[.simplifiedChinese]?.text == "安德烈·沃金")
      let vokin = try #require(volgin.variants.first { $0.surface == "Andrei Vokin" })
      #expect(vokin.relation == .backTranscription)
      #expect(
        vokin.explanation
          == "back-transcription of 沃金, Chinese for Волгин; 尔 (л) is dropped; "
          + "金 stands for both гин and кин")
    }

    @Test("Balanova and Baranova are one woman")
    func balanova() throws {
      let surfaces = Set(try person("svetlana-balanova").variants.map(\.surface))
      #expect(
        surfaces.isSuperset(of: [
          "Svetlana Balanova", "Svetlana Baranova", "Светланы Балановой", "巴拉诺娃",
        ]))
    }

    @Test("both spellings of Biković are one man")
    func bikovic() throws {
      let bikovic = try person("bikovic")
      #expect(bikovic.forms[.english]?.text == "Miloš Biković")
      #expect(
        Set(bikovic.variants.map(\.surface))
          .isSuperset(of: ["Milos Bykovic", "Milos Bikovic", "米洛斯·比柯维奇", "Милошем Биковичем"]))
    }

    @Test("Vadim alone joins Byrkin, not Smirnov, by his role, and is marked as partial")
    func vadim() throws {
      let byrkin = try person("byrkin")
      for surface in ["Vadim", "瓦迪姆"] {
        let vadim = try #require(byrkin.variants.first { $0.surface == surface })
        #expect(vadim.relation == .partial)
        #expect(vadim.explanation.contains("joined by the role"))
      }
      #expect(!report.people.contains { $0.id == "smirnov" })
    }

    @Test("Yang Zihua, Yang Yang and the viewer Yang stay three")
    func yang() throws {
      #expect(try person("yang-zihua").variants.map(\.surface) == ["Yang Zihua"])
      #expect(Set(try person("yang-yang").variants.map(\.surface)) == ["Yang Yang", "Ян Ян"])
      #expect(try person("yang").variants.map(\.surface) == ["Yang"])
      #expect(try person("yang").roles == ["viewer"])
    }

    @Test("Zhang Hanhui and Zheng Hanyi stay two")
    func zhang() throws {
      #expect(
        Set(try person("zhang-hanhui").variants.map(\.surface))
          == ["Zhang Hanhui", "Чжан Ханьхуэй", "Чжан Ханьхуэя", "張漢暉"])
      let zhang = try #require(
        person("zhang-hanhui").variants.first { $0.surface == "Чжан Ханьхуэй" })
      #expect(zhang.relation == .canonical)
      #expect(
        Set(try person("zheng-hanyi").variants.map(\.surface))
          == ["Zheng Hanyi", "Чжэн Ханьи", "郑涵艺", "鄭涵藝"])
    }

    @Test("nobody appears twice, and no mention belongs to two people")
    func once() {
      for language in LanguageTag.supported {
        let forms = report.people.compactMap { $0.forms[language]?.text }
        #expect(Set(forms).count == forms.count, "\(language)")
      }
      let places = report.people.flatMap { $0.variants.map(\.location) }
      #expect(Set(places).count == places.count)
    }

    @Test("Chinese characters that no source prints are not guessed")
    func unknown() throws {
      for id in ["yang-zihua", "huang-haonan", "sun-jiashan"] {
        let form = try person(id).forms[.simplifiedChinese]
        #expect(form?.text == nil)
        #expect(form?.certainty == .unknown)
      }
    }

    @Test("a producer known by the surname only stays in doubt")
    func doubt() {
      #expect(report.doubtful.map(\.surface) == ["楊"])
      #expect(report.doubtful.first?.candidates == ["yang-yang"])
    }

    @Test("the order of the documents makes no difference to who is who")
    func order() throws {
      let reversed = try NameNormalization(
        documents.reversed(), roster: roster, knowledge: knowledge
      ).report()
      func summary(_ report: NormalizationReport) -> [String: Set<String>] {
        Dictionary(
          uniqueKeysWithValues: report.people.map {
            ($0.id, Set($0.variants.map { "\($0.surface) \($0.location)" }))
          })
      }
      #expect(summary(reversed) == summary(report))
    }

    // MARK: Files

    private static let fileNames = [
      "01-en-premiere-guests.md", "02-en-premiere-translated.md", "03-en-box-office-and-history.md",
      "04-en-qingdao-week.md", "05-ru-prem-era-v-pekine.md", "06-ru-sbory-i-bajkal.md",
      "07-zh-Hans-shouying.md", "08-zh-Hant-piaofang.md",
    ]

    private static func content(_ name: String) throws -> [UInt8] {
      let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      let path = root.joined(separator: "/") + "/Samples/red-silk/coverage/" + name
      let file = try #require(fopen(path, "rb"), "cannot read \(path)")
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
    }
  }
}
