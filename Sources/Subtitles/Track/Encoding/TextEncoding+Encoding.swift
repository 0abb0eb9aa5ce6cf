internal import ICU

extension TextEncoding {
  /// The bytes that spell `text`.
  ///
  /// Decoding them gives the same text, character by character: nothing is replaced by a question
  /// mark or by something similar. Of the whole text in memory; takes a pass of encoding and, in
  /// legacy encodings, one of decoding.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - hasByteOrderMark: whether a mark goes before it; without effect in legacy encodings.
  /// - Throws: `UnrepresentableText` where the encoding lacks characters of the text, `ICUError` for
  ///   an encoding that ICU does not know or for text beyond 2 GiB.
  public func encode(_ text: String, hasByteOrderMark: Bool = false) throws -> [UInt8] {
    let marked = hasByteOrderMark && isUnicode ? "\u{FEFF}" + text : text
    switch form {
    case .utf8: return Array(marked.utf8)
    case .utf16(let isBigEndian): return Self.bytes(of: marked.utf16, isBigEndian)
    case .utf32(let isBigEndian):
      return Self.bytes(of: marked.unicodeScalars.lazy.map(\.value), isBigEndian)
    case .gb18030, .big5, .ascii, .binary: return try encodeLegacy(text)
    }
  }

  private static func bytes<Unit: FixedWidthInteger>(
    of units: some Sequence<Unit>, _ isBigEndian: Bool
  ) -> [UInt8] {
    let shifts = stride(from: 0, to: Unit.bitWidth, by: 8)
    let order = isBigEndian ? shifts.reversed() : Array(shifts)
    var bytes: [UInt8] = []
    for unit in units {
      for shift in order { bytes.append(UInt8(truncatingIfNeeded: unit >> shift)) }
    }
    return bytes
  }

  private func encodeLegacy(_ text: String) throws -> [UInt8] {
    let converter = try Converter(charset: name)
    do {
      let bytes = try converter.encode(text)
      if try converter.decode(bytes.span) == text { return bytes }
    } catch let error {
      guard case .character = error.position else { throw error }
    }
    throw try missing(in: text, converter)
  }

  /// What of a text the encoding lacks.
  private func missing(in text: String, _ converter: Converter) throws -> UnrepresentableText {
    var verdicts: [Unicode.Scalar: Bool] = [:]
    var (line, column, count) = (1, 1, 0)
    var first: (character: Unicode.Scalar, line: Int, column: Int)?
    var previous: Unicode.Scalar?
    for character in text.unicodeScalars {
      if !verdicts[character, default: holds(character, converter)] {
        verdicts[character] = false
        count += 1
        if first == nil { first = (character, line, column) }
      } else {
        verdicts[character] = true
      }
      let endsLine = character == "\n" && previous != "\r" || character == "\r"
      if endsLine {
        (line, column) = (line + 1, 1)
      } else if character != "\n" {
        column += 1
      }
      previous = character
    }
    // Each character alone can be written, but not the text: a charset that joins some of them.
    let place = first ?? (text.unicodeScalars.first ?? " ", 1, 1)
    return UnrepresentableText(
      encoding: self, character: place.character, line: place.line, column: place.column,
      count: max(1, count))
  }

  private func holds(_ character: Unicode.Scalar, _ converter: Converter) -> Bool {
    if character.isASCII { return true }
    let text = String(character)
    guard let bytes = try? converter.encode(text) else { return false }
    return (try? converter.decode(bytes.span)) == text
  }
}

/// Text that an encoding cannot hold.
public struct UnrepresentableText: Error, Sendable, Hashable {
  /// The encoding.
  public let encoding: TextEncoding
  /// The first character that it lacks.
  public let character: Unicode.Scalar
  /// The line of that character in the text, counted from 1.
  public let line: Int
  /// The place of that character in its line, in code points counted from 1.
  public let column: Int
  /// How many characters of the text it lacks in all, the same one counted every time.
  public let count: Int
}

extension UnrepresentableText: CustomStringConvertible {
  /// A sentence for a person, such as "windows-1251 has no U+4F60 ‘你’ (line 3, column 5), and lacks
  /// 41 characters of this text in all; UTF-8 has every one".
  public var description: String {
    let digits = String(character.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let rest = count > 1 ? ", and lacks \(count) characters of this text in all" : ""
    return "\(encoding.name) has no \(code) ‘\(character)’ (line \(line), column \(column))\(rest)"
      + "; UTF-8 has every one"
  }
}
