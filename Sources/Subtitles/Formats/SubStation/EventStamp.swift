extension TrackSource {
  /// The stamp in a field of an event, or nil where there is none.
  func eventStamp(in field: Range<Int>) -> Stamp? {
    let start = form.skippingBlanks(in: bytes, from: field.lowerBound, before: field.upperBound)
    guard start < field.upperBound,
      let stamp = form.stamp(in: bytes, at: start, before: field.upperBound)
    else { return nil }
    let rest = form.skippingBlanks(in: bytes, from: stamp.end, before: field.upperBound)
    return rest == field.upperBound ? stamp : nil
  }
}

extension Milliseconds {
  /// The time to the nearest hundredth of a second, half away from zero.
  ///
  /// The same for starts and ends, so that cues that touch still touch; and what was rounded once
  /// stays as it is.
  var roundedToCentiseconds: Milliseconds { scaled(by: 1, over: 10)?.tenfold ?? self }

  /// The time as ASS writes it, `0:00:01.50`, to the nearest hundredth; not before zero.
  var inCentiseconds: String {
    let centiseconds = max(.zero, roundedToCentiseconds).count / 10
    let fields = [centiseconds / 6000 % 60, centiseconds / 100 % 60].map { number in
      (number < 10 ? "0" : "") + String(number)
    }
    let fraction = centiseconds % 100
    return "\(centiseconds / 360_000):\(fields[0]):\(fields[1])."
      + (fraction < 10 ? "0" : "") + String(fraction)
  }

  private var tenfold: Milliseconds? { scaled(by: 10, over: 1) }
}

extension Stamp {
  /// A stamp written anew: its bytes, whether it needed more digits, whether its time is another.
  struct Rounded: Sendable, Hashable {
    var bytes: [UInt8]
    var isWidened: Bool
    var isRounded: Bool
  }

  /// The stamp with another time, to the nearest hundredth of a second unless it has three digits.
  func rewrittenInCentiseconds(as time: Milliseconds, in source: TrackSource) -> Rounded {
    let rounded = fraction.count >= 3 ? time : time.roundedToCentiseconds
    guard fraction.count >= 2 else {
      let bytes = rounded.inCentiseconds.unicodeScalars.flatMap { source.form.bytes(of: $0.value) }
      return Rounded(bytes: bytes, isWidened: true, isRounded: rounded != time)
    }
    let written = rewritten(
      as: rounded, source: source.bytes, form: source.form, reading: .decimal)
    // A minus sign stands before the first digit and goes with it.
    return Rounded(
      bytes: written.bytes, isWidened: written.isWidened, isRounded: rounded != time)
  }
}
