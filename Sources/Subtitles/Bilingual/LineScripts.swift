/// The scripts of the upper and of the lower lines of a track in two languages.
struct LineScripts {
  private let upper: Script
  private let lower: Script
  /// Whether four of five cues of two lines or more are in two scripts.
  private let hasBothNearlyAlways: Bool

  /// The scripts that most cues of two lines or more agree on, or nil where the lines above and
  /// below are in one script, so that scripts tell nothing.
  init?(of cues: [StyledCue]) {
    var votes: [Pair: Int] = [:]
    var counted = 0
    for cue in cues {
      let scripts = cue.plainLines.compactMap(Self.script)
      guard let first = scripts.first, let last = scripts.last, scripts.count > 1 else { continue }
      counted += 1
      if first != last { votes[Pair(upper: first, lower: last), default: 0] += 1 }
    }
    // Ties are settled by the scripts themselves, so that equal input gives equal output.
    let best = votes.max {
      ($0.value, $0.key.rank) < ($1.value, $1.key.rank)
    }
    // Where one language is silent or says a Latin name, both lines are in one script.
    let differing = votes.values.reduce(0, +)
    guard let best, best.value * 2 > differing, differing * 3 >= counted else { return nil }
    (upper, lower) = (best.key.upper, best.key.lower)
    hasBothNearlyAlways = differing * 5 >= counted * 4
  }

  private struct Pair: Hashable {
    var upper: Script
    var lower: Script
    var rank: Int { upper.rank * 8 + lower.rank }
  }

  /// How many lines of a cue, from the first on, are in the language above, and whether that is sure;
  /// nil where nothing in the cue tells.
  func upperLines(of cue: StyledCue) -> (count: Int, isSure: Bool)? {
    let lines = cue.plainLines
    let votes = lines.map { line -> Double in
      let (above, below) = (Self.share(of: upper, in: line), Self.share(of: lower, in: line))
      return above - below
    }
    guard votes.contains(where: { $0 != 0 }) else { return nil }
    // A name or an interjection in Latin letters is the same in both: OK！ over OK!
    let isLatin = lines.allSatisfy { [.latin, nil].contains(Self.script(of: $0)) }
    let half = lines.count / 2
    if isLatin, lines.count == 2 * half,
      Self.letters(of: lines.prefix(half)) == Self.letters(of: lines.suffix(half))
    {
      return (half, true)
    }
    // What each number of lines from the first on makes of the votes: those for it, less the others.
    let all = votes.reduce(0, +)
    let scores = votes.reduce(into: [-all]) { $0.append($0[$0.count - 1] + 2 * $1) }
    // Lines of digits and marks go where the languages then have as equal a number of lines as can
    // be, for each says the same.
    let count = scores.indices.max { left, right in
      (scores[left], -abs(2 * left - votes.count))
        < (scores[right], -abs(2 * right - votes.count))
    }
    guard let count else { return nil }
    let isContradicted =
      votes.prefix(count).contains { $0 < -0.5 } || votes.dropFirst(count).contains { $0 > 0.5 }
    return (count, !isContradicted && !(isLatin && lines.count > 1 && hasBothNearlyAlways))
  }

  /// The letters of some lines, all small.
  private static func letters(of lines: ArraySlice<Substring>) -> String {
    lines.joined().lowercased().filter(\.isLetter)
  }

  /// The script of most letters of a line, or nil where it has none.
  private static func script(of line: Substring) -> Script? {
    [Script.han, .cyrillic, .latin, .other].max {
      share(of: $0, in: line) < share(of: $1, in: line)
    }
    .flatMap { share(of: $0, in: line) > 0 ? $0 : nil }
  }

  /// The part of the letters that are in a script.
  ///
  /// Lines of Chinese and Russian have Latin names in them, English ones hardly ever a letter of
  /// theirs, and a character of Chinese says as much as several letters; hence the weights.
  private static func share(of script: Script, in line: Substring) -> Double {
    var (matching, all) = (0, 0)
    for scalar in line.unicodeScalars {
      guard let found = Script(scalar) else { continue }
      let weight = found.weight
      all += weight
      if found == script { matching += weight }
    }
    return all == 0 ? 0 : Double(matching) / Double(all)
  }
}

extension Script {
  fileprivate var rank: Int {
    switch self {
    case .latin: 0
    case .cyrillic: 1
    case .han: 2
    case .other: 3
    }
  }
}
