/// Which characters an encoding has, for repairs: a legacy one lacks some, and what it cannot say stays
/// as it was.
struct EncodingSpelling {
  private let encoding: TextEncoding
  private var known: [Unicode.Scalar: Bool] = [:]

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Whether the encoding has all that a repair puts in.
  mutating func holds(_ repair: Breach.Repair) -> Bool {
    guard !encoding.isUnicode else { return true }
    switch repair {
    case .edits(let edits), .proposal(let edits), .relief(let edits):
      return edits.allSatisfy { holds($0.replacement) }
    case .timing, .structure, .none: return true
    }
  }

  private mutating func holds(_ text: [Unicode.Scalar]) -> Bool {
    text.allSatisfy { scalar in
      if scalar.isASCII { return true }
      if let known = known[scalar] { return known }
      let holds = (try? encoding.encode(String(scalar))) != nil
      known[scalar] = holds
      return holds
    }
  }
}
