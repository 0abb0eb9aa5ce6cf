extension TrackContent {
  /// Where a feature is used: how often, and in which cue first.
  struct Use: Sendable, Hashable {
    /// The number of cues; 0 where something beside the cues has it.
    var count = 0
    /// The position of the first cue, or nil where no cue has it.
    var firstCue: Int?
  }

  /// What a format cannot hold of the content, and where.
  ///
  /// What is kept as one format writes it is lost in every other. Linear in the length of the text.
  func losses(in format: SubtitleFormat) -> [ContentFeature: Use] {
    var uses: [ContentFeature: Use] = [:]
    let held = format.type.features
    // Marks that time the words of a cue repeat what its runs say.
    let repeated = held.intersection([.innerTimes])
    func note(_ features: Set<ContentFeature>, _ cue: Int? = nil) {
      for feature in features {
        var use = uses[feature, default: Use()]
        if let cue { (use.count, use.firstCue) = (use.count + 1, use.firstCue ?? cue) }
        uses[feature] = use
      }
    }
    if !held.contains(.comments), cues.contains(where: \.isComment) { note([.comments]) }
    for (position, cue) in cues.enumerated() where !cue.isComment {
      let raw = cue.rawFeatures(foreignTo: format).subtracting(repeated)
      note(cue.features.subtracting(held).union(raw), position)
    }
    for style in styles {
      note(style.text.features.union([.namedStyles]).subtracting(held))
    }
    if !held.contains(.regions) { regions.forEach { _ in note([.regions]) } }
    if !held.contains(.notes) { notes.forEach { _ in note([.notes]) } }
    if !held.contains(.information) { information.forEach { _ in note([.information]) } }
    for block in rawBlocks where !block.format.isUnderstood(by: format) && !block.isTechnical {
      note([block.feature])
    }
    return uses
  }
}

extension TrackContent {
  /// The first of the settings that a format cannot hold, as it is written; nil where none is in
  /// one line.
  func lostSetting(in format: SubtitleFormat) -> String? {
    let marks = cues.lazy.filter { !$0.isComment }
      .flatMap { $0.rawSettings + $0.runs.flatMap(\.rawMarkup) }
      .filter { $0.feature == .settings && !$0.isUnderstood(by: format) }
    let blocks = rawBlocks.lazy.filter {
      $0.feature == .settings && !$0.isTechnical && !$0.format.isUnderstood(by: format)
    }
    // Sections begin with their headings.
    let lines = blocks.flatMap { $0.text.split(separator: "\n") }.filter { $0.first != "[" }
    return marks.first?.text ?? lines.first.map(String.init)
  }
}

extension RawBlock {
  /// Whether the part is for programs only, so that nobody misses it in another format: numbers of
  /// EBU-STL about the disk, how players of ASS break lines, what an editor remembers.
  private static let technicalHeadings = ["[Script Info]", "[Aegisub"]

  fileprivate var isTechnical: Bool {
    guard feature == .settings else { return false }
    return switch format {
    case .ebuSTL: true
    case .advancedSubStation, .subStation:
      Self.technicalHeadings.contains { text.hasPrefix($0) }
    default: false
    }
  }
}

extension RawMarkup {
  /// Whether the mark means the same in a format: in its own, in ASS and SSA, in JSON; and override
  /// blocks of SubRip come from ASS.
  func isUnderstood(by other: SubtitleFormat) -> Bool {
    let isOverride = format == .subRip && feature != .settings
    return format.isUnderstood(by: other)
      || isOverride && SubtitleFormat.advancedSubStation.isUnderstood(by: other)
  }
}

extension SubtitleFormat {
  /// Whether what is written in this format means the same in another.
  fileprivate func isUnderstood(by other: SubtitleFormat) -> Bool {
    let kin: Set<SubtitleFormat> = [.advancedSubStation, .subStation]
    return self == other || other == .json || kin.contains(self) && kin.contains(other)
  }
}

extension StyledCue {
  /// The features that the cue uses, but for what is kept as one format writes it.
  var features: Set<ContentFeature> {
    var features = placement.features
    for run in runs {
      features.formUnion(run.style.features)
      if run.text.contains("\n") { features.insert(.lineBreaks) }
    }
    if identifier.map({ Int($0) == nil }) == true { features.insert(.identifiers) }
    if style != nil { features.insert(.namedStyles) }
    if speaker != nil { features.insert(.speaker) }
    if layer != 0 { features.insert(.layers) }
    if isForced { features.insert(.forced) }
    if end > start { features.insert(.endTimes) }
    return features
  }

  /// The features of what is kept as a format writes it that means nothing to another one.
  func rawFeatures(foreignTo format: SubtitleFormat) -> Set<ContentFeature> {
    let raw = rawSettings + runs.flatMap(\.rawMarkup)
    return Set(raw.lazy.filter { !$0.isUnderstood(by: format) }.map(\.feature))
  }
}

extension RunStyle {
  /// The features that the style uses.
  var features: Set<ContentFeature> {
    let used: [(Bool, ContentFeature)] = [
      (isBold, .bold), (isItalic, .italic), (isUnderlined, .underline), (isStruckOut, .strikeout),
      (color != nil, .color), (background != nil, .background), (fontFamily != nil, .fontFamily),
      (fontSize != nil, .fontSize), (!classes.isEmpty, .classes), (voice != nil, .voice),
      (language != nil, .language), (ruby != nil, .ruby), (appearsAt != nil, .innerTimes),
    ]
    return Set(used.filter(\.0).map(\.1))
  }
}

extension Placement {
  /// The features that the place uses.
  var features: Set<ContentFeature> {
    let isBeyondLine =
      position != nil || positionAlignment != nil || lineAlignment != nil || size != nil
      || point != nil
    // The first line from the top is the top of the picture, and nothing more exact.
    let isFirstLine = line == .number(0)
    let isExact = line != nil && !isFirstLine || isBeyondLine
    let used: [(Bool, ContentFeature)] = [
      (anchor != nil || isFirstLine && !isBeyondLine, .anchor),
      (textAlignment != nil, .textAlignment), (isExact, .position),
      (writing != .horizontal, .vertical), (region != nil, .regions), (margins != nil, .margins),
    ]
    return Set(used.filter(\.0).map(\.1))
  }
}
