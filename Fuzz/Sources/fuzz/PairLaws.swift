import Subtitles

/// What holds for two tracks, cut out of one input: no word is lost where they are put together,
/// taken apart or compared.
enum PairLaws {
  static func check(_ input: FuzzInput) -> CInt {
    let middle = input.bytes.count * input.choice / 256
    let halves = [input.bytes[..<middle], input.bytes[middle...]].map { half in
      (try? input.track(of: Array(half)).content.cues) ?? []
    }
    checkMerge(halves[0], halves[1], isSecondOnTop: input.choice % 2 == 1)
    checkSplit(halves[0] + halves[1])
    checkDifference(halves[0], halves[1])
    return 0
  }

  private static func checkMerge(
    _ first: [StyledCue], _ second: [StyledCue], isSecondOnTop: Bool
  ) {
    let merge = BilingualMerge(isSecondOnTop: isSecondOnTop)
    let merged = merge.merged(first, with: second)
    let texts = merged.map(\.plainText)
    for cue in first + second where !cue.isComment {
      let words = cue.plainText
      guard !words.allSatisfy(\.isWhitespace) else { continue }
      law(
        texts.contains { $0.unicodeScalars.contains(words.unicodeScalars) }, "merging loses a text")
    }
    let starts = merged.filter { !$0.isComment }.map(\.start)
    law(starts == starts.sorted(), "merged cues are in the order of their times")
    law(
      BilingualMerge.apart(first, second).count == first.count + second.count,
      "cues kept apart are all there")
    _ = BilingualMerge(joinsLines: true).merged(first, with: second)
  }

  private static func checkSplit(_ cues: [StyledCue]) {
    let split = BilingualSplit(cues)
    let lines = Set((split.upper + split.lower).flatMap(\.plainLines))
    for cue in cues where !cue.isComment {
      law(cue.plainLines.allSatisfy(lines.contains), "splitting loses a line")
    }
  }

  private static func checkDifference(_ old: [StyledCue], _ new: [StyledCue]) {
    let difference = TrackDifference(from: old, to: new)
    law(difference.pairs.compactMap(\.old) == Array(old.indices), "comparing leaves out a cue")
    law(difference.pairs.compactMap(\.new) == Array(new.indices), "comparing leaves out a new cue")
    _ = (difference.changes.count, difference.shifts)
    law(TrackDifference(from: old, to: old).changes.isEmpty, "a track differs from itself")
  }
}
