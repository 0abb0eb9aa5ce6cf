extension String {
  /// The text with a capital at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with the capitals of `model`: first letters of words and hyphenated parts, all letters, or
  /// none.
  func capitalizedLike(_ model: String) -> String {
    if model.isAllCapitals { return uppercased() }
    let isLower = model.first(where: \.isLetter)?.isLowercase ?? false
    if isLower { return lowercased() }
    return split(separator: "-", omittingEmptySubsequences: false)
      .map { String($0).capitalizedFirst }.joined(separator: "-")
  }

  /// Whether all letters are capitals, and more than one.
  var isAllCapitals: Bool {
    let letters = filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase)
  }
}
