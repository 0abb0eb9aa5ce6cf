internal import Glibc

/// Names of files as text, though on Linux they are bytes: those of an old archive are often in
/// windows-1251 or GBK.
///
/// A byte that is not UTF-8 is one scalar of a private plane within the program, U+10F700 and the byte,
/// and becomes the byte again where the system is asked for the file.
///
///     66 E4 2E 73 72 74   ⇄   "f\u{10F7E4}.srt"
enum RawPath {
  /// The arguments of the program, after its name.
  static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { position in
      // argv has argc pointers to text that ends in NUL.
      CommandLine.unsafeArgv[position].map { text(of: $0) }
    }
  }

  /// The text for a name that ends in NUL.
  static func text(of name: UnsafePointer<CChar>) -> String {
    if let text = String(validatingCString: name) { return text }
    let bytes = (0..<strlen(name)).map { UInt8(bitPattern: name[$0]) }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let character = (1...4).lazy.compactMap { length in
        String(validating: rest.prefix(length), as: UTF8.self)
      }.first
      if let character {
        text += character
        rest = rest.dropFirst(character.utf8.count)
      } else {
        if let scalar = Unicode.Scalar(base + UInt32(first)) { text.unicodeScalars.append(scalar) }
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The name that `text` stands for, ending in NUL.
  static func bytes(of text: String) -> [CChar] {
    raw(text).map { CChar(bitPattern: $0) } + [0]
  }

  /// The bytes of `text`, those of the private plane as they were.
  static func raw(_ text: String) -> [UInt8] {
    guard contains(text) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      byte(scalar).map { [$0] } ?? Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The text with U+FFFD for each byte that is not UTF-8, as data for others has to be.
  static func replacing(_ text: String) -> String {
    guard contains(text) else { return text }
    var replaced = ""
    for scalar in text.unicodeScalars {
      replaced.unicodeScalars.append(byte(scalar) == nil ? scalar : "\u{FFFD}")
    }
    return replaced
  }

  private static let base: UInt32 = 0x10F700

  private static func contains(_ text: String) -> Bool {
    // All scalars from U+100000 on start with this byte in UTF-8.
    let mayHave =
      text.utf8.withContiguousStorageIfAvailable { $0.contains(0xF4) } ?? text.utf8.contains(0xF4)
    return mayHave && text.unicodeScalars.contains { byte($0) != nil }
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    (base + 0x80...base + 0xFF).contains(scalar.value) ? UInt8(scalar.value - base) : nil
  }
}
