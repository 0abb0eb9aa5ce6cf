/// A name made ready for comparing: see ``NamePreparation``.
public struct ComparedName: Sendable {
  /// The name as it stands there.
  public let text: String
  /// The ways to take it apart, the likeliest first; none where it has no letter.
  let readings: [Reading]

  /// Whether it is written in characters and begins with a Chinese surname.
  var isPlainlyChinese: Bool {
    readings.first.map { $0.isChinese && $0.cost == 0 && $0.parts[0].script == .han } ?? false
  }

  /// One way to take a name apart.
  struct Reading: Sendable {
    let parts: [ComparedPart]
    /// Whether the parts are a Chinese surname and given name.
    let isChinese: Bool
    let sex: Sex?
    /// What taking the name apart in this way costs, in nats.
    let cost: Float
    /// Whether it takes what may be a nominative for another case: Александра Петрова for a man's genitive.
    var isAmbiguousCase = false

    /// Whether it is a Chinese name in today's spelling, in which a letter or a tone mark less is another
    /// name, and no reading by older systems is asked for.
    var isPlainChinese: Bool { isChinese && parts.allSatisfy(\.mayBePlainMandarin) }
  }
}
