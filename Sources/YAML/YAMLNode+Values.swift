extension YAMLNode {
  /// An error at this node that says what was expected here.
  public func expected(_ what: String) -> YAMLError {
    YAMLError(location: location, problem: "expected \(what), found \(kind)")
  }

  /// The text of a scalar.
  ///
  /// - Throws: a `YAMLError` where the node is a list, a mapping or null.
  public func string() throws(YAMLError) -> String {
    guard case .scalar(let text, _) = content, !isNull else { throw expected("a text") }
    return text
  }

  /// The whole number that a scalar without quotes spells.
  public func integer() throws(YAMLError) -> Int {
    guard case .scalar(let text, isPlain: true) = content, let value = Int(text) else {
      throw expected("a whole number")
    }
    return value
  }

  /// The number that a scalar without quotes spells.
  public func number() throws(YAMLError) -> Double {
    guard case .scalar(let text, isPlain: true) = content, let value = Double(text), value.isFinite
    else { throw expected("a number") }
    return value
  }

  /// `true` or `false`, spelled just so and without quotes.
  ///
  /// The other words that YAML 1.1 reads as truth values (`yes`, `on`, `no`) are text here, for `no`
  /// is also Norwegian.
  public func boolean() throws(YAMLError) -> Bool {
    if case .scalar(let text, isPlain: true) = content, let value = Bool(text) { return value }
    throw expected("true or false")
  }

  /// The items of a list; none where the node is null.
  public func elements() throws(YAMLError) -> [YAMLNode] {
    if isNull { return [] }
    guard case .sequence(let items) = content else { throw expected("a list") }
    return items
  }

  /// The entries of a mapping in the order of the file; none where the node is null.
  public func entries() throws(YAMLError) -> [Entry] {
    if isNull { return [] }
    guard case .mapping(let entries) = content else { throw expected("a mapping") }
    return entries
  }

  /// The texts of a list, or of a single text that stands for a list of one.
  public func strings() throws(YAMLError) -> [String] {
    if case .scalar = content { return isNull ? [] : [try string()] }
    var texts: [String] = []
    for item in try elements() { texts.append(try item.string()) }
    return texts
  }

  /// The texts of a mapping by their keys.
  ///
  /// - Throws: a `YAMLError` where the value is no mapping, or not all of it is text.
  public func texts() throws(YAMLError) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in try entries() { texts[entry.key] = try entry.value.string() }
    return texts
  }

  /// The value of `key`, which must be there and not null.
  public func required(_ key: String) throws(YAMLError) -> YAMLNode {
    _ = try entries()
    guard let value = self[key] else {
      throw YAMLError(location: location, problem: "expected the key “\(key)”")
    }
    return value
  }

  /// Makes sure that a mapping has no key but these, so that a misspelled one is not overlooked.
  public func allowOnly(_ keys: [String]) throws(YAMLError) {
    for entry in try entries() where !keys.contains(entry.key) {
      throw YAMLError(
        location: entry.location,
        problem: "unknown key “\(entry.key)”; expected one of: \(keys.joined(separator: ", "))")
    }
  }
}
