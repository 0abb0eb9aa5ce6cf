import CICU

/// A set of rules that rewrite text, such as from one script to another.
///
/// Opening any transliterator that ICU has registered costs 8 to 16 ms once a process, and those
/// from Chinese characters to Latin 88 to 113 ms. Rules of one's own cost 0.075 ms, unless they
/// call a registered one (`:: NFD;`).
///
/// A transliterator is not thread-safe.
public final class Transliterator {
  private let handle: OpaquePointer

  /// Which way rules are read.
  public enum Direction: Sendable, Hashable {
    /// As written: `а > a` turns Cyrillic to Latin.
    case forward
    /// Backwards, for rules that say so (`<>`, `<`).
    case reverse
  }

  /// Opens a registered transliterator by its ID, such as `Russian-Latin/BGN` or
  /// `Any-Latin; Latin-ASCII`.
  ///
  /// Throws for an ID that ICU does not know.
  public init(id: String, direction: Direction = .forward) throws(ICUError) {
    let operation = "open the transliterator ‘\(id)’"
    handle = try id.withUTF16(operation) { (units, count) throws(ICUError) -> OpaquePointer in
      try opened(operation) { handle in
        silk_transliterator_open(units, count, direction == .reverse, &handle)
      }
    }
  }

  /// Opens rules of one's own (UTS 35 part 2, "Transforms"), under a name that errors tell.
  ///
  /// Throws for rules with an error, with its line.
  public init(
    rules: String, name: String, direction: Direction = .forward
  ) throws(ICUError) {
    let operation = "read the transliteration rules ‘\(name)’"
    var error = SilkParseError()
    handle = try rules.withUTF16(operation) { (units, count) throws(ICUError) -> OpaquePointer in
      try name.withUTF16(operation) { (name, nameCount) throws(ICUError) -> OpaquePointer in
        try opened(operation, position: ICUError.Position(error, in: rules)) { handle in
          silk_transliterator_open_rules(
            name, nameCount, units, count, direction == .reverse, &error, &handle)
        }
      }
    }
  }

  deinit { silk_transliterator_close(handle) }

  /// The text, rewritten.
  ///
  /// One call for one name: joined texts are slower and become context for each other.
  ///
  /// Throws only for more text than ICU can count.
  public func transliterate(_ text: String) throws(ICUError) -> String {
    let operation = "transliterate a text"
    return try text.withUTF16(operation) { (source, count) throws(ICUError) -> String in
      try String(estimatedUnits: Int(count) * 2, operation) { units, capacity, length in
        silk_transliterator_run(handle, source, count, units, capacity, &length)
      }
    }
  }
}
