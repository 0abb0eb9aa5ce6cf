internal import Diagnostics

/// A text of a kit without the characters that nobody sees and that make people and programs read
/// something else: they turn text around, hide words in a name, or steer a terminal.
///
/// Kept are those that writing needs: joiners within emoji and the scripts that have them, marks of
/// direction, isolates that are closed again, soft hyphens, variation selectors.
struct HiddenCharacters {
  /// The text without them.
  let text: String
  /// What was left out, each character once, in the order of the text.
  let removed: [Unicode.Scalar]

  init(in text: String) {
    guard !text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == 0x0A }) else {
      (self.text, removed) = (text, [])
      return
    }
    var kept = String.UnicodeScalarView()
    var removed: [Unicode.Scalar] = []
    let areIsolatesClosed = Self.areIsolatesClosed(in: text)
    for scalar in text.unicodeScalars {
      switch Self.role(of: scalar, after: kept.last, areIsolatesClosed) {
      case .visible: kept.append(scalar)
      case .lineEnd: kept.append(" ")
      case .hidden: if !removed.contains(scalar) { removed.append(scalar) }
      }
    }
    (self.text, self.removed) = (String(kept), removed)
  }

  /// A text without its hidden characters; where it had any is added to the findings.
  static func removed(
    from text: String, at location: SourceLocation, _ findings: inout [Finding]
  ) -> String {
    let cleaned = HiddenCharacters(in: text)
    if let finding = cleaned.finding(at: location) { findings.append(finding) }
    return cleaned.text
  }

  /// The same of a whole file, line by line, so that each is found where it stands.
  static func removed(
    fromLinesOf text: String, file: String, _ findings: inout [Finding]
  ) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let location = SourceLocation(file: file, line: lines.count + 1)
      lines.append(removed(from: String(line), at: location, &findings))
    }
    return lines.joined(separator: "\n")
  }

  /// What to tell whoever wrote the text at `location`; nil where nothing was left out.
  ///
  /// An error where the character deceives, a warning where it may have come with pasted text.
  func finding(at location: SourceLocation) -> Finding? {
    guard let first = removed.first(where: Self.isDeceiving) ?? removed.first else { return nil }
    let others = removed.count - 1
    return Finding(
      rule: "kit.hidden-character", severity: Self.isDeceiving(first) ? .error : .warning,
      message: "this text has the hidden character \(Self.name(of: first))"
        + (others > 0 ? " and \(others) more" : "") + "; it is left out",
      location: location)
  }
}

extension HiddenCharacters {
  private enum Role {
    case visible, hidden
    /// It ends a line where no line ends.
    case lineEnd
  }

  private static func role(
    of scalar: Unicode.Scalar, after last: Unicode.Scalar?, _ areIsolatesClosed: Bool
  ) -> Role {
    switch scalar.value {
    case 0x09, 0x0A: return .visible
    case 0x0B...0x0D, 0x85, 0x2028, 0x2029: return .lineEnd
    // Soft hyphen, and the marks of direction, which turn nothing but themselves.
    case 0xAD, 0x061C, 0x200E, 0x200F: return .visible
    case 0x200C, 0x200D: return last.map(joins) == true ? .visible : .hidden
    case 0x2066...0x2069: return areIsolatesClosed ? .visible : .hidden
    // Annotations, whose text would stand in the line.
    case 0xFFF9...0xFFFB: return .hidden
    // Tags spell the name of a region after a black flag.
    case 0xE0020...0xE007F: return last.map(isFlag) == true ? .visible : .hidden
    default: break
    }
    let properties = scalar.properties
    if properties.isVariationSelector { return .visible }
    let isHidden =
      properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
      || properties.generalCategory == .control
    return isHidden ? .hidden : .visible
  }

  /// Whether a joiner means something after a character: in emoji, and in the scripts from Hebrew to
  /// Mongolian, among them Arabic and those of India.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    0x0590...0x10FF ~= scalar.value || 0x1700...0x1CFF ~= scalar.value
      || scalar.properties.isVariationSelector
      || scalar.properties.isEmoji && scalar.value > 0xFF
  }

  private static func isFlag(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x1F3F4 || 0xE0020...0xE007E ~= scalar.value
  }

  /// Whether every isolate is closed before its line ends, and nothing closes that was not open.
  private static func areIsolatesClosed(in text: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth -= 1
      case 0x0A: if depth != 0 { return false }
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Whether a character makes a text read as another one, rather than be searched as another one.
  private static func isDeceiving(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE0FFF, 0xFFF9...0xFFFB: true
    default:
      scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
    }
  }

  /// The character as Unicode calls it, such as `U+202E RIGHT-TO-LEFT OVERRIDE`.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    let name = scalar.properties.name
    return name.map { "\(code) \($0)" } ?? code
  }
}
