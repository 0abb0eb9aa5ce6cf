/// Which classes of ``SoundSkeleton`` letters stand for.
enum SoundClasses {
  /// The skeletons that a spelling in an alphabet may have, the likeliest first.
  static func skeletons(of letters: [Unicode.Scalar], _ script: Script) -> [SoundSkeleton] {
    readings(of: letters, script).skeletons
  }

  /// The ways in which letters of an alphabet may sound.
  static func readings(of letters: [Unicode.Scalar], _ script: Script) -> SoundReadings {
    readings(of: letters, script == .cyrillic ? cyrillic : latin)
  }

  /// The skeleton of Chinese in Latin letters, by whatever system: q, x, ch, hs and zh are sibilants.
  static func skeleton(ofChinese letters: [Unicode.Scalar]) -> SoundSkeleton? {
    readings(of: letters, chinese).skeletons.first
  }

  /// The classes that a part may begin with of which an initial is all there is.
  static func beginnings(ofInitial letter: Unicode.Scalar, _ script: Script) -> [Character] {
    let classes = script == .latin ? initialsInLatin[letter] : initialsInCyrillic[letter]
    if let classes { return classes }
    return skeletons(of: [letter], script).compactMap(\.first)
  }

  /// Initials of which more than one class may come: of C., Chekhov's and Carter's.
  private static let initialsInLatin: [Unicode.Scalar: [Character]] = [
    "c": ["k", "s"], "t": ["t", "s"], "p": ["p", "f"], "g": ["k", "s"], "h": ["k", "a"],
    "j": ["s", "a"], "k": ["k", "n"],
  ]
  private static let initialsInCyrillic: [Unicode.Scalar: [Character]] = [
    "д": ["t", "s"], "у": ["a", "f"],
  ]

  private static func readings(of letters: [Unicode.Scalar], _ table: Table) -> SoundReadings {
    var readings = SoundReadings()
    var position = 0
    while position < letters.count {
      var step = 1
      for length in (1...min(longest, letters.count - position)).reversed() {
        let end = position + length
        let piece = String(String.UnicodeScalarView(letters[position..<end]))
        guard let sounds = (position == 0 ? table.initial[piece] : nil) ?? table.anywhere[piece]
        else { continue }
        readings.append(sounds)
        step = length
        break
      }
      position += step
    }
    return readings
  }

  /// How groups of letters may sound, at the beginning of a part and elsewhere.
  private struct Table {
    let anywhere: [String: [[UInt8]]]
    let initial: [String: [[UInt8]]]

    init(_ anywhere: [(String, String)], initial: [(String, String)] = []) {
      self.anywhere = Self.sounds(anywhere)
      self.initial = Self.sounds(initial)
    }

    /// Lists of letter groups and their sounds; of several ways to read a group `|` stands between.
    private static func sounds(_ lists: [(String, String)]) -> [String: [[UInt8]]] {
      var table: [String: [[UInt8]]] = [:]
      for (groups, sounds) in lists {
        let alternatives = sounds.split(separator: "|", omittingEmptySubsequences: false)
          .map { Array($0.utf8) }
        for group in groups.split(separator: " ") { table[String(group)] = alternatives }
      }
      return table
    }
  }

  private static let longest = 4

  private static let latin = Table(
    [
      ("b p bb pp", "p"), ("f v ph pf", "f"), ("w", "f|"), ("d t dd tt", "t"), ("th", "t|s"),
      ("k q kh ck", "k"), ("h", "k|"), ("gh g", "k"), ("ge", "ka|sa"), ("gi gy", "ka|sa"),
      ("c", "k"), ("ce ci cy", "sa"), ("ic", "ak|as"), ("ch", "s|k"),
      ("s z x sh zh sch tch cz sz dj dz dsch", "s"),
      ("j", "a|s"), ("ng", "nk|n"), ("m n", "n"), ("l r", "l"), ("a e i o u y", "a"),
    ],
    initial: [
      ("j", "s|a"), ("cv cw", "sf"), ("ts tz tsch cz", "s"), ("w", "f"), ("wh", "f"),
      ("kn", "n|kn"), ("wr", "l"),
    ])

  private static let cyrillic = Table(
    [
      ("б п", "p"), ("в ф", "f"), ("д т", "t"), ("г к х", "k"), ("ж з с ц ч ш щ дж дз", "s"),
      ("м н", "n"), ("нг", "nk|n"), ("л р", "l"), ("а е и й о у ы э ю я", "a"),
    ],
    initial: [("тс", "s"), ("уи уэ уо уа", "a|f")])

  /// l is a class of its own here, because all systems have it; r is one only where a vowel follows.
  private static let chinese = Table([
    ("b p", "p"), ("f w", "f"), ("d t", "t"), ("g k h", "k"), ("c ch j q s sh x z zh hs ts", "s"),
    ("ra re ri ro ru", "sa"),
    ("m n ng", "n"), ("l", "r"), ("a e i o u y", "a"),
  ])
}
