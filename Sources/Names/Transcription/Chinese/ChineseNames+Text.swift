public import LocaleData

extension ChineseNames {
  /// Whether a text has Chinese characters.
  public static func hasCharacters(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { Script($0) == .han }
  }

  /// The text with every run of Chinese characters spelled as a name; what is not Chinese stays.
  ///
  /// A line that holds nothing but one name may part surname and given name by a space. Punctuation of
  /// Chinese becomes that of the other script.
  ///
  /// - Parameter isASCII: whether the spellings lose their diacritics; Pinyin's ü is then yu, as in
  ///   passports.
  /// - Throws: a `LocaleError` where a table of the system is missing or broken.
  public func replacingNames(
    in text: String, system: ChineseSpellingSystem, isASCII: Bool = false
  ) throws(LocaleError) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var result = ""
    for line in lines {
      let replaced = try replacingNames(inLine: line, system: system)
      result += isASCII ? ascii(replaced, system) : replaced
      if line.endIndex < text.endIndex { result.append(text[line.endIndex]) }
    }
    return result
  }

  private func replacingNames(
    inLine line: Substring, system: ChineseSpellingSystem
  ) throws(LocaleError) -> String {
    guard Self.hasCharacters(line) else { return String(line) }
    if isOneName(line) {
      let start = line.prefix(while: \.isWhitespace)
      let end = line.reversed().prefix(while: \.isWhitespace).reversed()
      return start + (try spelling(of: String(line), system: system)) + String(end)
    }
    let signs = try punctuation.get()
    var result = ""
    var place = line.startIndex
    while place < line.endIndex {
      guard Self.isHan(line[place]) else {
        if let sign = signs[line[place]] {
          result += result.last == " " ? sign.drop(while: \.isWhitespace) : sign[...]
        } else if !(line[place] == " " && place > line.startIndex
          && signs[line[line.index(before: place)]] != nil)
        {
          result.append(line[place])
        }
        place = line.index(after: place)
        continue
      }
      let run = line[place...].prefix { Self.isHan($0) || Self.isLink($0) }
      let name = String(run.reversed().drop(while: Self.isLink).reversed())
      if let last = result.last, last.isLetter || last.isNumber || last == "." { result += " " }
      result += try spelling(of: name, system: system)
      place = line.index(place, offsetBy: name.count)
      if place < line.endIndex, line[place].isLetter || line[place].isNumber { result += " " }
    }
    return result.last == " " && line.last != " " ? String(result.dropLast()) : result
  }

  /// Whether a line is a single name: one run of characters, surname and given name apart, or the parts
  /// of a foreigner's name.
  private func isOneName(_ line: Substring) -> Bool {
    let isPlain = line.allSatisfy {
      $0.isWhitespace || Self.isHan($0) || Self.isLink($0)
    }
    guard isPlain else { return false }
    let parts = line.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1 else { return true }
    if parts.allSatisfy({ $0.count == 1 }) { return parts.count < 4 }
    return parts.count == 2 && isSurname(String(parts[0]), before: String(parts[1]))
      || line.contains(where: \.isInterpunct)
      || parts.joined().allSatisfy(transcriptionCharacters.contains)
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.flatMap { Script($0) } == .han
  }

  /// Whether a sign may stand within a name.
  private static func isLink(_ character: Character) -> Bool {
    character.isInterpunct || character == "-"
  }

  /// The spelling without its diacritics.
  func ascii(_ text: String, _ system: ChineseSpellingSystem) -> String {
    let isPinyin = [.pinyin, .pinyinTones, .pinyinTaiwan].contains(system)
    return String(
      text.flatMap { character -> String in
        guard !character.isASCII else { return String(character) }
        let plain = MandarinSyllable(marked: String(character)).letters
          .replacing("ü", with: isPinyin ? "yu" : "u")
        return character.isUppercase ? plain.capitalizedFirst : plain
      })
  }
}
