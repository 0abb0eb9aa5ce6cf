internal import Diagnostics

extension RuleDescription {
  /// The rules that the reader of EBU-STL speaks for.
  static let ebu: [RuleDescription] = [
    RuleDescription(
      "STL.SIZE", .error, what: "The file is a block of 1024 bytes and blocks of 128.",
      why: "What is cut off is lost.", source: "EBU Tech 3264-1991, section 3"),
    RuleDescription(
      "STL.FORMAT", .warning, what: "The disk format is STL25.01 or STL30.01.",
      why: "The frame rate is not known otherwise.", source: "EBU Tech 3264-1991, section 4, DFC"),
    RuleDescription(
      "STL.TABLE", .warning, what: "The code table and the code page are those of the standard.",
      why: "Text is read with wrong characters otherwise.",
      source: "EBU Tech 3264-1991, section 4, CCT and CPN"),
    RuleDescription(
      "STL.COUNT", .warning, what: "The file has as many blocks and subtitles as it says.",
      why: "Some are missing, or were put in by hand.",
      source: "EBU Tech 3264-1991, section 4, TNB and TNS"),
    RuleDescription(
      "STL.TIMECODE", .error, what: "Times are hours, minutes, seconds and frames.",
      why: "Others are shown at the wrong moment or not at all.",
      source: "EBU Tech 3264-1991, section 5, TCI and TCO"),
    RuleDescription(
      "STL.BLOCK", .warning, what: "The blocks of a subtitle stand in order, with a last one.",
      why: "Subtitles run into each other otherwise.",
      source: "EBU Tech 3264-1991, section 5, EBN"),
  ]
}
