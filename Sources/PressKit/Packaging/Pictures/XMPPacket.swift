internal import XML

/// What the XMP of a picture says of its rights (ISO 16684-1; IPTC Photo Metadata Standard).
struct XMPPacket {
  /// Who took the picture.
  private(set) var creator: String?
  /// Whom to name.
  private(set) var credit: String?
  /// Where it comes from.
  private(set) var source: String?
  /// Who owns it.
  private(set) var copyright: String?
  /// What may be done with it.
  private(set) var usageTerms: String?

  /// What an APP1 segment with XMP begins with.
  static let start = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
  static let syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let photoshop = "http://ns.adobe.com/photoshop/1.0/"
  static let rights = "http://ns.adobe.com/xap/1.0/rights/"

  /// Reads the content of an APP1 segment; nil where it is no XMP.
  init?(_ content: ArraySlice<UInt8>) {
    guard content.starts(with: Self.start),
      let root = XMLDocument(reading: Array(content.dropFirst(Self.start.count))).root
    else { return nil }
    let descriptions = root.descendants(XMLName("Description", in: Self.syntax))
    func value(_ name: String, _ namespace: String) -> String? {
      let name = XMLName(name, in: namespace)
      for description in descriptions {
        // A plain value may be an attribute or an element; one in several languages is a list.
        if let text = description[name] { return PictureRights.tidied(text) }
        guard let element = description.elements.first(where: { $0.name == name }) else { continue }
        let items = element.descendants(XMLName("li", in: Self.syntax))
        if items.isEmpty { return PictureRights.tidied(element.text) }
        let texts = items.map(\.text)
        return PictureRights.tidied(
          name.local == "creator" ? texts.joined(separator: ", ") : texts[0])
      }
      return nil
    }
    creator = value("creator", Self.dublinCore)
    copyright = value("rights", Self.dublinCore)
    credit = value("Credit", Self.photoshop)
    source = value("Source", Self.photoshop)
    usageTerms = value("UsageTerms", Self.rights)
  }
}

extension XMLElement {
  /// The elements of that name in this one, at any depth, in order.
  fileprivate func descendants(_ name: XMLName) -> [XMLElement] {
    elements.flatMap { child in (child.name == name ? [child] : []) + child.descendants(name) }
  }
}
