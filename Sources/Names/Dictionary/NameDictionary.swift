internal import LocaleData

/// Which parts of names are forms of one name, across scripts: Chow, Zhou, Чжоу and 周.
///
/// A group is an item of Wikidata, a given name or a surname, known by the number of its Q. Two parts that
/// have a group in common are forms of one name. A form may be in several groups: 中山 is Nakayama and
/// Zhongshan.
///
/// The forms are those of single parts, not of whole names. Punctuation and spaces within a form do not
/// count, so that parts which stand side by side may be looked up joined: `chow` and `yun fat`,
/// `yun-fat` or `yunfat`. Chinese forms are there in Simplified and in Traditional characters.
///
/// Nothing is read at the start but a header. A look-up reads a place of the directory and the handful of
/// records there, so its cost does not grow with the dictionary. `Scripts/make-name-dictionary` says how
/// the file is built.
struct NameDictionary: Sendable {
  /// The path of the file in Locales/.
  static let path = "name-parts.bin"

  private let content: FileContent
  private let layout: NameDictionaryLayout

  /// Opens the dictionary of `store`.
  ///
  /// - Throws: a `LocaleError` where the file is missing, of another version, or damaged.
  init(_ store: LocaleStore) throws(LocaleError) {
    content = try store.content(at: Self.path)
    do throws(NameDictionaryLayout.Flaw) {
      layout = try content.withBytes { bytes throws(NameDictionaryLayout.Flaw) in
        try NameDictionaryLayout(of: bytes)
      }
    } catch {
      throw store.unreadable(error.description, at: Self.path)
    }
  }

  /// The groups that a part of a name is in, ascending.
  ///
  /// `form` is as `NameKey.folded` gives it.
  func groups(ofForm form: String) -> [UInt32] { groups(ofForm: form.utf8) }

  /// The groups that a part of a name, in UTF-8, is in, ascending.
  ///
  /// Allocates nothing where there are none.
  func groups(ofForm utf8: some Sequence<UInt8>) -> [UInt32] {
    var key = NameDictionaryKey()
    for byte in utf8 { key.append(byte) }
    guard let hash = key.hash else { return [] }
    return content.withBytes { layout.groups(of: hash, in: $0) }
  }
}
