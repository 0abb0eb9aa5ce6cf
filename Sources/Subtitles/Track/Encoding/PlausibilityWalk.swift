/// Sums up what a text costs, character by character.
///
/// Allocates nothing.
struct PlausibilityWalk {
  private typealias Cost = TextPlausibility.Cost

  private let model: TextPlausibility
  private var bits: Float = 0
  private var latin = LetterPairs.Costs()
  private var cyrillic = LetterPairs.Costs()

  // What is not ASCII, with the words it stands in: its bits by language, other bits, its bytes.
  private var foreignLatin = LetterPairs.Costs()
  private var foreignBits: Float = 0
  private var foreignCount: Float = 0
  private var cyrillicCount: Float = 0

  private var word = Word()
  private var previous: Unicode.Scalar = " "
  /// What the character before was, blanks not counted.
  private var kindBefore = Kind.plain
  private var scriptBefore: Script?
  private var (hasCyrillic, hasAccents) = (false, false)
  private var (hanCount, latinCount): (Float, Float) = (0, 0)

  /// What a character is here; ASCII but letters is plain.
  private enum Kind { case plain, mark, latin, cyrillic, han, other }

  /// The word that is being read.
  private struct Word {
    var script: Script?
    var costs = LetterPairs.Costs()
    var last = LetterPairs.edge
    var length: Float = 0
    var isASCII = true
    var caseBits: Float = 0
    var capitals = 0
  }

  private let expectsOtherScripts: Bool

  init(_ model: TextPlausibility, _ expectsOtherScripts: Bool) {
    self.model = model
    self.expectsOtherScripts = expectsOtherScripts
  }

  /// Takes the next character.
  mutating func take(_ scalar: Unicode.Scalar) {
    defer { previous = scalar }
    let isFullWidth = 0xFF01...0xFF5E ~= scalar.value
    switch isFullWidth ? nil : Script(scalar) {
    case .latin: takeLetter(scalar, .latin)
    case .cyrillic: takeLetter(scalar, .cyrillic)
    case .han:
      start(.han, .han)
      hanCount += 1
      add(model.cost(ofHan: scalar), bytes: 2)
    case .other:
      start(.other, .other)
      let expected = TextPlausibility.cost(ofOther: scalar)
      add(expectsOtherScripts ? expected.bits : Cost.symbol, bytes: expected.bytes)
    case nil:
      endWord()
      guard scalar.value > 0x7F else {
        if scalar.value > 0x20 { kindBefore = .plain }
        return
      }
      takeMark(scalar)
    }
  }

  /// The cost of all that was taken.
  mutating func finish() -> TextPlausibility.Verdict {
    endWord()
    let latinBits = (latin + model.latin.priors).min()
    let cyrillicBits = (cyrillic + model.cyrillic.priors).min()
    bits += latinBits + cyrillicBits
    bits += (hasCyrillic ? Cost.script : 0) + (hanCount > 0 ? Cost.script : 0)
    bits += hasAccents ? Cost.accents : 0
    bits += min(
      Cost.mostLatin, hanCount > 0 ? max(0, latinCount - 6 * hanCount) * Cost.latinInChinese : 0)
    let foreign = foreignBits + foreignLatin.min() + cyrillic.min()
    let count = foreignCount + cyrillicCount
    return TextPlausibility.Verdict(
      bits: bits, bitsPerByte: count > 0 ? foreign / count : .infinity)
  }

  private mutating func add(_ cost: Float, bytes: Float) {
    bits += cost
    foreignBits += cost
    foreignCount += bytes
  }
}

// MARK: - Words

extension PlausibilityWalk {
  private mutating func takeLetter(_ letter: Unicode.Scalar, _ script: Script) {
    let pairs = script == .latin ? model.latin : model.cyrillic
    let isCapital = pairs.isCapital(letter)
    if word.script != script {
      start(script, script == .latin ? .latin : .cyrillic)
      judgeMark(before: script, isCapital)
      word.script = script
      word.caseBits = isCapital ? Cost.firstCapital : Cost.firstSmall
      word.capitals = isCapital ? 1 : 0
    } else if isCapital {
      switch word.capitals {
      case 0: word.caseBits += Cost.capitalAfterSmall
      case 1: word.caseBits += Cost.secondCapital
      default: word.caseBits += Cost.laterCapital
      }
      word.capitals += 1
    } else {
      if word.capitals > 1 { word.caseBits += Cost.smallAfterCapitals }
      word.capitals = 0
    }
    let number = pairs.number(of: letter)
    word.costs += pairs.costs(of: number, after: word.last)
    word.last = number
    word.length += 1
    if letter.value > 0x7F { word.isASCII = false }
  }

