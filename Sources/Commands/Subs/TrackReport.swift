internal import Diagnostics
internal import LocaleData
internal import Subtitles

/// What `subs info` tells about a track.
struct TrackReport {
  private let track: Track
  private let language: LanguageTag
  private let extent: (start: Milliseconds, end: Milliseconds)?
  private let speed: ReadingSpeed?
  private let findings: [Finding]

  init(_ track: Track, _ evidence: LanguageEvidence) {
    self.track = track
    findings = track.findings
    extent = track.extent
    language = track.language(by: evidence)
    speed = track.readingSpeed(counting: CharacterCount(evidence[language]))
  }

  private var first: Milliseconds? { extent?.start }
  private var last: Milliseconds? { extent?.end }

  /// Whether the file says that it is WebVTT.
  private var isWebVTT: Bool {
    track.format == .subRip && findings.contains { $0.rule == "FILE.VTT-IN-SRT" }
  }

  private var format: SubtitleFormat { isWebVTT ? .webVTT : track.format }

  /// The report by the contract of the command line.
  var json: JSONValue {
    .object([
      ("file", .string(track.file)), ("format", .string(format.rawValue)),
      ("encoding", .string(track.encoding.encoding.name)),
      ("encodingConfidence", .number(track.encoding.confidence)),
      ("bom", .boolean(track.encoding.byteOrderMarkLength > 0)),
      ("newline", .optional(track.newline?.rawValue)), ("cues", .integer(track.count)),
      ("first", .optional(first?.count)), ("last", .optional(last?.count)),
      ("language", .string(language.description)),
      ("readingSpeed", speed.map(json) ?? .null),
      ("diagnostics", .array(findings.map(\.json))),
    ])
  }

  private func json(_ speed: ReadingSpeed) -> JSONValue {
    func rounded(_ value: Double) -> JSONValue { .number((value * 100).rounded() / 100) }
    return .object([
      ("mean", rounded(speed.mean)), ("p95", rounded(speed.p95)), ("max", rounded(speed.max)),
    ])
  }

  /// The report as a person reads it.
  func text(_ style: TextStyle) -> String {
    var lines = [style.strong(track.file)]
    func add(_ label: String, _ value: String) {
      let gap = String(repeating: " ", count: max(1, 15 - label.count))
      lines.append("  " + style.faint(label) + gap + value)
    }
    add("format", isWebVTT ? "WebVTT, read as SubRip" : track.format.title)
    add("encoding", encoding)
    add("line ends", newline)
    add("language", Self.name(of: language))
    add("cues", cues)
    if let speed {
      add(
        "reading speed",
        "\(Self.oneDecimal(speed.mean)) characters a second on average, "
          + "\(Self.oneDecimal(speed.max)) at most")
      add("", "95% of the cues need \(Self.oneDecimal(speed.p95)) or less")
    }
    add("diagnostics", findings.isEmpty ? "none" : findings.counted)
    for (rule, findings) in groups {
      lines.append("    \(Self.line(rule, findings, style))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var encoding: String {
    let detected = track.encoding
    let percent = Int((detected.confidence * 100).rounded())
    let sure = percent < 100 ? ", \(percent)% sure" : ""
    return detected.encoding.name + sure
      + (detected.byteOrderMarkLength > 0 ? ", with a byte order mark" : "")
  }

  private var newline: String {
    switch track.newline {
    case .lf: "LF"
    case .crlf: "CR LF"
    case .cr: "CR"
    case .mixed: "mixed"
    case nil: "none"
    }
  }

  private var cues: String {
    guard let first, let last else { return "none" }
    return "\(track.count), from \(first) to \(last)"
  }

  /// The findings by rule, the gravest rules first.
  private var groups: [(rule: String, findings: [Finding])] {
    Dictionary(grouping: findings, by: \.rule)
      .sorted { ($1.value[0].severity, $0.key) < ($0.value[0].severity, $1.key) }
      .map { ($0.key, $0.value) }
  }

  private static func line(_ rule: String, _ findings: [Finding], _ style: TextStyle) -> String {
    let first = findings[0]
    let place = first.location.line.map { "line \($0): " } ?? ""
    let more = findings.count > 1 ? ", and \(findings.count - 1) more" : ""
    return place + first.message + more + " " + style.faint("[\(rule)]")
  }

  private static func oneDecimal(_ value: Double) -> String {
    String((value * 10).rounded() / 10)
  }

  private static func name(of language: LanguageTag) -> String {
    switch language {
    case .english: "English (en)"
    case .russian: "Russian (ru)"
    case .simplifiedChinese: "Chinese, Simplified (zh-Hans)"
    case .traditionalChinese: "Chinese, Traditional (zh-Hant)"
    default: "undetermined"
    }
  }
}
