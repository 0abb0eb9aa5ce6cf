extension Double {
  /// The number as messages have it: with one decimal where it has one, a dash where it is none.
  public var inTenths: String {
    let tenths = (self * 10).rounded()
    guard tenths.isFinite, abs(tenths) < 1e15 else { return "–" }
    let whole = Int(tenths)
    if whole % 10 == 0 { return String(whole / 10) }
    return "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
  }

  /// The number with two decimals, a dash where it is none.
  public var inHundredths: String {
    let hundredths = (self * 100).rounded()
    guard hundredths.isFinite, abs(hundredths) < 1e15 else { return "–" }
    let whole = abs(Int(hundredths))
    let decimals = whole % 100 < 10 ? "0\(whole % 100)" : "\(whole % 100)"
    return "\(hundredths < 0 ? "-" : "")\(whole / 100).\(decimals)"
  }
}
