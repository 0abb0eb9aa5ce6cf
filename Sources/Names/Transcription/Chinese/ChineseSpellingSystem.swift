/// A way to spell Chinese names in the letters of another script.
public enum ChineseSpellingSystem: String, Sendable, Hashable, CaseIterable {
  /// Hanyu Pinyin as names are spelled: Zhang Yimou, Ouyang Xiu, Liu-Yang Fan, Li Ping'an (GB/T 28039).
  case pinyin
  /// Pinyin with the marks of the tones: Zhāng Yìmóu.
  case pinyinTones = "pinyin-tones"
  /// Pinyin as Chinese passports have it: ZHANG YIMOU, LYU BUWEI.
  case pinyinPassport = "pinyin-passport"
  /// Pinyin with the hyphen of Taiwan: Zhang Yi-mou.
  case pinyinTaiwan = "pinyin-taiwan"
  /// Wade–Giles with its apostrophes: Teng Hsiao-p'ing.
  case wadeGiles = "wade-giles"
  /// Wade–Giles as newspapers had it and Taiwan's passports have it: Teng Hsiao-ping.
  case wadeGilesPress = "wade-giles-press"
  /// Yale's spelling of Mandarin: Jang Yimou.
  case yale
  /// Yale's spelling of Mandarin with the marks of the tones: Jāng Yìmóu.
  case yaleTones = "yale-tones"
  /// Jyutping, the Linguistic Society of Hong Kong's spelling of Cantonese: Loeng4 Ciu4wai5.
  case jyutping
  /// Yale's spelling of Cantonese: Lèuhng Chìuhwáih.
  case yaleCantonese = "yale-cantonese"
  /// What people in Hong Kong usually write: Leung Chiu-wai.
  case hongKong = "hong-kong"
  /// Palladius' Cyrillic: Чжан Имоу.
  case palladius

  /// The name by which the system is asked for: `wade-giles`.
  public var id: String { rawValue }

  /// Whether it spells the sounds of Cantonese, not those of Mandarin.
  public var isCantonese: Bool { self == .jyutping || self == .yaleCantonese || self == .hongKong }
}
