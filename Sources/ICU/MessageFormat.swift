import CICU

/// A message with places for values, in the ICU MessageFormat syntax with named arguments.
///
/// ```swift
/// let message = try MessageFormat(
///   pattern: "{count, plural, one {# фильм} few {# фильма} many {# фильмов} other {# фильма}}",
///   locale: Locale("ru"))
/// try message.format(["count": .integer(5)])  // 5 фильмов
/// ```
///
/// A message is not thread-safe.
public final class MessageFormat {
  private let handle: OpaquePointer

  /// The parsed pattern, with its arguments.
  public let pattern: MessagePattern

  /// A value for an argument.
  public enum Value: Sendable, Hashable {
    /// Text, which goes in as it is.
    case text(String)
    /// A whole number; a plain argument groups its digits, so a year is better given as text.
    case integer(Int)
    /// A number with a fraction.
    case number(Double)
    /// An instant in milliseconds since 1970-01-01T00:00Z, which is shown in UTC.
    case date(millisecondsSinceEpoch: Int64)
  }

  /// Reads the message.
  ///
  /// Throws for a pattern with an error, with its place.
  public init(pattern text: String, locale: Locale) throws(ICUError) {
    let pattern = try MessagePattern(text)
    self.pattern = pattern
    let operation = "open the message ‘\(text)’ for \(locale)"
    var error = SilkParseError()
    handle = try text.withUTF16(operation) { (units, count) throws(ICUError) -> OpaquePointer in
      try opened(operation, position: ICUError.Position(error, in: text)) { handle in
        silk_message_open(
          units, count, locale.identifier, pattern.hasDates, &error, &handle)
      }
    }
  }

  deinit { silk_message_close(handle) }

  /// The message with its values; values for arguments it does not have are left out.
  ///
  /// Throws for an argument without a value, which ICU would show in braces, and for a value of
  /// another kind than the argument wants.
  public func format(_ values: [String: Value] = [:]) throws(ICUError) -> String {
    silk_message_clear(handle)
    for name in pattern.argumentNames {
      guard let value = values[name] else {
        throw ICUError(
          "format a message without a value for ‘\(name)’", code: silk_icu_illegal_argument)
      }
      try add(value, for: name)
    }
    return try String(estimatedUnits: 256, "format a message") { units, capacity, length in
      silk_message_format(handle, units, capacity, &length)
    }
  }

  private func add(_ value: Value, for name: String) throws(ICUError) {
    let operation = "take a value for ‘\(name)’"
    try name.withUTF16(operation) { (units, count) throws(ICUError) in
      switch value {
      case .text(let text):
        try text.withUTF16(operation) { (value, valueCount) throws(ICUError) in
          silk_message_add_text(handle, units, count, value, valueCount)
        }
      case .integer(let number):
        silk_message_add_integer(handle, units, count, Int64(number))
      case .number(let number):
        silk_message_add_number(handle, units, count, number)
      case .date(let milliseconds):
        silk_message_add_date(handle, units, count, Double(milliseconds))
      }
    }
  }
}
