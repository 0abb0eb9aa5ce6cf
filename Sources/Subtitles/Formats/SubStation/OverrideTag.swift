/// One tag of an override block: `\i1`, `\pos(10,20)`, `\fnArial`.
struct OverrideTag: Hashable {
  /// The tag as it is written, with its backslash.
  let text: String
  /// Its name: `i`, `pos`, `fn`, `1c`.
  let name: String
  /// What follows the name, without blanks at its ends.
  let argument: String

  /// A tag from its text, backslash and all.
  init(_ text: String) {
    self.text = text
    let body = text.utf8.dropFirst()
    // Two names may be followed by a name of the user's, in letters.
    let length =
      if body.starts(with: "fn".utf8) {
        2
      } else if body.first == UInt8(ascii: "r") {
        1
      } else {
        body.prefix { 0x31...0x34 ~= $0 }.prefix(1).count
          + body.drop { 0x31...0x34 ~= $0 }.prefix {
            0x41...0x5A ~= $0 || 0x61...0x7A ~= $0
          }.count
      }
    name = String(decoding: body.prefix(length), as: UTF8.self)
    argument = String(decoding: body.dropFirst(length), as: UTF8.self).trimmingBlanks
  }

  /// Whether every bracket is closed, so that tags after it are not taken for a part of it.
  var isClosed: Bool {
    text.utf8.count { $0 == UInt8(ascii: "(") } <= text.utf8.count { $0 == UInt8(ascii: ")") }
  }

  /// The parts between brackets, or nil where there are none.
  var list: [String]? {
    guard argument.first == "(" else { return nil }
    let inner = argument.dropFirst().prefix { $0 != ")" }
    return inner.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingBlanks)
  }

  /// The argument as a whole number, without brackets around it.
  var number: Int? {
    SubStationNumber.whole(argument.hasPrefix("(") ? (list?.first ?? "") : argument)
  }

  /// The tags of a block without its braces, and what stands before the first of them.
  ///
  /// A backslash within brackets belongs to the tag that they belong to: `\t(0,100,\fs20)`.
  static func tags(in block: some StringProtocol) -> (remark: String, tags: [OverrideTag]) {
    var (remark, texts, depth): (String, [String], Int) = ("", [], 0)
    for scalar in block.unicodeScalars {
      if scalar == "\\", depth == 0 {
        texts.append("\\")
      } else if texts.isEmpty {
        remark.unicodeScalars.append(scalar)
      } else {
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth = max(0, depth - 1) }
        texts[texts.count - 1].unicodeScalars.append(scalar)
      }
    }
    return (remark, texts.map(OverrideTag.init))
  }
}
