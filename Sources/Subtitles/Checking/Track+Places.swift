public import Diagnostics

extension Track {
  /// The place in the file of a byte of the text that a cue shows.
  ///
  /// - Parameters:
  ///   - offset: counted in the UTF-8 of the cue's `shownText`.
  ///   - position: the position of the cue.
  public func location(ofShown offset: Int, inCueAt position: Int) -> SourceLocation {
    let cue = CheckedCue(self[position])
    var bytes = 0
    var index = 0
    for scalar in cue.text.shown {
      bytes += UTF8.width(scalar)
      if bytes > offset { break }
      index += 1
    }
    var locator = BreachLocator(self)
    return locator.location(of: .shown(index), in: cue)
  }
}
