/// What two spellings of a part have that the other has nothing for.
struct LetterLoss {
  /// What all such letters cost, in nats.
  private(set) var total = 0.0
  /// Whether they are such as habits of spelling differ in: a vowel, or a mute letter, here and there.
  private(set) var isHabit = true

  /// The loss between two parts that meet by their spelling; none between others.
  init(_ pair: NameAlignment.Pair, _ alignment: NameAlignment, channels: Channels) {
    let left = alignment.left.parts[pair.left]
    let right = alignment.right.parts[pair.right]
    guard [.spelling, .throughChinese].contains(pair.match.way) else { return }
    let units = left.spelling.units(
      with: right.spelling, by: channels.direct(left.script, right.script))
    isHabit = !units.isEmpty
    var run = 0.0
    for unit in units {
      guard unit.weight < 0, unit.left != unit.right else {
        run = 0
        continue
      }
      run -= Double(unit.weight)
      total -= Double(unit.weight)
      let letters = (unit.left + unit.right).unicodeScalars
      if run > Self.mostInOnePlace || !letters.allSatisfy(Self.light.contains) { isHabit = false }
    }
  }

  /// What letters side by side may cost: one of them, not two.
  private static let mostInOnePlace = 5.0

  /// The letters that spellings of one name put in and leave out.
  private static let light = Set("aeiouyhjаеиоуыэюяйьъі".unicodeScalars)
}
