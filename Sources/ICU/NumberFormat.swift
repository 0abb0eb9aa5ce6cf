import CICU

/// A way to write numbers in a language, told by an ICU number skeleton.
///
/// ```swift
/// let runtime = try NumberFormat(skeleton: "unit/minute unit-width-short", locale: Locale("ru"))
/// try runtime.format(104)  // 104 мин
/// ```
///
/// A format is not thread-safe.
public final class NumberFormat {
  private let handle: OpaquePointer

  /// Opens the format of `skeleton` (see "Number Skeletons" in ICU's guide); the empty one is plain.
  ///
  /// Throws for a skeleton with an error, with its place.
  public init(skeleton: String = "", locale: Locale) throws(ICUError) {
    let operation = "open the number format ‘\(skeleton)’ for \(locale)"
    var error = SilkParseError()
    handle = try skeleton.withUTF16(operation) {
      (units, count) throws(ICUError) -> OpaquePointer in
      try opened(operation, position: ICUError.Position(error, in: skeleton)) { handle in
        silk_number_open(units, count, locale.identifier, &error, &handle)
      }
    }
  }

  deinit { silk_number_close(handle) }

  /// The number in words or digits of the language.
  public func format(_ number: Int) throws(ICUError) -> String {
    try String(estimatedUnits: 32, "format the number \(number)") { units, capacity, length in
      silk_number_format_integer(handle, Int64(number), units, capacity, &length)
    }
  }

  /// The number in words or digits of the language.
  public func format(_ number: Double) throws(ICUError) -> String {
    try String(estimatedUnits: 32, "format the number \(number)") { units, capacity, length in
      silk_number_format_double(handle, number, units, capacity, &length)
    }
  }

  /// A decimal number without the loss that `Double` brings: `digits` is such as `1234567.89`.
  ///
  /// Throws for digits that are no number.
  public func format(decimal digits: String) throws(ICUError) -> String {
    let operation = "format the number ‘\(digits)’"
    let count = try checkedCount(digits.utf8.count, operation)
    return try String(estimatedUnits: 32, operation) { units, capacity, length in
      digits.utf8Span.span.withUnsafeBytes { bytes in
        silk_number_format_decimal(handle, bytes.baseAddress, count, units, capacity, &length)
      }
    }
  }
}
