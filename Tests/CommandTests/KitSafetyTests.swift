import Testing

@Suite("silk kit with files that are made to do harm")
struct KitSafetyTests {
  private static let manifest = """
    id: small
    languages: [en]
    film: { title: { en: Small }, genre: { en: drama } }
    stills: [{ file: media/a.jpg, caption: { en: a }, alternative: { en: a } }]
    """

  /// What `silk kit check kit` says, after `script` made the folder `kit` with its kit.yaml something
  /// else.
  ///
  /// It has ten seconds, and four gigabytes of addresses.
  private func check(after script: String, manifest: String = manifest) throws -> SilkProcess {
    let folder = try TemporaryFolder()
    try folder.write(manifest, to: "kit.yaml")
    return try SilkProcess.script(
      """
      mkdir -p kit/media kit/claims kit/blurbs/en && mv kit.yaml kit
      \(script)
      ulimit -v 4000000
      timeout 10 silk kit check kit
      """, in: folder.path())
  }

  @Test(
    "a link that leads out of the kit is an error that names it",
    arguments: [
      ("echo secret > secret; ln -s ../../secret kit/media/a.jpg", "kit/media/a.jpg"),
      ("echo 'a: b' > x.yaml; ln -s \"$PWD/x.yaml\" kit/roster.yaml", "kit/roster.yaml"),
      ("ln -s / kit/blurbs/all", "kit/blurbs/all"),
      ("rmdir kit/media; ln -s /etc kit/media", "kit/media"),
      ("ln -s /dev/zero kit/terms.yaml; ln -s ../.. kit/claims/up", "kit/claims/up"),
      ("mkdir kitten; ln -s ../../kitten kit/claims/a", "kit/claims/a"),
    ])
  func linkOut(script: String, path: String) throws {
    let run = try check(after: script)
    #expect(run.status == 65)
    #expect(
      run.errors
        == "\(path): error: this link leads out of the kit's folder; put the file itself there\n")
  }

  @Test("a link within the kit is as good as the file")
  func linkWithin() throws {
    let run = try check(
      after: "echo 'terms: { a: { en: A } }' > kit/claims.txt; "
        + "mkdir kit/blurbs/data; mv kit/claims.txt kit/blurbs/data/t; ln -s blurbs/data/t kit/terms.yaml"
    )
    #expect(run.status == 1, "\(run.errors)")
    #expect(!run.errors.contains("terms.yaml: error"))
  }

  @Test(
    "pipes and devices are never opened, and what lies beside a kit is not read",
    arguments: [
      "mkfifo kit/media/a.jpg", "mkfifo kit/claims/a.yaml", "mkfifo kit/blurbs/en/logline.md",
      "truncate -s 100G kit/film.mov", "ln -s / kit/disk", "ln -s /dev/zero kit/media/a.jpg",
      "mkfifo kit/extra.yaml",
    ])
  func specialFiles(script: String) throws {
    let run = try check(after: script)
    #expect(run.status == 1, "\(run.errors)")
    #expect(
      run.errors.contains(
        "kit/kit.yaml:4:18: error: there is no file media/a.jpg [kit.missing-picture]"))
  }

  @Test(
    "a file larger than what it is for is not read",
    arguments: [
      ("truncate -s 5M kit/roster.yaml", "kit/roster.yaml", "4194304", "5242880"),
      ("truncate -s 1M kit/blurbs/en/logline.md", "kit/blurbs/en/logline.md", "262144", "1048576"),
      ("truncate -s 900G kit/media/a.jpg", "kit/media/a.jpg", "268435456", "966367641600"),
    ])
  func largeFile(script: String, path: String, most: String, size: String) throws {
    let run = try check(after: script)
    #expect(run.status == 65)
    #expect(run.errors == "\(path): error: expected at most \(most) bytes, found \(size)\n")
  }

  @Test("more files than a kit has are an error")
  func manyFiles() throws {
    let run = try check(
      after: "mkdir kit/media/b; cd kit/media/b; seq 20001 | xargs touch; cd ../../..")
    #expect(run.status == 65)
    #expect(run.errors == "kit: error: expected at most 20000 files\n")
  }

  @Test("a file that nobody may read, and one that is a folder")
  func unreadable() throws {
    let folder = try check(after: "rm kit/kit.yaml; mkdir kit/kit.yaml")
    #expect(folder.status == 65)
    #expect(folder.errors.hasPrefix("kit/kit.yaml: error: expected this file"))
    let gone = try check(after: "ln -s nowhere kit/terms.yaml")
    #expect(gone.errors == "kit/terms.yaml: error: cannot be read: No such file or directory\n")
    // Who is root may read everything.
    let locked = try check(after: "chmod 0 kit/kit.yaml; [ -r kit/kit.yaml ] && rm kit/kit.yaml")
    #expect(locked.status == 66 || locked.status == 65)
    #expect(locked.errors.hasPrefix("kit/kit.yaml: error: "))
  }

  @Test("a picture of 60,000 by 60,000 pixels is not shown, and one that ends early is damaged")
  func pictures() throws {
    let huge = try check(
      after:
        #"printf '\377\330\377\300\0\13\10\352\140\352\140\1\1\21\0\377\331' > kit/media/a.jpg"#)
    #expect(huge.status == 1)
    #expect(
      huge.errors.contains(
        "kit/media/a.jpg: error: the picture is 60000 by 60000 pixels, more than any program of the "
          + "press opens [kit.huge-picture]"))
    let short = try check(after: #"printf '\377\330\377\300\0' > kit/media/a.jpg"#)
    #expect(short.errors.contains("kit/media/a.jpg: error: the picture ends before"))
  }

  @Test("a terminal shows what a kit has in it, and does nothing that it says")
  func terminal() throws {
    let run = try check(
      after: "true", manifest: "id: \"\\e[31mred\\u202E\"\nlanguages: [en]\nfilm: {}")
    #expect(run.status == 65)
    #expect(!run.errors.utf8.contains(0x1B))
    #expect(!run.errors.unicodeScalars.contains("\u{202E}"))
    let link = try check(
      after: "printf '[a](java\\033script:b)\\n' > kit/blurbs/en/logline.md")
    #expect(
      link.errors.contains(
        "kit/blurbs/en/logline.md:1: error: this text has the hidden character U+001B; it is "
          + "left out [kit.hidden-character]"))
    #expect(link.errors.contains("the link “javascript:b” was left out"))
    #expect(!link.errors.utf8.contains(0x1B))
  }

  @Test("built pages have none of it, and the build says so")
  func build() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id: small\nlanguages: [en]\nfilm: { title: { en: \"Sm\\u202Eall\" }, genre: { en: \"<b>\\0\" } }",
      to: "kit.yaml")
    let run = try SilkProcess.script(
      "mkdir kit; mv kit.yaml kit; silk kit build kit -o out; echo $?; cat out/en/*",
      in: folder.path())
    #expect(run.text.hasPrefix("1\n"))
    #expect(
      run.errors.contains("kit/kit.yaml:3:22: error: this text has the hidden character U+202E"))
    #expect(
      !run.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\0" || $0 == "\u{FFFD}" })
    #expect(run.text.contains("<h1>Small</h1>"))
    #expect(run.text.contains("&lt;b&gt;"))
  }
}
