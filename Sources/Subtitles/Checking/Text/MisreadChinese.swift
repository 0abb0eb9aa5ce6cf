/// A Chinese text in UTF-8 that was read as if it were in GBK.
enum MisreadChinese {
  /// What such a text says, or nil where its bytes are no UTF-8 or say nothing that is common.
  static func meaning(of text: ArraySlice<Unicode.Scalar>, _ common: ScalarSet) -> String? {
    guard let bytes = try? TextEncoding("GB18030").encode(String(text)) else { return nil }
    guard let meaning = String(validating: bytes, as: UTF8.self) else { return nil }
    let han = meaning.unicodeScalars.filter { TextFeatures.of($0).contains(.han) }
    let known = han.count { common.contains($0) }
    return han.count >= 2 && known * 3 >= han.count * 2 ? meaning : nil
  }
}
