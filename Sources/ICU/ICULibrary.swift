import CICU

/// What is known of the library that this program runs with.
public enum ICULibrary {
  /// The version of ICU, such as `72.1`, on which the forms of numbers and dates depend.
  public static let version: String = {
    var text = [CChar](repeating: 0, count: 32)
    guard silk_icu_version(&text, Int32(text.count)) <= 0 else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }()
}
