import CICU

/// A failure of the library: what was being done, how it failed and, where known, at which place.
public struct ICUError: Error, Sendable, Hashable {
  /// What was being done, in words that follow "could not", such as "decode text in windows-1251".
  public let operation: String
  /// ICU's status code.
  public let code: Int32
  /// The place in the input that caused the failure, if ICU told it.
  public let position: Position?

  /// The place in an input that caused a failure.
  public enum Position: Sendable, Hashable {
    /// The sequence of bytes that starts at this offset.
    case byte(Int)
    /// A character that cannot be represented, and the offset of its first byte in the UTF-8 text.
    case character(Unicode.Scalar, utf8Offset: Int)
    /// A place in rules or a pattern.
    ///
    /// The line is counted from 1, the offset in it in UTF-16 units from 0; the text just before
    /// and just after the place is there for a person.
    case rule(line: Int, offset: Int, before: String, after: String)
  }

  /// ICU's name of the status code, such as `U_INVALID_CHAR_FOUND`.
  public var codeName: String { String(cString: silk_icu_error_name(code)) }

  init(_ operation: String, code: Int32, position: Position? = nil) {
    self.operation = operation
    self.code = code
    self.position = position
  }
}

extension ICUError: CustomStringConvertible {
  /// A sentence for a person, such as "could not decode text in UTF-8: the bytes at offset 7 are not
  /// of that charset (U_ILLEGAL_CHAR_FOUND)".
  public var description: String {
    let place = position.map { ": \($0)" } ?? ""
    return "could not \(operation)\(place) (\(codeName))"
  }
}

extension ICUError.Position: CustomStringConvertible {
  /// The place in words.
  public var description: String {
    switch self {
    case .byte(let offset):
      return "the bytes at offset \(offset) are not of that charset"
    case .character(let scalar, let offset):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let name = scalar.properties.name.map { " \($0)" } ?? ""
      return "it has no U+\(padded)\(name) ‘\(scalar)’, found at byte \(offset) of the text"
    case .rule(let line, let offset, let before, let after):
      return "line \(line), offset \(offset), between ‘\(before)’ and ‘\(after)’"
    }
  }
}

/// Throws unless `code` is a success.
func check(
  _ code: Int32, _ operation: @autoclosure () -> String,
  at position: @autoclosure () -> ICUError.Position? = nil
) throws(ICUError) {
  guard code > 0 else { return }
  throw ICUError(operation(), code: code, position: position())
}

/// `count` as ICU counts, if the library can hold every form of an input of that length.
///
/// A UTF-16 unit becomes at most three bytes of UTF-8, so a third of the range is always safe.
func checkedCount(
  _ count: Int, _ operation: @autoclosure () -> String
) throws(ICUError) -> Int32 {
  guard count <= Int(Int32.max) / 3 else {
    throw ICUError(operation(), code: silk_icu_input_too_long)
  }
  return Int32(count)
}
