/// Ids for people whom no roster lists.
enum PersonIdentifier {
  /// An id made of a name: its letters and digits without case and diacritics, hyphens between words.
  static func made(from name: String) -> String {
    NameKey.folded(name).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
