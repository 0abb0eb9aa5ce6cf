/// How pairs of parts compared lately, for comparing many names of which the parts come again and again.
///
/// Takes four megabytes. Not for use from several threads at once; each may have one of its own.
public final class MatchMemory {
  private var keys = [UInt64](repeating: .max, count: size)
  private var matches = [PartMatch](repeating: .different, count: size)

  /// A memory with nothing in it.
  public init() {}

  private static let size = 1 << 17

  /// How two parts compare.
  func match(
    _ left: ComparedPart, _ right: ComparedPart, _ setting: PartMatcher.Setting,
    _ matcher: PartMatcher
  ) -> PartMatch {
    let key = left.number << 33 | right.number << 2 | setting.rawValue
    let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 47) & (Self.size - 1)
    if keys[slot] == key { return matches[slot] }
    let match = matcher.match(left, right, setting)
    keys[slot] = key
    matches[slot] = match
    return match
  }
}
