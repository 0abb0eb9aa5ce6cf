import Testing

@Suite("silk kit check, silk kit facts")
struct KitCheckTests {
  @Test("the sample's gaps are found, and only --strict minds them")
  func sample() throws {
    let run = try SilkProcess.run(["kit", "check", KitBuildTests.sample])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    for line in [
      "Samples/red-silk/kit/blurbs/zh-Hant/synopsis-long.md: warning: this text is missing; other"
        + " languages have it [kit.missing-text]",
      "the sources differ about red-silk/running-time and nobody has decided",
      "“yang-zihua” has no certain form in ru, zh-Hans, zh-Hant [kit.missing-name]",
      "note: “sound” is not known yet [kit.unknown-value]",
    ] {
      #expect(run.errors.contains(line), "\(line)")
    }
    #expect(try SilkProcess.run(["kit", "check", KitBuildTests.sample, "--strict"]).status == 1)
  }

  @Test("findings as JSON")
  func json() throws {
    let run = try SilkProcess.run(["kit", "check", KitBuildTests.sample, "--format", "json"])
    #expect(run.text.hasPrefix("[\n  {\n    \"file\": \"Samples/red-silk/kit/blurbs/"))
    #expect(run.text.contains("\"rule\": \"kit.missing-text\""))
  }

  @Test("facts tell who says what, what holds and why, and the line to paste")
  func facts() throws {
    let run = try SilkProcess.run(["kit", "facts", KitBuildTests.sample])
    #expect(run.status == 0)
    let fact = run.text.split(separator: "\n\n").first { $0.hasPrefix("red-silk/running-time") }
    #expect(
      try #require(fact) == """
        red-silk/running-time  [conflict]
            146 minutes  (1 independent source)
                China Daily 2025-09
                Samples/red-silk/kit/claims/film.yaml:55:5
            145 minutes  (1 independent source)
                axiwang.com 2025-09
                Samples/red-silk/kit/claims/film.yaml:60:5
            open: the sources differ; an editor has to decide
            decide: - { fact: red-silk/running-time, pick: running-time-china-daily, evidence: \
        "8f1a60f8", reason: "" }
        """)
    #expect(run.text.hasPrefix("red-silk/running-time"), "what is open comes first")
    #expect(run.errors.hasSuffix(" facts, 1 to decide\n"))
    #expect(
      run.text.contains("  * 76 years  (1 independent source; 2 tell the release beijing-release)")
    )
    #expect(run.text.contains("holds: the editor decided: Relations date from 2 October 1949"))
  }

  @Test("a spelling that came back from Chinese is explained, with its place in the article")
  func spelling() throws {
    let run = try SilkProcess.run(["kit", "facts", KitBuildTests.sample])
    let fact = try #require(
      run.text.split(separator: "\n\n").first { $0.hasPrefix("red-silk/director") })
    #expect(fact.contains("Vokin: back-transcription"))
    #expect(fact.contains("Samples/red-silk/kit/sources/02-en-premiere-translated.md:11:124"))
  }

  @Test("facts as a page that asks no address for anything")
  func factsPage() throws {
    let run = try SilkProcess.run(["kit", "facts", KitBuildTests.sample, "--format", "html"])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("<!DOCTYPE html>"))
    #expect(run.text.contains("default-src &#39;none&#39;"))
    #expect(run.text.contains("<blockquote lang=\"zh-Hans\">今年是两国建交76周年</blockquote>"))
    #expect(run.text.contains("- { fact: red-silk/running-time, pick: running-time-axiwang, "))
    #expect(!run.text.contains("<script"))
  }

  @Test("the sample kit's sources are its coverage")
  func sampleSources() throws {
    let coverage = "Samples/red-silk/coverage"
    let names = TemporaryFolder.names(in: "\(SilkProcess.packageFolder)/\(coverage)")
    #expect(names.count == 8)
    for name in names {
      #expect(
        try TemporaryFolder.content(of: "\(coverage)/\(name)")
          == TemporaryFolder.content(of: "\(KitBuildTests.sample)/sources/\(name)"), "\(name)")
    }
  }

  @Test("facts as JSON, and an open one fails --strict")
  func factsJSON() throws {
    let run = try SilkProcess.run([
      "kit", "facts", KitBuildTests.sample, "--format", "json", "--strict",
    ])
    #expect(run.status == 1)
    #expect(run.text.contains("\"class\": \"time-dependent\""))
    #expect(run.text.contains("\"pick\": \"Miloš Biković\""))
  }
}
