/// What endings of words tell, found by the longest ending that a word has.
struct EndingTable<Value: Sendable>: Sendable {
  private var values: [String: Value] = [:]
  private var longest = 0

  /// What an ending tells.
  subscript(_ ending: String) -> Value? {
    get { values[ending] }
    set {
      values[ending] = newValue
      longest = max(longest, ending.unicodeScalars.count)
    }
  }

  /// The longest ending of `word` that leaves at least `rest` scalars before it, with what it tells.
  ///
  /// Takes as many look-ups as the longest ending has letters.
  func find(in word: String, leaving rest: Int) -> (ending: String, value: Value)? {
    let scalars = word.unicodeScalars
    var length = min(longest, scalars.count - rest)
    while length > 0 {
      let ending = String(scalars.suffix(length))
      if let value = values[ending] { return (ending, value) }
      length -= 1
    }
    return nil
  }
}
