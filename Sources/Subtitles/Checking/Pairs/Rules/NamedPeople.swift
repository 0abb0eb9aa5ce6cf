internal import Diagnostics

extension RuleDescription {
  /// The rules about names, which need a roster; what knows names applies them.
  public static let names: [RuleDescription] = [
    RuleDescription(
      "PAIR.NAMES", .info, what: "Who is named in the source is named in the translation.",
      why: "A viewer who does not know the voices needs the names.",
      source: "the roster: --roster FILE; where a pronoun stands for a name, this is no mistake"),
    RuleDescription(
      "NAME.ROSTER", .error, what: "A name is spelled as the roster says.",
      why: "A person with two spellings seems to be two people.",
      source: "the roster: silk subs names --roster FILE"),
    RuleDescription(
      "NAME.UNKNOWN", .info, what: "Who is named is in the roster.",
      why: "Nobody has decided how the name is spelled.",
      source: "silk subs names --unknown"),
  ]
}
