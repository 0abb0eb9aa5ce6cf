/// Whom a picture belongs to and whom to name, as its file says.
///
/// It is all that smaller versions keep of the original's metadata; where a picture was taken, with which
/// camera, and by whose computer it went does not belong on a web page.
struct PictureRights: Hashable {
  /// Who took the picture.
  var creator: String?
  /// Whom to name.
  var credit: String?
  /// Where it comes from.
  var source: String?
  /// Who owns it.
  var copyright: String?
  /// What may be done with it.
  var usageTerms: String?

  /// What a JPEG says; XMP before IPTC before EXIF, as they were filled in later than each other.
  ///
  /// A damaged file says what stands before the damage.
  init(of bytes: [UInt8]) {
    var exif: EXIFBlock?
    var iptc: IPTCBlock?
    var xmp: XMPPacket?
    if var segments = try? JPEGSegments(bytes) {
      while let segment = try? segments.next() {
        switch segment.marker {
        case 0xE1:
          exif = exif ?? EXIFBlock(segment.content)
          xmp = xmp ?? XMPPacket(segment.content)
        case 0xED: iptc = iptc ?? IPTCBlock(segment.content)
        default: break
        }
      }
    }
    creator = xmp?.creator ?? iptc?.creator ?? exif?.artist
    credit = xmp?.credit ?? iptc?.credit
    source = xmp?.source ?? iptc?.source
    copyright = xmp?.copyright ?? iptc?.copyright ?? exif?.copyright
    usageTerms = xmp?.usageTerms
  }

  /// `text` without spaces around it; nil where nothing is left, or it was in no encoding that is known.
  static func tidied(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty || words.contains("\u{FFFD}") ? nil : words
  }
}
