internal import HTML
internal import Subtitles

/// A picture of a mapping: how far cues are moved over the time of the film, and how well they then meet
/// the reference.
struct SyncPicture {
  private let outcome: SyncOutcome
  private let first: Int
  private let last: Int

  /// The picture in its own units.
  private enum Frame {
    static let width = 960
    static let left = 84
    static let right = 16
    static let plot = width - left - right
    static let moves = (top: 28, height: 170)
    static let rests = (top: 246, height: 190)
    static let bottom = 462
    static let height = 470
  }
  /// The greatest distance to the reference that is shown, in milliseconds.
  private static let reach = 1000

  init(_ outcome: SyncOutcome) {
    self.outcome = outcome
    first = outcome.segments.map(\.start.count).min() ?? 0
    last = max(outcome.segments.map(\.end.count).max() ?? 1, first + 1)
  }

  /// The picture with its caption.
  var node: HTMLNode {
    element(.figure, .class("mapping")) {
      element(
        .svg, .viewBox(width: Frame.width, height: Frame.height), .role("img"),
        .ariaLabel("How far cues are moved, and how far they then are from the reference")
      ) {
        moves
        rests
        hours
      }
      element(.figcaption) {
        "Above: how far each part is moved. Below: each dot is a cue, as far from the nearest start "
        "of the reference as it is from the line in the middle; at the foot, cues that meet none."
      }
    }
  }

  private func x(_ time: Int) -> Int { Frame.left + (time - first) * Frame.plot / (last - first) }

  // MARK: How far cues are moved

  private var moves: HTMLNode {
    let ends = outcome.segments.map { (move(of: $0, at: $0.start), move(of: $0, at: $0.end)) }
    let all = ends.flatMap { [$0.0, $0.1] } + [0]
    let (low, high) = (all.min() ?? 0, all.max() ?? 0)
    let span = max(high - low, 200)
    let (top, height) = (Frame.moves.top, Frame.moves.height)
    let y = { (move: Int) in top + height - (move - low) * height / span }
    return element(.g) {
      label("Moved by", at: top - 12)
      axis(y(0), "0 s")
      if high > span / 8 { axis(y(high), SyncReport.signed(Milliseconds(high))) }
      if low < -span / 8 { axis(y(low), SyncReport.signed(Milliseconds(low))) }
      element(
        .path, .class("moves"),
        .d(
          zip(outcome.segments, ends).enumerated().map { place, part in
            let (segment, ends) = part
            return (place == 0 ? "M" : "L") + "\(x(segment.start.count)) \(y(ends.0))"
              + "L\(x(segment.end.count)) \(y(ends.1))"
          }.joined()))
    }
  }

  /// How far a segment moves a cue at a time, in milliseconds.
  private func move(of segment: SyncOutcome.Segment, at time: Milliseconds) -> Int {
    Int((Double(time.count) * (outcome.ratio.value - 1)).rounded()) + segment.offset.count
  }

  // MARK: How far they then are from the reference

  private var rests: HTMLNode {
    let (top, height) = (Frame.rests.top, Frame.rests.height)
    let foot = top + height + 8
    let matched = outcome.matches.compactMap { match in
      match.distance.map {
        "M\(x(match.start.count)) \(top + height / 2 - $0.count * height / (2 * Self.reach))h0"
      }
    }
    let unmatched = outcome.matches.filter { $0.distance == nil }.map {
      "M\(x($0.start.count)) \(foot)v6"
    }
    return element(.g) {
      label("Then from the reference", at: top - 12)
      axis(top, "+ 1 s")
      axis(top + height / 2, "0 s")
      axis(top + height, "− 1 s")
      for segment in outcome.segments.dropFirst() {
        let cut = x(segment.start.count)
        HTMLNode.element(
          .line, [.class("cut")] + HTMLAttribute.from(cut, Frame.moves.top, to: cut, foot), [])
      }
      element(.path, .class("matched"), .d(matched.joined()))
      element(.path, .class("unmatched"), .d(unmatched.joined()))
    }
  }

  // MARK: The frame

  /// Times along the foot: every five, ten or thirty minutes.
  private var hours: [HTMLNode] {
    let minutes = (last - first) / 60_000
    let step = (minutes < 20 ? 2 : minutes < 50 ? 5 : minutes < 150 ? 10 : 30) * 60_000
    return stride(from: (first + step - 1) / step * step, through: last, by: step).map { time in
      element(.pictureText, .class("hour"), .x(x(time)), .y(Frame.bottom)) {
        "\(time / 3_600_000):\(String(time / 60_000 % 60 + 100).dropFirst())"
      }
    }
  }

  private func axis(_ y: Int, _ text: String) -> [HTMLNode] {
    [
      .element(
        .line,
        [.class("axis")]
          + HTMLAttribute.from(Frame.left, y, to: Frame.width - Frame.right, y), []),
      element(.pictureText, .class("value"), .x(Frame.left - 8), .y(y + 4)) { text },
    ]
  }

  private func label(_ text: String, at y: Int) -> HTMLNode {
    element(.pictureText, .class("title"), .x(Frame.left), .y(y)) { text }
  }
}
