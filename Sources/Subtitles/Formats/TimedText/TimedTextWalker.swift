internal import LocaleData
internal import XML

/// Goes through the body of a TTML document and finds its paragraphs with their times.
struct TimedTextWalker {
  /// An element with times of its own that paragraphs lie in.
  struct Container {
    var element: XMLElement
    var base: MediaTime
    var limit: MediaTime?
    var begin: MediaTime
    /// How many paragraphs are in it.
    var paragraphs = 0
    /// The container that it is in.
    var parent: Int?
    /// Whether its times count from the end of what is before it.
    var isSequel: Bool
  }

  /// A paragraph where it stands.
  struct Found {
    var element: XMLElement
    var attributes: [String: String]
    var paragraph: TimedTextParagraph
    var timing: TimedTextTiming
    var base: MediaTime
    var limit: MediaTime?
    /// The innermost container with times.
    var container: Int?
    /// Whether its times count from the end of what is before it.
    var isSequel: Bool
    var region: String?
    /// The styles that elements around it and the paragraph itself refer to, the outer first.
    var references: [String]
    /// What holds for the text as a whole.
    var styles: TimedTextStyles.Attributes
    var preservesSpace: Bool
    var speaker: String?
    /// Comments before it.
    var comments: [String]
  }

  private(set) var containers: [Container] = []
  private(set) var found: [Found] = []
  /// Comments after the last paragraph.
  private(set) var comments: [String] = []
  private(set) var remarks: [(rule: String, isError: Bool, message: String, offset: Int)] = []
  private let document: TimedTextDocument

  private struct Surroundings {
    var styles: TimedTextStyles.Attributes
    var background: Color?
    var preservesSpace: Bool
    var language: LanguageTag?
    var references: [String] = []
    var region: String?
    var speaker: String?
    var containers: [Int] = []
    var isSequel = false
    var begin = MediaTime.zero
    var end: MediaTime?
  }

  init(_ document: TimedTextDocument) {
    self.document = document
    guard let body = document.body else { return }
    let around = Surroundings(
      styles: document.styles.initial.inherited, preservesSpace: document.preservesSpace,
      language: document.language)
    _ = walk(body, around, base: .zero)
  }

  /// Goes through an element and gives its end, as far as one is known.
  private mutating func walk(
    _ element: XMLElement, _ around: Surroundings, base: MediaTime
  ) -> MediaTime? {
    let attributes = element.attributesByKey
    let timing = TimedTextTiming(attributes, document.clock)
    for text in timing.unreadable {
      remarks.append(("TTML.TIMECODE", true, "no time: \(text)", element.startTag.lowerBound))
    }
    for name in document.styles.unknown(attributes) {
      remarks.append(
        ("TTML.STYLE", false, "there is no style “\(name)”", element.startTag.lowerBound))
    }
    let limit = around.end
    let times = timing.interval(base: base, limit: limit)
    var inner = around
    if let region = attributes["region"] { inner.region = region }
    if let space = attributes["xml:space"] { inner.preservesSpace = space == "preserve" }
    if let language = attributes["xml:lang"] { inner.language = LanguageTag(language) }
    if let speaker = document.speaker(attributes["ttm:agent"]) { inner.speaker = speaker }
    inner.references += attributes.references.filter { !inner.references.contains($0) }
    if element.key == "p" {
      take(element, attributes, timing, inner, base: base, limit: limit, times)
      return times.end
    }
    let specified = document.styles.specified(attributes)
    inner.styles = around.styles.inherited.merging(specified) { _, last in last }
    if let color = specified["tts:backgroundColor"] {
      inner.background = TimedTextParagraph.background(color)
    }
    if timing.isTimed {
      inner.containers.append(containers.count)
      containers.append(
        Container(
          element: element, base: base, limit: limit, begin: times.begin,
          parent: around.containers.last, isSequel: around.isSequel))
    }
    (inner.begin, inner.end) = times
    reportPictures(element, attributes)
    let last = walkChildren(of: element, inner, isSequence: attributes["timeContainer"] == "seq")
    // Without an end of its own an element ends with what is in it, which matters in a sequence.
    return timing.end == nil && timing.duration == nil
      ? [last, times.end].compactMap(\.self).min() : times.end
  }

  /// Goes through what is in an element and gives the end of what ends last.
  private mutating func walkChildren(
    of element: XMLElement, _ around: Surroundings, isSequence: Bool
  ) -> MediaTime? {
    var inner = around
    var (base, last): (MediaTime, MediaTime?) = (around.begin, nil)
    var isFirst = true
    for child in element.children {
      switch child {
      case .comment(let comment): comments.append(comment.trimmed)
      case .text(let text):
        if text.contains(where: { !$0.isWhitespace }) {
          remarks.append(
            (
              "TTML.TEXT", true, "text outside a paragraph is not shown",
              element.startTag.lowerBound
            ))
        }
      case .element(let element):
        guard ["div", "p", "body"].contains(element.key) else { continue }
        inner.isSequel = around.isSequel || isSequence && !isFirst
        let end = walk(element, inner, base: isSequence ? base : around.begin)
        if isSequence { base = end ?? base }
        last = [last, end].compactMap(\.self).max()
        isFirst = false
      }
    }
    return last
  }

  private mutating func reportPictures(_ element: XMLElement, _ attributes: [String: String]) {
    let hasPicture =
      attributes["smpte:backgroundImage"] != nil || attributes["tts:backgroundImage"] != nil
      || element.elements.contains { $0.key == "image" }
    guard hasPicture else { return }
    remarks.append(("TTML.IMAGE", true, "a picture holds no text", element.startTag.lowerBound))
  }

  private mutating func take(
    _ element: XMLElement, _ attributes: [String: String], _ timing: TimedTextTiming,
    _ around: Surroundings, base: MediaTime, limit: MediaTime?,
    _ times: (begin: MediaTime, end: MediaTime?)
  ) {
    let region = around.region.flatMap { name in
      document.regions.first { $0.region.name == name }
    }
    if let name = around.region, region == nil {
      remarks.append(
        ("TTML.REGION", false, "there is no region “\(name)”", element.startTag.lowerBound))
    }
    var inherited = document.styles.initial.inherited
    inherited.merge(region?.styles.inherited ?? [:]) { _, last in last }
    inherited.merge(around.styles.inherited) { _, last in last }
    let paragraph = TimedTextParagraph(
      element, in: document, styles: inherited, background: around.background,
      preservesSpace: around.preservesSpace, language: around.language, begin: times.begin,
      end: times.end)
    remarks += paragraph.remarks.map { ($0.rule, $0.rule == "TTML.IMAGE", $0.message, $0.offset) }
    for container in around.containers { containers[container].paragraphs += 1 }
    let specified = document.styles.specified(attributes)
    found.append(
      Found(
        element: element, attributes: attributes, paragraph: paragraph, timing: timing, base: base,
        limit: limit, container: around.containers.last, isSequel: around.isSequel,
        region: around.region, references: around.references,
        styles: inherited.merging(specified) { _, last in last },
        preservesSpace: around.preservesSpace, speaker: around.speaker,
        comments: comments + paragraph.comments))
    comments = []
  }
}
