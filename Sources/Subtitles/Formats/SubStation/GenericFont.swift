/// Families that TTML and CSS name without naming a font, which ASS cannot.
enum GenericFont {
  /// A font that every system has, or has one of the same widths of.
  static func font(for family: String) -> String {
    let first = family.prefix { $0 != "," }.filter { $0 != "\"" && $0 != "'" }
    let name = String(first).trimmingBlanks
    return fonts[name.lowercased()] ?? (name.isEmpty ? family : name)
  }

  /// TTML2, section 10.3.10 and CSS Fonts 4, section 2.1.1, in small letters.
  private static let fonts = [
    "default": "Arial", "sansserif": "Arial", "proportionalsansserif": "Arial",
    "sans-serif": "Arial", "system-ui": "Arial", "serif": "Times New Roman",
    "proportionalserif": "Times New Roman", "monospace": "Courier New",
    "monospaceserif": "Courier New", "monospacesansserif": "Courier New",
  ]
}

extension TrackContent {
  /// The content with fonts in place of generic families.
  var withNamedFonts: TrackContent {
    var named = self
    for position in named.styles.indices {
      let family = named.styles[position].text.fontFamily
      named.styles[position].text.fontFamily = family.map(GenericFont.font)
    }
    for position in named.cues.indices {
      for run in named.cues[position].runs.indices {
        let family = named.cues[position].runs[run].style.fontFamily
        named.cues[position].runs[run].style.fontFamily = family.map(GenericFont.font)
      }
    }
    return named
  }
}