  /// Ends the word before and weighs what touches it.
  private mutating func start(_ script: Script, _ kind: Kind) {
    let touches = previous.value > 0x20
    endWord()
    if touches, kindBefore != kind, ![.plain, .mark].contains(kindBefore) {
      let isHanBesideLatin =
        kind == .han && kindBefore == .latin || kind == .latin && kindBefore == .han
      bits += isHanBesideLatin ? Cost.mixedHan : Cost.mixedWord
    }
    if touches, kindBefore == .mark, kind == .latin || kind == .cyrillic, isSign(previous),
      !Self.isPrefix(previous)
    {
      bits += Cost.attached
    }
    if let scriptBefore, scriptBefore != script, [scriptBefore, script].contains(.cyrillic),
      [scriptBefore, script].contains(.latin)
    {
      bits += Cost.scriptSwitch
    }
    if script != .other { scriptBefore = script }
    kindBefore = kind
  }

  private mutating func endWord() {
    guard let script = word.script else { return }
    defer { word = Word() }
    let pairs = script == .latin ? model.latin : model.cyrillic
    word.costs += pairs.costs(of: LetterPairs.edge, after: word.last)
    if script == .cyrillic {
      hasCyrillic = true
      cyrillic += word.costs
      bits += word.caseBits
      foreignBits += word.caseBits
      cyrillicCount += word.length
      return
    }
    latin += word.costs
    latinCount += word.length
    guard !word.isASCII else { return }
    hasAccents = true
    bits += word.caseBits
    foreignLatin += word.costs
    foreignBits += word.caseBits
    foreignCount += word.length
  }
}

// MARK: - Marks

extension PlausibilityWalk {
  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    let touchesLetter = previous.value > 0x20 && (kindBefore == .latin || kindBefore == .cyrillic)
    add(cost(ofMark: scalar), bytes: Self.isFullWidth(scalar) ? 2 : 1)
    if touchesLetter, isSign(scalar) || Self.isPrefix(scalar) { bits += Cost.attached }
    kindBefore = .mark
  }

  private func cost(ofMark scalar: Unicode.Scalar) -> Float {
    switch scalar.value {
    // Where a charset has nothing, ICU has controls, private characters or U+FFFD.
    case 0x80..<0xA0, 0xE000..<0xF900, 0xFFFD: return Cost.nothing
    default: break
    }
    if scalar == previous { return Cost.repeated }
    let isFullWidth = Self.isFullWidth(scalar)
    if !isFullWidth || kindBefore != .han, let cost = Cost.mark(scalar) { return cost }
    guard isFullWidth else { return Cost.symbol }
    switch kindBefore {
    case .han, .mark: return Cost.chineseMark
    case .plain: return Cost.chineseMark + Cost.lostChineseMark
    default: return Cost.chineseMark + 3
    }
  }

  /// Weighs the mark just before a word.
  private mutating func judgeMark(before script: Script, _ isCapital: Bool) {
    if ["»", "”"].contains(previous) { bits += Cost.closingBeforeLetter }
    guard script == .cyrillic else { return }
    switch previous {
    case "‘", "’": bits += Cost.apostrophe + (isCapital ? 0 : Cost.openingBeforeSmall)
    case "“", "„", "«", "–", "—": bits += isCapital ? 0 : Cost.openingBeforeSmall
    default: break
    }
  }

  /// Whether a mark has no business at the side of a letter.
  private func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "·": true
    case "’", "‘", "“", "”", "„", "«", "»", "–", "—", "…", "•", "‹", "›", "\u{A0}", "♪":
      false
    default: scalar.value > 0x7F && !Self.isFullWidth(scalar)
    }
  }

  /// Whether a mark may stand before a letter, but not after one.
  private static func isPrefix(_ scalar: Unicode.Scalar) -> Bool {
    ["¿", "¡", "°", "№"].contains(scalar)
  }

  /// Whether a mark is one of those that Chinese is written with.
  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "—", "…", "“", "”", "‘", "’", "·", "♪": true
    default: 0x3000...0x301F ~= scalar.value || 0xFF01...0xFF5E ~= scalar.value
    }
  }
}
