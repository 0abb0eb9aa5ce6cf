internal import Diagnostics
internal import HTML
internal import LocaleData

extension HTMLAttribute {
  /// The language of the text.
  static func lang(_ tag: LanguageTag) -> Self { lang(tag.description) }
}

extension HTMLNode {
  /// Structured data for search engines.
  static func linkedData(_ value: JSONValue) -> HTMLNode {
    var json: [UInt8] = []
    value.write(to: &json, .indented)
    return .data(.linked, json: json)
  }
}
