import CICU

extension Unicode.Scalar {
  /// The ISO 15924 code of the script that the character belongs to (UAX #24), such as `Cyrl` or `Hani`.
  ///
  /// `Zyyy` is what all scripts share, `Zinh` what takes the script of the character before it, and
  /// `Zzzz` what Unicode says nothing of.
  public var scriptCode: String { String(cString: silk_script(value)) }
}
