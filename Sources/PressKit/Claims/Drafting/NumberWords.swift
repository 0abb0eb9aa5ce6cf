internal import YAML

/// How a language writes numbers.
struct NumberWords: Sendable {
  /// The sign before decimals.
  let decimal: Character
  /// The signs between groups of three digits.
  let grouping: [String]
  /// Numbers in words.
  let words: PhraseTable<Int>
  /// What multiplies the number before it: million, 万.
  let scales: PhraseTable<Int>
  /// What makes an ordinal of the number before it.
  let ordinals: Set<String>
  /// What makes an ordinal of the number behind it: 第.
  let ordinalSigns: Set<String>
  /// What says before a number that it is rounded.
  let about: PhraseTable<String>
  /// What says so behind it.
  let aboutAfter: PhraseTable<String>
  /// The digits of numbers in characters: 七 in 七十六.
  private let digits: [String: Int]
  /// Their powers of ten: 十.
  private let powers: [String: Int]

  init(_ node: YAMLNode) throws(YAMLError) {
    let decimal = try node.required("decimal").string()
    self.decimal = decimal.first ?? "."
    grouping = try node["grouping"]?.strings() ?? []
    words = try PhraseTable(numbers: node["words"])
    scales = try PhraseTable(numbers: node["scales"])
    ordinals = Set(try node["ordinals"]?.strings() ?? [])
    ordinalSigns = Set(try node["ordinalSigns"]?.strings() ?? [])
    about = try PhraseTable(list: node["about"])
    aboutAfter = try PhraseTable(list: node["aboutAfter"])
    digits = try Self.values(node["digits"])
    powers = try Self.values(node["powers"])
  }

  private static func values(_ node: YAMLNode?) throws(YAMLError) -> [String: Int] {
    var values: [String: Int] = [:]
    for entry in try node?.entries() ?? [] { values[entry.key] = try entry.value.integer() }
    return values
  }

  /// A decimal number: its digits as a whole number, and how many of them are decimals.
  struct Decimal: Sendable {
    let digits: Int
    let decimals: Int

    /// The number times `scale`, and whether that is whole; nil where it is too large.
    func times(_ scale: Int) -> (value: Int, isWhole: Bool)? {
      let (product, overflows) = digits.multipliedReportingOverflow(by: scale)
      guard !overflows, decimals < 10 else { return nil }
      let divisor = (0..<decimals).reduce(1) { power, _ in power * 10 }
      return ((product + divisor / 2) / divisor, product.isMultiple(of: divisor))
    }
  }

  /// The number that digits with their signs spell; nil where they spell a date or none.
  func decimal(_ text: String) -> Decimal? {
    var digits = ""
    var decimals: Int?
    var sinceGroup: Int?
    for character in text {
      if let digit = character.wholeNumberValue, character.isASCII {
        digits += "\(digit)"
        decimals = decimals.map { $0 + 1 }
        sinceGroup = sinceGroup.map { $0 + 1 }
      } else if isGrouping(character), decimals == nil, sinceGroup ?? 3 == 3 {
        sinceGroup = 0
      } else if character == decimal, decimals == nil, sinceGroup ?? 3 == 3 {
        decimals = 0
        sinceGroup = nil
      } else {
        return nil
      }
    }
    guard sinceGroup ?? 3 == 3, let value = Int(digits) else { return nil }
    return Decimal(digits: value, decimals: decimals ?? 0)
  }

  private func isGrouping(_ character: Character) -> Bool {
    if character == "\u{A0}" || character == "\u{202F}" { return grouping.contains(" ") }
    return grouping.contains(String(character))
  }

  /// The number that characters spell from `start` on, such as 七十六, with how many they are.
  func characters(
    in tokens: [ArticleToken], at start: Int
  ) -> (value: Int, count: Int)? {
    guard !digits.isEmpty else { return nil }
    var total = 0
    var digit: Int?
    var run = 0
    var index = start
    while index < tokens.count, tokens[index].kind == .han, run < 8 {
      if let value = digits[tokens[index].text] {
        // 二〇二五 is a row of digits.
        digit = (digit ?? 0) * (digit == nil ? 1 : 10) + value
      } else if let power = powers[tokens[index].text] {
        total += (digit ?? 1) * power
        digit = nil
      } else {
        break
      }
      index += 1
      run += 1
    }
    guard index > start else { return nil }
    return (total + (digit ?? 0), index - start)
  }
}
