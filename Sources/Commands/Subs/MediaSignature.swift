/// Tells films and sound from subtitles by how their files begin.
enum MediaSignature {
  /// How much of a file has to be looked at.
  private static let length = 400

  /// Whether the file at `path` is a film or sound; standard input, which can be read only once, is
  /// neither.
  static func isMedia(at path: String) throws(CommandFailure) -> Bool {
    if path == InputFile.standardStream { return false }
    return isMedia(try InputFile.start(of: path, length: length))
  }

  /// Whether a file that starts like this is a film or sound.
  ///
  /// Known are Matroska and WebM, MP4 and QuickTime, MPEG video, programme and transport streams (those
  /// of discs too), AVI and WAV, Ogg, FLAC, MP3 and AAC, AIFF, ASF, FLV, MXF, RealMedia, IVF and
  /// YUV4MPEG2, by the signatures of their specifications.
  static func isMedia(_ start: [UInt8]) -> Bool {
    let begins = { (signature: [UInt8], offset: Int) in
      start.dropFirst(offset).starts(with: signature)
    }
    if signatures.contains(where: { begins($0.bytes, $0.offset) }) { return true }
    // RIFF holds pictures too; a transport stream has a mark every 188 bytes, on discs every 192.
    if begins(Array("RIFF".utf8), 0) {
      return begins(Array("WAVE".utf8), 8) || begins(Array("AVI ".utf8), 8)
    }
    return [(0, 188), (4, 192)].contains { first, step in
      (0..<3).allSatisfy { begins([0x47], first + $0 * step) }
    }
  }

  private static let signatures: [(bytes: [UInt8], offset: Int)] = [
    ([0x1A, 0x45, 0xDF, 0xA3], 0),
    (Array("ftyp".utf8), 4), (Array("moov".utf8), 4), (Array("mdat".utf8), 4),
    ([0x00, 0x00, 0x01, 0xBA], 0), ([0x00, 0x00, 0x01, 0xB3], 0),
    (Array(".RMF".utf8), 0), (Array("DKIF".utf8), 0), (Array("YUV4MPEG2".utf8), 0),
    (Array("OggS".utf8), 0), (Array("fLaC".utf8), 0), (Array("ID3".utf8), 0),
    ([0xFF, 0xFB], 0), ([0xFF, 0xF3], 0), ([0xFF, 0xF2], 0), ([0xFF, 0xFA], 0),
    ([0xFF, 0xF1], 0), ([0xFF, 0xF9], 0),
    (Array("AIFF".utf8), 8), (Array("AIFC".utf8), 8),
    ([0x30, 0x26, 0xB2, 0x75], 0), (Array("FLV".utf8), 0), ([0x06, 0x0E, 0x2B, 0x34], 0),
  ]
}
