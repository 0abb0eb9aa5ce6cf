import Testing

@Suite("silk subs check --report")
struct SubsReportTests {
  /// The page about cues, one a text.
  private func page(_ texts: [String], fixed: Bool = false) throws -> String {
    let folder = try TemporaryFolder()
    let cues = texts.enumerated().map { number, text in
      "\(number + 1)\n00:00:0\(number),000 --> 00:00:0\(number),900\n\(text)\n"
    }
    let report = folder.path("report.html")
    let output = fixed ? ["fix", "-o", folder.path("fixed.srt")] : ["check"]
    _ = try SilkProcess.run(
      ["subs"] + output + ["--language", "ru", "--report", report],
      input: Array(cues.joined(separator: "\n").utf8))
    return String(decoding: try folder.read("report.html"), as: UTF8.self)
  }

  @Test(
    "texts of other people stay texts",
    arguments: [
      "</script><script>alert(1)</script>", "<!-- <script>", "\"><img src=x onerror=alert(1)>",
      "' onmouseover='alert(1)", "]]></style></title><h1>x", "e\u{301}\"\u{301} onclick=x",
      "</li></ol><iframe src=//x>", "{\\an8}</p><svg onload=alert(1)>",
    ])
  func hostile(text: String) throws {
    let page = try page([text])
    #expect(page.occurrences(of: "<script") == 2)
    #expect(page.occurrences(of: "<style") == 2)
    for tag in ["<img", "<iframe", "<svg", "<h1>x", "<!-- "] {
      #expect(!page.contains(tag), "\(tag)")
    }
    // No attribute but ours: a quotation mark of a text is always a reference.
    for name in ["onerror", "onclick", "onload", "onmouseover"] {
      #expect(!page.contains(" \(name)=\""))
    }
  }

  @Test("what turns the direction of a text or cannot be seen is shown by its number")
  func invisible() throws {
    let page = try page(["abc\u{202E}def\u{200B}\u{FEFF}"])
    for number in ["U+202E", "U+200B", "U+FEFF"] { #expect(page.contains(">\(number)</span>")) }
    #expect(!page.contains("\u{202E}"))
  }

  @Test("the page asks no other place for anything, and is the same every time")
  func network() throws {
    let page = try page(["Раз", "Два"])
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url("))
    #expect(try page == self.page(["Раз", "Два"]))
  }

  @Test("every cue has its row, in its language, with times, speed and findings")
  func rows() throws {
    let page = try page(["Ну <i>вот</i>...", "Да"])
    #expect(page.contains(#"id="t0c1""#) && page.contains(#"id="t0c2""#))
    #expect(page.contains(#"<p lang="ru" dir="auto">Ну <span class="tag">&lt;i&gt;</span>вот"#))
    #expect(page.contains("PUNCT.ELLIPSIS"))
    #expect(page.contains(#"data-rules="PUNCT.ELLIPSIS""#))
    #expect(page.contains(#"[{"limit":17,"states":[[0,900,"#))
  }

  @Test("after a fix the page shows each change before and after, and what became of the findings")
  func fixed() throws {
    let page = try page(["Ну вот..."], fixed: true)
    #expect(page.contains("<del") && page.contains("<ins"))
    #expect(page.contains("<mark>...</mark>") && page.contains("<mark>…</mark>"))
    #expect(page.contains(#"<span class="outcome fixed">fixed</span>"#))
    #expect(page.occurrences(of: "data-state=\"") == 2)
  }

  @Test("a report goes to a file")
  func usage() throws {
    let run = try SilkProcess.run(["subs", "check", sampleTracks + "ru.srt", "--report", "-"])
    #expect(run.status == 64)
  }
}

extension String {
  /// How many times a text stands in this one.
  fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}
