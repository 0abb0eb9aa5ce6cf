internal import LocaleData

/// An attribute of an element.
///
/// Names come from a fixed list and addresses from `WebLink`, so that neither a name can break out of
/// the tag nor an address run code.
struct HTMLAttribute: Sendable {
  /// The attributes that our pages use.
  enum Name: String, Sendable {
    case alt, charset, `class`, content, datetime, height, href, hreflang, id, lang, loading
    case name, rel, src, width
    case ariaCurrent = "aria-current"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
  }

  let name: Name
  let value: String

  private init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension HTMLAttribute {
  static func alt(_ text: String) -> Self { Self(.alt, text) }
  static func ariaCurrent(_ text: String) -> Self { Self(.ariaCurrent, text) }
  static func ariaLabel(_ text: String) -> Self { Self(.ariaLabel, text) }
  static func ariaLabelledBy(_ id: String) -> Self { Self(.ariaLabelledBy, id) }
  static func charset(_ text: String) -> Self { Self(.charset, text) }
  static func `class`(_ text: String) -> Self { Self(.class, text) }
  static func content(_ text: String) -> Self { Self(.content, text) }
  static func datetime(_ text: String) -> Self { Self(.datetime, text) }
  static func height(_ pixels: Int) -> Self { Self(.height, String(pixels)) }
  static func href(_ link: WebLink) -> Self { Self(.href, link.address) }
  static func hreflang(_ tag: String) -> Self { Self(.hreflang, tag) }
  static func id(_ text: String) -> Self { Self(.id, text) }
  static func lang(_ tag: LanguageTag) -> Self { Self(.lang, tag.description) }
  static func loading(_ text: String) -> Self { Self(.loading, text) }
  static func name(_ text: String) -> Self { Self(.name, text) }
  static func rel(_ text: String) -> Self { Self(.rel, text) }
  static func src(_ link: WebLink) -> Self { Self(.src, link.address) }
  static func width(_ pixels: Int) -> Self { Self(.width, String(pixels)) }
}
