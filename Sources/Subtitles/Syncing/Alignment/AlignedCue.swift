/// What an alignment knows of a cue: when it is shown, and the marks of its text.
struct AlignedCue: Sendable, Hashable {
  /// When the cue appears, in milliseconds.
  var start: Int32
  /// When the cue goes, in milliseconds; not before it appears.
  var end: Int32
  /// The marks of its text that come through a translation.
  var marks = TextMarks()
  /// How long nothing is shown before it and after it.
  var silences = CueSilences()

  /// The cue moved towards the end of the film.
  func moved(by offset: Int32) -> AlignedCue {
    AlignedCue(start: start + offset, end: end + offset, marks: marks, silences: silences)
  }
}

extension [AlignedCue] {
  /// The cues of a track that runs at another speed.
  func scaled(by factor: Double) -> [AlignedCue] {
    guard factor != 1 else { return self }
    return map {
      AlignedCue(
        start: Int32((Double($0.start) * factor).rounded()),
        end: Int32((Double($0.end) * factor).rounded()), marks: $0.marks,
        silences: $0.silences)
    }
  }

  /// The cues, which are in the order of their starts, each with the silences around it.
  func withSilences() -> [AlignedCue] {
    var cues = self
    for place in cues.indices.dropFirst() {
      let silence = cues[place].start - cues[place - 1].end
      cues[place].silences.before = silence
      cues[place - 1].silences.after = silence
    }
    return cues
  }
}

/// How long nothing is shown before a cue and after it, in milliseconds; below zero where cues
/// overlap.
struct CueSilences: Sendable, Hashable {
  var before = Int32.max
  var after = Int32.max
}
