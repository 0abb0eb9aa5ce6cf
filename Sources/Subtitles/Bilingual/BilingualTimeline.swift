/// What is to be seen of two languages at each moment.
struct BilingualTimeline {
  /// A stretch of time in which the same cues are shown.
  struct Stretch {
    var start: Milliseconds
    var end: Milliseconds
    /// The cues of the first language, in their order.
    var first: [StyledCue]
    /// The cues of the second language, in their order.
    var second: [StyledCue]

    var duration: Milliseconds { end - start }
  }

  /// The stretches in which something is shown, in their order.
  private(set) var stretches: [Stretch] = []

  private let first: [StyledCue]
  private let second: [StyledCue]
  private let shortest: Milliseconds

  /// The timeline of two languages, each sorted by start.
  ///
  /// - Parameter shortest: stretches below this are given to their neighbours.
  init(_ first: [StyledCue], _ second: [StyledCue], shortest: Milliseconds) {
    (self.first, self.second, self.shortest) = (first, second, shortest)
    let pieces = pieces()
    stretches = calmed(pieces).map { piece in
      Stretch(
        start: piece.start, end: piece.end, first: piece.first.map { first[$0] },
        second: piece.second.map { second[$0] })
    }
  }

  /// A stretch with the positions of its cues.
  private struct Piece {
    var start: Milliseconds
    var end: Milliseconds
    var first: [Int]
    var second: [Int]

    var isEmpty: Bool { first.isEmpty && second.isEmpty }
  }

  /// A cue that comes or goes.
  private struct Event {
    var time: Milliseconds
    var isEnd: Bool
    var isSecond: Bool
    var position: Int
  }

  /// The timeline cut wherever a cue comes or goes.
  private func pieces() -> [Piece] {
    var events: [Event] = []
    var instants: [Piece] = []
    for (isSecond, cues) in [(false, first), (true, second)] {
      for (position, cue) in cues.enumerated() {
        guard cue.end > cue.start else {
          // A cue without duration is kept as it is.
          instants.append(
            Piece(
              start: cue.start, end: cue.end, first: isSecond ? [] : [position],
              second: isSecond ? [position] : []))
          continue
        }
        events.append(Event(time: cue.start, isEnd: false, isSecond: isSecond, position: position))
        events.append(Event(time: cue.end, isEnd: true, isSecond: isSecond, position: position))
      }
    }
    events.sort { ($0.time, $0.isEnd ? 0 : 1) < ($1.time, $1.isEnd ? 0 : 1) }
    var pieces: [Piece] = []
    var (shownFirst, shownSecond): ([Int], [Int]) = ([], [])
    var last = Milliseconds.zero
    for event in events {
      if event.time > last, !(shownFirst.isEmpty && shownSecond.isEmpty) {
        pieces.append(
          Piece(start: last, end: event.time, first: shownFirst, second: shownSecond))
      }
      last = event.time
      switch (event.isSecond, event.isEnd) {
      case (false, false): shownFirst.append(event.position)
      case (false, true): shownFirst.removeAll { $0 == event.position }
      case (true, false): shownSecond.append(event.position)
      case (true, true): shownSecond.removeAll { $0 == event.position }
      }
    }
    return (pieces + instants).enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
  }

  /// The pieces without those that are too short to be seen, and without gaps as short.
  ///
  /// A short piece goes to the neighbour that shows the same of one language; no cue is lost by it,
  /// for a cue that is in no other piece keeps its own.
  private func calmed(_ pieces: [Piece]) -> [Piece] {
    var calm: [Piece] = []
    for (position, piece) in pieces.enumerated() {
      let isShort = piece.end - piece.start < shortest && piece.end > piece.start
      guard isShort else {
        calm.append(piece)
        continue
      }
      let next = position + 1 < pieces.count ? pieces[position + 1] : nil
      if let before = calm.last, before.end == piece.start, holds(before, piece) {
        calm[calm.count - 1].end = piece.end
      } else if let next, next.start == piece.end, holds(next, piece) {
        // The next piece begins earlier instead; it is reached in its turn.
        calm.append(
          Piece(start: piece.start, end: piece.end, first: next.first, second: next.second))
      } else {
        calm.append(piece)
      }
    }
    return joined(calm)
  }

  /// Whether a piece shows all that another does.
  private func holds(_ piece: Piece, _ other: Piece) -> Bool {
    other.first.allSatisfy(piece.first.contains) && other.second.allSatisfy(piece.second.contains)
  }

  /// The pieces with those in a row that show the same as one, and with short gaps within a cue of
  /// the same text closed.
  private func joined(_ pieces: [Piece]) -> [Piece] {
    pieces.reduce(into: []) { joined, piece in
      if let last = joined.last, last.end == piece.start, last.first == piece.first,
        last.second == piece.second
      {
        joined[joined.count - 1].end = piece.end
      } else {
        joined.append(piece)
      }
    }
  }
}
