/// One thing that was found in the user's data: what, where, how bad, and whether Silk can mend it.
///
/// Findings are values. A reader or a rule returns them beside its result; only a command prints them.
public struct Finding: Sendable, Hashable {
  /// The stable id of the rule that speaks, such as `TIME.GAP-MIN` or `names.partial`.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, what was done about it: one sentence, lower case, no full stop.
  public var message: String
  /// Where it is.
  public var location: SourceLocation
  /// The cue it speaks of, counted from 1 in the order of the file.
  public var cue: Int?
  /// The value that was measured, in the unit of the rule.
  public var value: Double?
  /// The limit that the value was measured against, in the same unit.
  public var limit: Double?
  /// Whether a fixing command can repair it without a person's judgement.
  public var isFixable: Bool

  /// A finding of `rule` at `location`.
  public init(
    rule: String, severity: Severity, message: String, location: SourceLocation, cue: Int? = nil,
    value: Double? = nil, limit: Double? = nil, isFixable: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.cue = cue
    self.value = value
    self.limit = limit
    self.isFixable = isFixable
  }
}

extension Finding: CustomStringConvertible {
  /// The finding as one diagnostic line: `FILE:LINE:COLUMN: warning: MESSAGE [rule-id]`.
  public var description: String {
    var text = ""
    append(to: &text)
    return text
  }

  /// Appends the diagnostic line to a text; a file may have a million findings, and one text of them all
  /// is made quicker than of as many texts.
  public func append(to text: inout String) {
    location.append(to: &text)
    text += ": "
    text += severity.label
    text += ": "
    text += message.withVisibleControls
    text += " ["
    text += rule
    text += "]"
  }
}

extension Finding {
  /// The finding as the JSON object of the command line's contract; what is not known is left out.
  public var json: JSONValue {
    var members: [JSONValue.Member] = []
    members.reserveCapacity(10)
    members.append(("file", .string(location.file)))
    if let cue { members.append(("cue", .integer(cue))) }
    members += location.jsonMembers.dropFirst()
    members.append(("rule", .string(rule)))
    members.append(("severity", .string(severity.rawValue)))
    members.append(("message", .string(message)))
    if let value { members.append(("value", .number(value))) }
    if let limit { members.append(("limit", .number(limit))) }
    members.append(("fixable", .boolean(isFixable)))
    return .object(members)
  }
}
