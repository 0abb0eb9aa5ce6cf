internal import LocaleData

/// What is written into the smaller versions of a picture, so that it is still known who made it when a
/// file has lost its page.
struct PictureCaption {
  /// Whom the picture belongs to, as its file says.
  let rights: PictureRights
  /// What it shows, by language.
  let descriptions: LocalizedText
  /// Whom to name, as the kit says.
  let credit: String?
  /// The language of a reader without a preference.
  let defaultLanguage: LanguageTag

  /// What `still` of `kit` says.
  init(_ still: Still, of kit: Kit, original: [UInt8]) {
    rights = PictureRights(of: original)
    descriptions = still.caption
    credit = still.credit?.forms[kit.defaultLanguage]
    defaultLanguage = kit.defaultLanguage
  }

  /// The caption as an XMP packet; the same caption gives the same bytes.
  var xmp: [UInt8] {
    var text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="\(XMPPacket.syntax)">
      <rdf:Description rdf:about="" xmlns:dc="\(XMPPacket.dublinCore)" \
      xmlns:photoshop="\(XMPPacket.photoshop)" xmlns:xmpRights="\(XMPPacket.rights)">

      """
    let languages = descriptions.forms.keys.sorted { $0.description < $1.description }
    if !languages.isEmpty {
      var items: [(language: String, text: String)] = []
      if let main = descriptions.forms[defaultLanguage] { items.append(("x-default", main)) }
      items += languages.map { ("\($0)", descriptions.forms[$0] ?? "") }
      text += element("dc:description", list: "Alt", items)
    }
    if let creator = rights.creator { text += element("dc:creator", list: "Seq", [("", creator)]) }
    if let owner = rights.copyright {
      text += element("dc:rights", list: "Alt", [("x-default", owner)])
    }
    if let terms = rights.usageTerms {
      text += element("xmpRights:UsageTerms", list: "Alt", [("x-default", terms)])
    }
    if let credit = credit ?? rights.credit { text += element("photoshop:Credit", credit) }
    if let source = rights.source { text += element("photoshop:Source", source) }
    text += "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    return Array(text.utf8)
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(Self.escaped(text))</\(name)>\n"
  }

  private func element(
    _ name: String, list: String, _ items: [(language: String, text: String)]
  ) -> String {
    let lines = items.map { item in
      let language = item.language.isEmpty ? "" : " xml:lang=\"\(item.language)\""
      return "<rdf:li\(language)>\(Self.escaped(item.text))</rdf:li>"
    }
    return "<\(name)><rdf:\(list)>\(lines.joined())</rdf:\(list)></\(name)>\n"
  }

  /// `text` as XML has it; control characters, which XML forbids, become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
