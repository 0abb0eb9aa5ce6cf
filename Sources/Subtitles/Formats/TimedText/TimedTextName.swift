internal import XML

/// Names of elements and attributes of TTML with the prefixes that the standards use, whatever
/// prefixes and whichever edition a document uses.
enum TimedTextName {
  /// The namespaces of today and their usual prefixes; the first has none.
  static let namespaces: [(prefix: String, uri: String)] = [
    ("", "http://www.w3.org/ns/ttml"), ("ttp", "http://www.w3.org/ns/ttml#parameter"),
    ("tts", "http://www.w3.org/ns/ttml#styling"), ("ttm", "http://www.w3.org/ns/ttml#metadata"),
    ("ittp", "http://www.w3.org/ns/ttml/profile/imsc1#parameter"),
    ("itts", "http://www.w3.org/ns/ttml/profile/imsc1#styling"),
    ("ittm", "http://www.w3.org/ns/ttml/profile/imsc1#metadata"),
    ("ebutts", "urn:ebu:tt:style"), ("ebuttm", "urn:ebu:tt:metadata"),
    ("ebuttp", "urn:ebu:tt:parameters"),
    ("smpte", "http://www.smpte-ra.org/schemas/2052-1/2010/smpte-tt"),
  ]

  /// The namespaces of the drafts of 2004 to 2006 and of other editions, before any `#`.
  private static let roots: [(uri: String, prefix: String)] = [
    ("http://www.w3.org/ns/ttml", ""), ("http://www.w3.org/2006/10/ttaf1", ""),
    ("http://www.w3.org/2006/04/ttaf1", ""), ("http://www.w3.org/2004/11/ttaf1", ""),
    ("http://www.smpte-ra.org/schemas/2052-1/2013/smpte-tt", "smpte"),
  ]

  /// Whether a namespace is that of the elements of TTML.
  static func isTimedText(_ namespace: String) -> Bool {
    roots.contains { $0.uri == namespace && $0.prefix.isEmpty }
  }

  /// Whether a namespace is that of a draft.
  static func isDraft(_ namespace: String) -> Bool {
    namespace != namespaces[0].uri && isTimedText(namespace)
  }

  /// `p`, `tts:color`, `xml:lang`; `{namespace}name` for what TTML does not know.
  static func key(_ name: XMLName) -> String {
    let uri = name.namespace
    if uri.isEmpty { return name.local }
    if uri == XMLName.xmlNamespace { return "xml:" + name.local }
    if let known = namespaces.first(where: { $0.uri == uri }) {
      return known.prefix.isEmpty ? name.local : known.prefix + ":" + name.local
    }
    for root in roots where uri.hasPrefix(root.uri) {
      switch uri.dropFirst(root.uri.count) {
      case "": return root.prefix.isEmpty ? name.local : root.prefix + ":" + name.local
      case "#styling", "#style": return "tts:" + name.local
      case "#parameter": return "ttp:" + name.local
      case "#metadata": return "ttm:" + name.local
      default: continue
      }
    }
    return "{\(uri)}\(name.local)"
  }
}

extension XMLElement {
  /// The name with its usual prefix.
  var key: String { TimedTextName.key(name) }

  /// The attributes by their names with the usual prefixes.
  var attributesByKey: [String: String] {
    Dictionary(
      attributes.map { (TimedTextName.key($0.name), $0.value) },
      uniquingKeysWith: { _, last in last })
  }

  /// The element as it is written where the usual prefixes are declared.
  var canonicalText: String {
    var declarations: [String: String] = [:]
    func qualified(_ name: XMLName) -> String {
      let key = TimedTextName.key(name)
      guard key.hasPrefix("{") else { return key }
      let prefix = declarations[name.namespace] ?? "n\(declarations.count + 1)"
      declarations[name.namespace] = prefix
      return prefix + ":" + name.local
    }
    let tag = qualified(name)
    let attributes = attributes.map { " \(qualified($0.name))=\"\(XMLText.attribute($0.value))\"" }
    let spaces = declarations.sorted { $0.value < $1.value }.map { uri, prefix in
      " xmlns:\(prefix)=\"\(XMLText.attribute(uri))\""
    }
    let content = children.map { node in
      switch node {
      case .element(let element): element.canonicalText
      case .text(let text): XMLText.content(text)
      case .comment: ""
      }
    }.joined()
    let opening = "<" + tag + spaces.joined() + attributes.joined()
    return content.isEmpty ? opening + "/>" : opening + ">" + content + "</" + tag + ">"
  }
}

/// Text as XML writes it.
enum XMLText {
  /// Text between tags.
  static func content(_ text: some StringProtocol) -> String { escaped(text, quotes: false) }

  /// The value of an attribute in double quotes.
  static func attribute(_ text: some StringProtocol) -> String { escaped(text, quotes: true) }

  private static func escaped(_ text: some StringProtocol, quotes: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where quotes: escaped += "&quot;"
      case "\n" where quotes: escaped += "&#10;"
      case "\t" where quotes: escaped += "&#9;"
      case "\r": escaped += "&#13;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || 0xFFFE...0xFFFF ~= scalar.value:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
