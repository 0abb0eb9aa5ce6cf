internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

/// How the subtitle files of a command are read.
struct TrackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of the files, such as windows-1251; found out when not given.",
      valueName: "name"))
  var encoding: String?

  /// Reads the file at `path` for its times alone.
  func times(at path: String, _ global: GlobalOptions) throws -> Track {
    try track(at: path, readsText: false, global)
  }

  /// Reads the file at `path`, times and texts.
  func track(at path: String, _ global: GlobalOptions) throws -> Track {
    try track(at: path, readsText: true, global)
  }

  private func track(at path: String, readsText: Bool, _ global: GlobalOptions) throws -> Track {
    let bytes = try InputFile.bytes(at: path)
    guard bytes.count <= Int(UInt32.max) else {
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: path), "larger than the 4 GiB of a subtitle track")
    }
    let detected = try detectedEncoding(of: bytes, global)
    let track = Track(
      subRip: bytes, file: path, encoding: detected,
      decodeLegacy: readsText ? try detected.encoding.legacyDecoding() : nil)
    guard !track.isEmpty || bytes.allSatisfy({ $0 <= 0x20 }) else {
      throw CommandFailure(
        .unusableData, at: SourceLocation(file: path),
        "no cue found: not a SubRip file, or not in \(detected.encoding.name)")
    }
    return track
  }

  private func detectedEncoding(
    of bytes: [UInt8], _ global: GlobalOptions
  ) throws -> DetectedEncoding {
    if let encoding {
      do { _ = try TextEncoding(encoding).legacyDecoding() } catch {
        throw CommandFailure(.usage, "--encoding: there is no encoding called “\(encoding)”")
      }
      return DetectedEncoding(named: encoding, for: bytes)
    }
    if let unicode = DetectedEncoding.unicode(of: bytes) { return unicode }
    let evidence = try LanguageEvidence(from: global.localeStore)
    return try LegacyEncodingDetector(evidence: evidence).detect(bytes)
  }
}
