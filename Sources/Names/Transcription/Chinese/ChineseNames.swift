public import LocaleData
internal import YAML

/// Chinese names: how their characters divide and read, and how other scripts spell them.
///
/// ```swift
/// let names = try ChineseNames()
/// try names.spelling(of: "张艺谋", system: .pinyin)        // Zhang Yimou
/// try names.spelling(of: "周冬雨", system: .palladius)     // Чжоу Дунъюй
/// try names.spellings(ofPinyin: "Zhou Dongyu", system: .palladius)[0].text  // Чжоу Дунъюй
/// try names.pinyin(of: "Чжоу Дунъюй", writtenIn: .palladius)[0].text        // Zhou Dongyu
/// ```
///
/// Tables other than Pinyin's are read at their first use. Not for use from several threads at once.
public final class ChineseNames {
  let store: LocaleStore
  let mandarin: Mandarin
  let surnames: ChineseSurnames
  let exceptions: ChineseNameExceptions
  /// The characters that spell foreign names by their sound.
  let transcriptionCharacters: Set<Character>
  private var tables: [String: [String: String]] = [:]
  lazy var script = Result<ChineseScript, LocaleError> { () throws(LocaleError) in
    try ChineseScript(store)
  }
  lazy var cantonese = Result<Cantonese, LocaleError> { () throws(LocaleError) in
    try Cantonese(store)
  }

  /// The Russian names that are not by the table, by their Pinyin.
  lazy var usualPalladius = Result<[String: String], LocaleError> { () throws(LocaleError) in
    var table: [String: String] = [:]
    for (characters, usual) in exceptions.palladius.sorted(by: { $0.key < $1.key }) {
      let text = try spelling(of: characters, system: .pinyin)
      if table[text] == nil { table[text] = usual }
    }
    return table
  }

  /// What stands for the punctuation of Chinese.
  lazy var punctuation = Result<[Character: String], LocaleError> { () throws(LocaleError) in
    try store.value(at: "transcription/chinese-systems.yaml") { node throws(YAMLError) in
      let texts = try node.required("punctuation").texts().map { (Character($0.key), $0.value) }
      return Dictionary(texts) { first, _ in first }
    }
  }

  /// Reads how characters read and which surnames there are.
  ///
  /// - Throws: a `LocaleError` where a file of `store` is missing or broken.
  public convenience init(_ store: LocaleStore = .builtIn) throws(LocaleError) {
    let mandarin = try Mandarin(store)
    try self.init(store, mandarin: mandarin, surnames: ChineseSurnames(store, mandarin: mandarin))
  }

  init(
    _ store: LocaleStore, mandarin: Mandarin, surnames: ChineseSurnames
  ) throws(LocaleError) {
    self.store = store
    self.mandarin = mandarin
    self.surnames = surnames
    exceptions = try ChineseNameExceptions(store)
    transcriptionCharacters = try TranscriptionCharacters.read(store)
  }

  /// The table from syllables of Pinyin or Jyutping to another spelling that a file of
  /// `Locales/transcription/` has.
  func syllables(of file: String) throws(LocaleError) -> [String: String] {
    if let table = tables[file] { return table }
    let table = try store.value(at: "transcription/\(file).yaml") { node throws(YAMLError) in
      try node.required("syllables").texts()
    }
    tables[file] = table
    return table
  }
}
