public import LocaleData

/// For whom the subtitles are.
public enum Audience: String, Sendable, CaseIterable {
  /// Grown-up viewers.
  case adult
  /// Children, who read more slowly.
  case children
}

/// What the limits of a house style depend on.
public struct CheckConditions: Sendable {
  /// The language of the text.
  public var language: LanguageTag
  /// For whom the subtitles are.
  public var audience: Audience
  /// Whether they are for the deaf and hard of hearing.
  public var isSDH: Bool
  /// The frame rate of the film, for rules that count frames.
  public var frameRate: FrameRate
  /// How much of a place a half-width character takes where characters are counted, or nil for what is
  /// customary in the language.
  public var halfWidth: Double?
  /// Where the shots of the film change, for rules that need to know; they say nothing without.
  public var shots: ShotChanges?
  /// When people speak in the film, for rules that need to know; they say nothing without.
  public var speech: SpeechIntervals?

  /// The conditions of a track.
  public init(
    language: LanguageTag, audience: Audience = .adult, isSDH: Bool = false,
    frameRate: FrameRate = .cinema
  ) {
    self.language = language
    self.audience = audience
    self.isSDH = isSDH
    self.frameRate = frameRate
  }
}
