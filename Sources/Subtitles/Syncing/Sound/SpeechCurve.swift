/// How likely someone speaks, at every moment of a film.
public struct SpeechCurve: Sendable, Hashable {
  /// The time from one value to the next, in milliseconds.
  public static let step: Int32 = 40
  /// The time of the first value, in milliseconds.
  static let first: Int32 = 16

  /// The natural logarithms of the odds that someone speaks.
  public let logOdds: [Float]

  /// A curve of so many values; what is no number says nothing.
  public init(logOdds: [Float]) { self.logOdds = logOdds.map { $0.isNaN ? 0 : $0 } }
}
