internal import YAML

/// How the press of a language writes numbers.
struct NumberHabits {
  /// ICU's number skeleton for a number in digits.
  let plain: String
  /// ICU's number skeleton for a number in words and digits, such as 689 million.
  let compact: String
  /// The number from which on words are used.
  let compactFrom: Int
  /// The number of significant digits up to which words are used; beyond that digits say it better.
  static let compactDigits = 4

  init(_ node: YAMLNode) throws(YAMLError) {
    try node.allowOnly(["plain", "compact", "compactFrom"])
    plain = try node.required("plain").string()
    compact = try node.required("compact").string()
    compactFrom = try node.required("compactFrom").integer()
  }
}
