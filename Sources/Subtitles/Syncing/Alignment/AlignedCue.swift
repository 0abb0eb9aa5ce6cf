/// What an alignment knows of a cue: when it is shown, and the marks of its text.
struct AlignedCue: Sendable, Hashable {
  /// When the cue appears, in milliseconds.
  var start: Int32
  /// When the cue goes, in milliseconds; not before it appears.
  var end: Int32
  /// The marks of its text that come through a translation.
  var marks = TextMarks()

  /// The cue moved towards the end of the film.
  func moved(by offset: Int32) -> AlignedCue {
    AlignedCue(start: start + offset, end: end + offset, marks: marks)
  }
}

extension [AlignedCue] {
  /// The cues of a track that runs at another speed.
  func scaled(by factor: Double) -> [AlignedCue] {
    guard factor != 1 else { return self }
    return map {
      AlignedCue(
        start: Int32((Double($0.start) * factor).rounded()),
        end: Int32((Double($0.end) * factor).rounded()), marks: $0.marks)
    }
  }
}
