extension TimingLimits {
  /// What a house style asks of times, as far as `holds` says that a rule holds.
  init(_ context: CheckContext, holds: (_ rule: String) -> Bool = { _ in true }) {
    self.init(frameRate: context.frameRate)
    func milliseconds(_ limit: Profile.Limit, for rule: String) -> Milliseconds? {
      guard holds(rule), let number = context.number(limit) else { return nil }
      return Milliseconds(Int(number))
    }
    minimumDuration = milliseconds(.minimumDuration, for: "TIME.MIN")
    maximumDuration = milliseconds(.maximumDuration, for: "TIME.MAX")
    if holds("TIME.GAP-MIN"), let figure = context.limit(.minimumGap), let number = figure.number {
      minimumGap = figure.unit == .frames ? .frames(Int(number)) : .milliseconds(Int(number))
    }
    func frames(_ limit: Profile.Limit) -> Int? {
      guard let figure = context.limit(limit), let number = figure.number else { return nil }
      if figure.unit == .frames { return Int(number) }
      return Self.frames(in: Milliseconds(Int(number)), frameRate)
    }
    if holds("TIME.CHAIN") { pause = frames(.pause) }
    if holds("SHOT.IN") || holds("SHOT.OUT") { shotDistance = frames(.shotDistance) }
    if let frames = frames(.linger) { linger = frames }
  }
}

extension TimingConstraint {
  /// The rule that says when it is broken.
  var rule: String {
    switch self {
    case .overlap: "CUE.OVERLAP"
    case .minimumGap: "TIME.GAP-MIN"
    case .minimumDuration: "TIME.MIN"
    case .hardReadingSpeed: "READ.HARD"
    case .readingSpeed: "READ.CPS"
    case .maximumDuration: "TIME.MAX"
    case .shotIn: "SHOT.IN"
    case .shotOut: "SHOT.OUT"
    case .shotCross: "SHOT.CROSS"
    case .chaining: "TIME.CHAIN"
    }
  }
}
