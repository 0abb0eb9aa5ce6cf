/// The letters of a name part as the channels of matching see them: in one case, without diacritics.
///
/// `Scripts/learn-matching` folds in the same way.
struct PartLetters: Sendable, Hashable {
  let script: Script
  let scalars: [Unicode.Scalar]

  /// The letters of `text` that are of `script`; Chinese ones as they are.
  init(_ text: some StringProtocol, _ script: Script) {
    self.script = script
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch script {
      case .latin: Self.appendLatin(scalar, to: &scalars)
      case .cyrillic: Self.appendCyrillic(scalar, to: &scalars)
      case .han: if Script(scalar) == .han { scalars.append(scalar) }
      }
    }
    self.scalars = scalars
  }

  private static func appendLatin(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x61...0x7A: scalars.append(scalar)
    case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    default:
      if let written = latin[scalar] { scalars += written }
    }
  }

  private static func appendCyrillic(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x430...0x44F: scalars.append(scalar)
    case 0x410...0x42F:
      if let lower = Unicode.Scalar(scalar.value + 0x20) { scalars.append(lower) }
    case 0x451, 0x401: scalars.append("е")
    default:
      if let written = cyrillic[scalar] { scalars.append(written) }
    }
  }

  /// Letters beyond the plain ones, each as the plain ones that stand for it.
  private static let latin: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let plain = [
      "a": "àáâãäåāăąǎəạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệ",
      "g": "ĝğġģ",
      "h": "ĥħḥ", "i": "ìíîïĩīĭįıǐịỉ", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ",
      "o": "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "r": "ŕŗř", "s": "śŝşšșṣ", "t": "ţťŧțṭ",
      "u": "ùúûüũūŭůűųưǔǖǘǚǜụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ", "ss": "ß", "ae": "æ",
      "oe": "œ",
      "th": "þ",
    ]
    for (letters, marked) in plain {
      for scalar in (marked + marked.uppercased()).unicodeScalars where scalar.value > 0x7F {
        table[scalar] = Array(letters.unicodeScalars)
      }
    }
    return table
  }()

  /// Letters of other languages that write in Cyrillic, each as the Russian letter that stands for it.
  private static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    let russian = zip(
      "іїєґўјљњћђџәғқңөұүһ".unicodeScalars, "ииегуйлнчджагкноуух".unicodeScalars)
    for (letter, plain) in russian {
      table[letter] = plain
      if let upper = String(letter).uppercased().unicodeScalars.first { table[upper] = plain }
    }
    return table
  }()
}
