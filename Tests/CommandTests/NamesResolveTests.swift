import Testing

@Suite("silk names resolve")
struct NamesResolveTests {
  private func resolve(_ arguments: [String], _ input: String) throws -> SilkProcess {
    try SilkProcess.run(["names", "resolve"] + arguments, input: Array(input.utf8))
  }

  @Test("a list: a row a name, in order, with the person")
  func list() throws {
    let run = try resolve([], "Andrei Volgin\r\nАндрей Волгин\n\nAnna Kern\nVolgin\n")
    #expect(run.status == 0)
    let rows = run.text.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.map { $0[0] } == ["Andrei Volgin", "Андрей Волгин", "Anna Kern", "Volgin"])
    #expect(rows[0][1] == rows[1][1] && rows[0][1] == rows[3][1] && rows[0][1] != rows[2][1])
    #expect(rows[0][2...] == ["1.000", "Andrei Volgin"])
    #expect(rows[3].last == "partial")
  }

  @Test("CSV with a mark, quotes, line ends within fields and rows of another length")
  func table() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array(
        "\u{FEFF}No,Guest,Note\r\n1,\"Volgin, Andrei\",\"says \"\"hi\"\"\r\nagain\"\r\n2,Андрей Волгин\r\n3,\"Anna\" Kern,x\r\n"
          .utf8), to: "guests.csv")
    let file = folder.path("guests.csv")
    let run = try SilkProcess.run(
      ["names", "resolve", file, "--column", "Guest", "--id", "No", "--format", "csv"])
    #expect(run.status == 0)
    // Whose name is whose is another test's matter.
    let rows = run.text.replacing(/p\d,[01]\.\d+,("Volgin, Andrei"|[^,]+)/, with: "…")
    #expect(
      rows == """
        No,Guest,Note,entity,score,canonical,partial
        1,"Volgin, Andrei","says ""hi""\r\nagain",…,false
        2,Андрей Волгин,,…,false
        3,\"""Anna"" Kern",x,…,false

        """)
    #expect(run.errors.contains("guests.csv:4:1: warning: has 2 fields where the first row has 3"))
    #expect(run.errors.contains("guests.csv:5:3: warning: a quote that does not close"))
  }

  @Test("TSV, with sources in a column, each of which has each person once")
  func sources() throws {
    let input = "source\tname\na\tLi Na\na\tLi Na\nb\tLi Na\n"
    let run = try resolve(
      ["--from", "tsv", "--source", "source", "--within-source-distinct", "--format", "tsv"], input)
    let entities = run.text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[2] }
    #expect(Set(entities).count == 2)
    #expect(entities[2] == entities[0] || entities[2] == entities[1])
  }

  @Test("JSON Lines keep their members; broken lines are passed over and told")
  func objects() throws {
    let input = """
      {"who": "Andrei Volgin", "n": 1.50}
      {"who": 7}
      {"who":
      {"who":"42"}
      """
    let run = try resolve(
      ["--from", "jsonl", "--column", "who", "--format", "jsonl", "-"], input)
    #expect(run.status == 0)
    #expect(
      run.text == """
        {"file":"-","line":1,"who": "Andrei Volgin", "n": 1.50,"entity":"p1","score":1,"canonical":"Andrei Volgin","partial":false}
        {"file":"-","line":4,"who":"42","entity":null,"score":0,"canonical":"","partial":false}

        """)
    #expect(run.errors.contains("-:2:1: warning: has no text under “who”; passed over"))
    #expect(run.errors.contains("-:3:8: warning: is no JSON: expected a value; passed over"))
  }

  @Test("a column that is not there is named with those that are")
  func missingColumn() throws {
    let run = try resolve(["--from", "csv", "--column", "Guest"], "Name,No\nAnna Kern,1\n")
    #expect(run.status == 65)
    #expect(run.errors.contains("has no column “Guest” for --column; its columns are Name, No"))
  }

  @Test("several files: one that is not there is told, the others are resolved")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("Andrei Volgin\n".utf8), to: "a.txt")
    try folder.write(Array("Андрей Волгин\n".utf8), to: "b.txt")
    let run = try SilkProcess.run(
      [
        "names", "resolve", folder.path("a.txt"), folder.path("none"), folder.path("b.txt"),
        "--format", "tsv",
      ])
    #expect(run.status == 66)
    let rows = run.text.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows[0] == ["file", "name", "entity", "score", "canonical", "partial"])
    #expect(rows[1][2] == "p1" && rows[2][2] == "p1")
  }
}
