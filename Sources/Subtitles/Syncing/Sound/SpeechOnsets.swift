/// When people begin to speak after a pause.
struct SpeechOnsets {
  /// The values on each side of an onset that are compared.
  private static let side = 6
  /// By how much the mean log odds must rise.
  private static let least: Float = 4
  /// Values between two onsets.
  private static let apart = 8
  /// Odds beyond this are certain enough.
  private static let certain: Float = 5

  /// The onsets in order, in milliseconds.
  private(set) var times: [Int32] = []

  init(_ curve: SpeechCurve) {
    var sums: [Float] = [0]
    var sum: Double = 0
    for odds in curve.logOdds {
      sum += Double(min(max(odds, -Self.certain), Self.certain))
      sums.append(Float(sum))
    }
    let side = Self.side
    guard curve.logOdds.count > 2 * side else { return }
    func rise(_ place: Int) -> Float {
      (sums[place + side] - 2 * sums[place] + sums[place - side]) / Float(side)
    }
    var best: (place: Int, rise: Float)?
    for place in side...(curve.logOdds.count - side) {
      let rise = rise(place)
      if let found = best, place - found.place > Self.apart {
        times.append(
          Int32(found.place) * SpeechCurve.step + SpeechCurve.first - SpeechCurve.step / 2)
        best = nil
      }
      if rise >= Self.least, rise > best?.rise ?? 0 { best = (place, rise) }
    }
    if let found = best {
      times.append(Int32(found.place) * SpeechCurve.step + SpeechCurve.first - SpeechCurve.step / 2)
    }
  }
}
