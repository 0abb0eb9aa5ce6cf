extension Checker {
  /// The rules that look at cues, in the order in which they are listed and mended.
  static let rules: [any CheckingRule.Type] =
    cueRules + textRules + markRules + dialogueRules + layoutRules + timingRules

  /// Rules on cues as such.
  private static let cueRules: [any CheckingRule.Type] = [
    EmptyCue.self, DuplicateCue.self, CueOrder.self, NegativeStart.self, NoDuration.self,
    CueOverlap.self, Tags.self,
  ]

  /// Rules on characters, marks and words.
  private static let textRules: [any CheckingRule.Type] = [
    Mojibake.self, Spaces.self, MixedScript.self, WrongVariant.self, Glyphs.self, Advertising.self,
    DigitWidth.self, DigitGrouping.self, AcronymPeriods.self, NameInterpunct.self, SongMark.self,
    SoundBrackets.self, OpeningNumber.self, NumberWords.self, NoItalics.self, MixedNarrative.self,
  ]

  /// Rules on marks, each after those that may change what it looks at: what stands at the end of a
  /// line comes after what makes lines.
  private static let markRules: [any CheckingRule.Type] = [
    SpeakersOnOneLine.self, EllipsisForm.self, SpaceBeforeMark.self, RepeatedMarks.self,
    QuotationMarks.self,
    MarkWidth.self, ListComma.self, ForbiddenMarks.self, SentenceDash.self, Interruption.self,
    SplitSentence.self, SentenceAfterPause.self,
  ]

  /// Rules on the words of several speakers.
  private static let dialogueRules: [any CheckingRule.Type] = [
    DialogueDash.self, SingleSpeaker.self,
  ]

  /// Rules on lines.
  private static let layoutRules: [any CheckingRule.Type] = [
    CharactersPerLine.self, CharactersPerLineSDH.self, CharactersPerLineVertical.self,
    LineCount.self, OneLine.self, LineEdgeMarks.self, LineBreak.self, LineBalance.self,
    CuePosition.self,
  ]

  /// Rules on time and on what can be read in it.
  private static let timingRules: [any CheckingRule.Type] = [
    MinimumDuration.self, MaximumDuration.self, MinimumGap.self, UnevenPause.self,
    TimePerWord.self, ShotIn.self, ShotOut.self, ShotCross.self, SpeechStart.self, SpeechEnd.self,
    ReadingSpeedOfAdults.self, ReadingSpeedOfChildren.self, ReadingSpeedOfSDH.self,
    HardReadingSpeed.self,
  ]

  /// The rules about a track as a whole, in the order in which they are listed and mended.
  static let trackRules: [any TrackRule.Type] = [
    LatinSpacing.self, UniformStyle.self, AverageReadingSpeed.self,
  ]

  /// What every rule is about, those of the reader first.
  public static var descriptions: [RuleDescription] {
    RuleDescription.reader + RuleDescription.webVTT + RuleDescription.sbv
      + RuleDescription.subStation + RuleDescription.microDVD + RuleDescription.lyrics
      + RuleDescription.timedText + RuleDescription.ebu
      + rules.map { $0.description } + trackRules.map { $0.description }
      + PairChecker.descriptions
  }
}
