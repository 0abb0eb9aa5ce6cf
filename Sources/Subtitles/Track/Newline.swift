/// How the lines of a file end.
public enum Newline: String, Sendable, Hashable {
  /// LF, as on Linux and macOS.
  case lf
  /// CR LF, as on Windows.
  case crlf
  /// CR alone, as on the first Macintosh.
  case cr
  /// More than one of them.
  case mixed
}

/// How many lines of a file end in which way.
struct NewlineCount: Sendable, Hashable {
  var lf = 0
  var crlf = 0
  var cr = 0
  /// The line that ends otherwise than the first one, or 1.
  private(set) var firstChange = 1
  private var first: Newline?

  /// Counts the end of a line, or of several from it on.
  mutating func add(_ newline: Newline, times: Int = 1, line: Int) {
    if first != newline {
      if first == nil { first = newline } else if firstChange == 1 { firstChange = line }
    }
    switch newline {
    case .lf: lf &+= times
    case .crlf: crlf &+= times
    case .cr: cr &+= times
    case .mixed: break
    }
  }

  /// Adds the count of what follows in the file, which begins after a number of lines.
  mutating func append(_ next: NewlineCount, after lines: Int) {
    if let first, let nextFirst = next.first, firstChange == 1 {
      if nextFirst != first {
        firstChange = lines + 1
      } else if next.firstChange > 1 {
        firstChange = lines + next.firstChange
      }
    }
    if first == nil { (first, firstChange) = (next.first, next.firstChange) }
    lf += next.lf
    crlf += next.crlf
    cr += next.cr
  }

  /// The style of the file, or nil when no line ends.
  var newline: Newline? {
    switch (lf > 0, crlf > 0, cr > 0) {
    case (false, false, false): nil
    case (true, false, false): .lf
    case (false, true, false): .crlf
    case (false, false, true): .cr
    default: .mixed
    }
  }
}

extension NewlineCount: CustomStringConvertible {
  /// The counts that are not zero, such as `12 LF, 3 CR LF`.
  var description: String {
    [(lf, "LF"), (crlf, "CR LF"), (cr, "CR")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      .joined(separator: ", ")
  }
}
