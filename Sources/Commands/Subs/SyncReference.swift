internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// What a track is laid onto: another track, one of the subtitle streams of a film, or its sound.
enum SyncReference {
  case track(Track)
  case sound(SpeechCurve)

  /// Reads the reference, which for the sound of a long film takes a while.
  ///
  /// - Parameters:
  ///   - path: a file of subtitles, a film or its sound.
  ///   - stream: the number or the language of a subtitle stream of a film, where one is meant.
  ///   - read: reads a file of subtitles.
  init(
    at path: String, stream: String?, _ console: Console, _ options: ReadingOptions,
    _ global: GlobalOptions, read: (String) throws -> Track
  ) throws {
    switch (try MediaSignature.isMedia(at: path), stream) {
    case (true, let stream?):
      let codes = try LanguageCodes(global.localeStore)
      let bytes = try FilmSubtitles(path: path, codes: codes).content(of: stream)
      var options = options
      (options.format, options.encoding) = (.subRip, nil)
      self = .track(try Track(bytes, file: path, options: options, locales: global.localeStore))
    case (true, nil): self = .sound(try FilmSound(path: path).speech(console.progress))
    case (false, _?):
      throw CommandFailure(
        .usage, at: SourceLocation(file: path), "is no film, so that there is no --track in it")
    case (false, nil): self = .track(try read(path))
    }
  }

  /// Lays a track onto the reference.
  func outcome(of track: Track, evenIfRefused: Bool) -> SyncOutcome {
    switch self {
    case .track(let reference): track.synced(to: reference, evenIfRefused: evenIfRefused)
    case .sound(let speech): track.synced(toSpeech: speech, evenIfRefused: evenIfRefused)
    }
  }
}
