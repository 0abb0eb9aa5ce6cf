/// Finds the numbers that a text says, in digits, in words, and in characters of Chinese.
///
/// Made to compare texts of two languages, and hence tolerant: what may be a number is told as
/// possible, and what may be one number or another (`1.234`, nine in the evening) has several values.
struct NumberReader {
  let lexicon: NumberLexicon
  let pieces: [NumberPiece]
  var numbers: [FoundNumber] = []

  /// The numbers of a text without tags; linear in its length.
  static func numbers(in text: String, _ lexicon: NumberLexicon) -> [FoundNumber] {
    var reader = NumberReader(lexicon: lexicon, pieces: NumberPiece.pieces(of: text))
    reader.readDigits()
    reader.readWords()
    reader.readChinese()
    return reader.numbers
  }

  // MARK: Digits

  private mutating func readDigits() {
    var position = 0
    while position < pieces.count {
      guard let first = pieces[position].digits else {
        if case .sign(let sign) = pieces[position] { readFraction(sign) }
        position += 1
        continue
      }
      var group = DigitGroup(first)
      let end = group.extend(with: pieces, from: position + 1)
      var number = FoundNumber(values: group.values, text: group.text, certainty: .digits)
      let isBeforeColon = Self.isColon(pieces.piece(at: end)?.sign)
      let isAfterColon = Self.isColon(pieces.piece(at: position - 1)?.sign)
      qualify(&number, before: end, isHour: isBeforeColon)
      for sign in [pieces.piece(at: position - 1)?.sign, pieces.piece(at: end)?.sign] {
        guard number.measures.isEmpty, let sign, let measures = Self.currencies[sign] else {
          continue
        }
        (number.measures, number.isMoney, number.isOnlyMoney) = (measures, true, true)
      }
      // The zeros of a full hour are not said.
      let isFullHour = isAfterColon && first.allSatisfy { $0 == "0" }
      if !isFullHour { numbers.append(number) }
      position = end
    }
  }

  /// Reads ½ and its like, which others write 1/2 or in words.
  private mutating func readFraction(_ sign: Unicode.Scalar) {
    let parts: (Int, Int)?
    switch sign {
    case "½": parts = (1, 2)
    case "⅓": parts = (1, 3)
    case "⅔": parts = (2, 3)
    case "¼": parts = (1, 4)
    case "¾": parts = (3, 4)
    case "⅛": parts = (1, 8)
    default: parts = nil
    }
    guard let (over, under) = parts else { return }
    for value in [over, under] {
      numbers.append(
        FoundNumber(values: [NumberValue(value)], text: String(sign), certainty: .possible))
    }
    if let half = NumberValue("0.5"), sign == "½" {
      numbers.append(FoundNumber(values: [half], text: String(sign), certainty: .possible))
    }
  }

  private static func isColon(_ sign: Unicode.Scalar?) -> Bool { sign == ":" || sign == "：" }

  /// Takes account of what follows a number: a scale, an hour, a decade, a measure.
  func qualify(_ number: inout FoundNumber, before end: Int, isHour: Bool = false) {
    var isHour = isHour
    if let next = pieces.word(after: end) {
      if let scale = lexicon.words[next], scale.kind == .scale, let factor = scale.whole {
        number.values = Set(number.values.compactMap { $0.times(factor) })
      }
      for scalar in next.unicodeScalars.prefix(2) {
        guard let scale = lexicon.scales[scalar] else { break }
        number.values = Set(number.values.compactMap { $0.times(scale) })
      }
      let begins = { (words: Set<String>) in
        words.contains(next) || !lexicon.digits.isEmpty && words.contains { next.hasPrefix($0) }
      }
      isHour = isHour || begins(lexicon.hours)
      if begins(lexicon.decades) {
        number.values.formUnion(number.values.compactMap(\.whole).map { NumberValue($0 % 100) })
      }
      if lexicon.words[next]?.kind == .scale, let measure = pieces.word(afterWordAt: end) {
        count(&number, in: measure)
      } else {
        let unit = next.unicodeScalars.drop { lexicon.scales[$0] != nil }
        count(&number, in: String(unit))
      }
    }
    if isHour { number.values.formUnion(number.values.flatMap(\.otherHours)) }
  }

  /// Takes account of the measure that a word after a number names.
  func count(_ number: inout FoundNumber, in word: String) {
    guard number.measures.isEmpty else { return }
    number.measures = lexicon.measures(of: word)
    number.isMoney = !number.measures.isDisjoint(with: lexicon.currencies)
    number.isOnlyMoney = number.isMoney && number.measures.isSubset(of: lexicon.currencies)
  }

  /// What the signs of currencies stand for, as the data of the languages names it.
  private static let currencies: [Unicode.Scalar: Set<String>] = [
    "$": ["dollar"], "£": ["sterling"], "€": ["euro"], "¥": ["yuan", "yen"], "₽": ["rouble"],
  ]
}

/// Digits with the signs that part their thousands or their decimals.
private struct DigitGroup {
  private(set) var text: String
  private var groups: [String]
  private var separators: [Unicode.Scalar] = []

  init(_ first: String) {
    text = first
    groups = [first]
  }

  /// Adds what belongs to the number of the pieces from a position on, and gives the position after it.
  mutating func extend(with pieces: [NumberPiece], from position: Int) -> Int {
    var end = position
    while let separator = pieces.piece(at: end)?.sign, let next = pieces.piece(at: end + 1)?.digits
    {
      let isPoint = separator == "." || separator == ","
      let isGroup =
        next.count == 3 && groups[0].count <= 3 && groups[0] != "0" && isGrouped
        && separator == separators.first ?? separator
        && (isPoint || " '’".unicodeScalars.contains(separator))
      let isDecimal = isPoint && isGrouped && separator != separators.first
      guard isGroup || isDecimal else { break }
      text.unicodeScalars.append(separator)
      text += next
      groups.append(next)
      separators.append(separator)
      end += 2
      if !isGroup { break }
    }
    return end
  }

  private var isGrouped: Bool { groups.dropFirst().allSatisfy { $0.count == 3 } }

  /// What the number may be.
  var values: Set<NumberValue> {
    var values: Set<NumberValue> = []
    let isDecimal =
      separators.last.map { last in
        (last == "." || last == ",")
          && (separators.count == 1 || separators[0] != last)
      } ?? false
    if isGrouped, separators.allSatisfy({ $0 == separators[0] }),
      let value = NumberValue(groups.joined())
    {
      values.insert(value)
    }
    if isDecimal,
      let value = NumberValue(groups.dropLast().joined() + "." + groups[groups.count - 1])
    {
      values.insert(value)
    }
    return values
  }
}

extension NumberValue {
  /// The same hour counted to 24 or to 12.
  var otherHours: [NumberValue] {
    guard let hour = whole, (0...24).contains(hour) else { return [] }
    return [hour + 12, hour - 12].filter { (0...24).contains($0) }.map { NumberValue($0) }
  }
}
