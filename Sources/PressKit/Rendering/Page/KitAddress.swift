internal import HTML
internal import LocaleData

/// Where the files of a built kit stand, and how its pages link to them.
enum KitAddress {
  /// The stylesheet of all pages.
  static let stylesheet = "press-kit.css"

  /// The script of all pages, without which they lack nothing but buttons that copy.
  static let script = "press-kit.js"

  /// The path of a file of the edition in `language`; links name files in full, so that a kit that is
  /// opened from a disk works too.
  static func path(_ name: String, in language: LanguageTag) -> String { "\(language)/\(name)" }

  /// A link from an edition's page to a file of the kit.
  static func shared(_ path: String) -> WebLink { WebLink(own: "../" + path) }

  /// The complete address of a file, where the kit knows where it will stand.
  static func absolute(_ path: String, in kit: Kit) -> WebLink? {
    kit.baseURL.map { WebLink(own: $0.address + path) }
  }
}
