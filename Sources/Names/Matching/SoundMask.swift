/// Which consonants a part has, coarsely: what tells most unlike parts apart at a glance.
///
/// Consonants that transcriptions take for one another are one class; h, j, c and x, which stand for several
/// sounds or none, are in no class.
struct SoundMask: Sendable, Hashable {
  private let classes: UInt16

  init(_ spelling: ChunkedSpelling) {
    var classes: UInt16 = 0
    for letter in spelling.letters { classes |= Self.classes[letter] ?? 0 }
    self.classes = classes
  }

  /// Whether the two may be one name by their sound; always where one is Chinese.
  func mayAgree(with other: SoundMask) -> Bool {
    classes == 0 || other.classes == 0
      || (classes ^ other.classes).nonzeroBitCount <= Self.mostDifferences
  }

  /// Classes that one of two spellings may have alone: Alexievitch and Алексиевич differ by к, с and t.
  private static let mostDifferences = 3

  private static let classes: [Unicode.Scalar: UInt16] = {
    var classes: [Unicode.Scalar: UInt16] = [:]
    let groups = ["bpбп", "vwfвф", "mм", "dtдт", "nн", "szзсцшщчж", "gkqгк", "lrлр"]
    for (number, letters) in groups.enumerated() {
      for letter in letters.unicodeScalars { classes[letter] = 1 << UInt16(number) }
    }
    return classes
  }()
}
