import CICU

/// What is known of the library that this program runs with.
public enum ICULibrary {
  /// The version of ICU, such as `72.1`.
  public static var version: String { versions.library }

  /// The version of CLDR that ICU's data come from, such as `42.0`.
  public static var cldrVersion: String { versions.data }

  private static let versions: (library: String, data: String) = {
    var library = [CChar](repeating: 0, count: 32)
    var data = library
    let code = silk_icu_versions(&library, &data, Int32(library.count))
    return code > 0 ? ("", "") : (string(library), string(data))
  }()

  private static func string(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
