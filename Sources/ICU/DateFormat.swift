import CICU

/// A way to write dates in a language, told by the fields wanted: `yMMMMd` gives `14 марта 2024 г.`
/// and `2024年3月14日`.
///
/// A format is not thread-safe. Opening one takes about 10 ms.
public final class DateFormat {
  private let handle: OpaquePointer

  /// Opens the format that suits the fields of `skeleton` (UTS 35, "Date Field Symbol Table").
  ///
  /// `timeZone` is an IANA name or an offset, such as `Asia/Shanghai` or `GMT+3`.
  ///
  /// Throws for a skeleton without fields and for a time zone that ICU does not know.
  public init(
    skeleton: String, locale: Locale, timeZone: String = "UTC"
  ) throws(ICUError) {
    let operation = "open the date format ‘\(skeleton)’ for \(locale) in \(timeZone)"
    handle = try skeleton.withUTF16(operation) {
      (units, count) throws(ICUError) -> OpaquePointer in
      try timeZone.withUTF16(operation) { (zone, zoneCount) throws(ICUError) -> OpaquePointer in
        try opened(operation) { handle in
          silk_date_open(units, count, locale.identifier, zone, zoneCount, &handle)
        }
      }
    }
  }

  deinit { silk_date_close(handle) }

  /// The pattern that the language puts the fields in, such as `d MMMM y 'г'.`.
  public func pattern() throws(ICUError) -> String {
    try String(estimatedUnits: 32, "read the pattern of a date format") {
      units, capacity, length in
      silk_date_pattern(handle, units, capacity, &length)
    }
  }

  /// An instant, in milliseconds since 1970-01-01T00:00Z.
  public func format(millisecondsSinceEpoch milliseconds: Int64) throws(ICUError) -> String {
    try format(Double(milliseconds))
  }

  /// A day of the Gregorian calendar; it has no time zone, and fields of time show noon.
  ///
  /// Throws for a day that does not exist, such as 30 February.
  public func format(year: Int, month: Int, day: Int) throws(ICUError) -> String {
    let operation = "format the date \(year)-\(month)-\(day)"
    guard let year = Int32(exactly: year), (1...12).contains(month), (1...31).contains(day) else {
      throw ICUError(operation, code: silk_icu_illegal_argument)
    }
    var noon = 0.0
    try check(silk_date_noon(handle, year, Int32(month), Int32(day), &noon), operation)
    return try format(noon)
  }

  private func format(_ milliseconds: Double) throws(ICUError) -> String {
    try String(estimatedUnits: 64, "format a date") { units, capacity, length in
      silk_date_format(handle, milliseconds, units, capacity, &length)
    }
  }
}
