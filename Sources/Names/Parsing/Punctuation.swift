/// The signs within names that every reader of them knows.
extension Character {
  /// Whether it may stand between the parts of a foreign name in Chinese characters: 列夫·托尔斯泰.
  ///
  /// Print has several dots for the one sign, the full stop among them.
  var isInterpunct: Bool { Self.interpuncts.contains(self) }

  /// Whether it joins the halves of a double name.
  var isHyphen: Bool { "-‐‑–－".contains(self) }

  /// The dots of a foreign name.
  static let interpuncts: Set<Character> = ["·", "•", "・", "‧", "･", "∙", "⋅", "．", "."]
}
