/// What a name part sounds like, so coarsely that all its spellings agree: the classes of its consonants.
///
/// Consonants that scripts and habits take for one another, or that Chinese writes with one character, are
/// one class, named by a letter of it: `p` (b, p), `f` (v, w, f), `t` (d, t), `k` (g, k, h), `s` (all
/// sibilants and affricates) and `n` (m, n). A first vowel is `a`, and a first l or r is `l`; further ones
/// are left out, for Chinese drops and confuses them; so are n before a consonant, and t and k before a
/// sibilant. Of equal classes that follow each other, only the first stays. So Volgin, Vokin, Волгин and 沃金 are all `fkn`.
struct SoundSkeleton: Sendable, Hashable {
  /// The classes, one letter each; none where the part has no letter.
  let text: String

  /// The skeleton of sounds in order: the letters of classes, with `a` for every vowel and `l` for every l or
  /// r.
  init(_ sounds: some Sequence<UInt8>) {
    var classes: [UInt8] = []
    // Whether the last class came of the last sound, so that what follows it may swallow it.
    var isLastOpen = false
    for sound in sounds {
      if sound == Self.liquid && !classes.isEmpty { continue }
      if sound == Self.vowel {
        if classes.isEmpty { classes.append(sound) }
        isLastOpen = false
        continue
      }
      if isLastOpen, classes.count > 1, let last = classes.last, Self.isLost(last, before: sound) {
        classes.removeLast()
      }
      if classes.last != sound {
        classes.append(sound)
        isLastOpen = true
      }
    }
    text = String(decoding: classes.prefix(Self.mostClasses), as: UTF8.self)
  }

  /// Whether a consonant is often lost where another follows: n before all of them, stops before a sibilant.
  private static func isLost(_ sound: UInt8, before next: UInt8) -> Bool {
    sound == nasal && next != nasal
      || next == sibilant && (sound == dental || sound == velar)
  }

  /// The class that the part begins with.
  var first: Character? { text.first }

  /// Names of more classes are told apart by these.
  private static let mostClasses = 7

  private static let vowel = UInt8(ascii: "a")
  private static let liquid = UInt8(ascii: "l")
  private static let nasal = UInt8(ascii: "n")
  private static let dental = UInt8(ascii: "t")
  private static let velar = UInt8(ascii: "k")
  private static let sibilant = UInt8(ascii: "s")
}

/// The ways in which a spelling can be read, the likeliest first, while it is read from left to right.
struct SoundReadings {
  /// What the letters read so far may sound like, with how unusual that is.
  private var readings: [(sounds: [UInt8], penalty: Int)] = [([], 0)]

  /// Goes on by letters that may sound in several ways, the likeliest first.
  mutating func append(_ alternatives: [[UInt8]]) {
    guard let usual = alternatives.first else { return }
    if alternatives.count == 1 {
      for index in readings.indices { readings[index].sounds += usual }
      return
    }
    var longer: [(sounds: [UInt8], penalty: Int)] = []
    for reading in readings {
      for (rank, sounds) in alternatives.enumerated() {
        longer.append((reading.sounds + sounds, reading.penalty + rank))
      }
    }
    // Sorting is stable, so that the order is the same in every run.
    longer.sort { $0.penalty < $1.penalty }
    readings = Array(longer.prefix(Self.mostReadings))
  }

  /// The skeletons of all readings, each once; none where there is no sound.
  var skeletons: [SoundSkeleton] {
    var skeletons: [SoundSkeleton] = []
    for reading in readings {
      let skeleton = SoundSkeleton(reading.sounds)
      if !skeleton.text.isEmpty && !skeletons.contains(skeleton) { skeletons.append(skeleton) }
    }
    return skeletons
  }

  /// What the letters may sound like, the likeliest first.
  var sounds: [[UInt8]] { readings.map(\.sounds) }

  private static let mostReadings = 8
}
