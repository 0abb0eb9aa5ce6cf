internal import ArgumentParser

/// The group `silk subs`.
struct SubsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subs",
    abstract: "Read, check, convert and retime subtitle tracks.",
    discussion: """
      SubRip (.srt) is read in every dialect, in Unicode and in the legacy encodings of Russian, \
      Chinese and Western languages; what departs from the format is \
      reported. Commands that retime keep every byte that is not a time.

      EXAMPLES:
        silk subs info *.srt
        silk subs check film.ru.srt
        silk subs shift 2.5s film.srt -o film.shifted.srt
      """,
    subcommands: [
      SubsInfo.self, SubsDump.self, SubsCheck.self, SubsRules.self, SubsConvert.self,
      SubsFormats.self, SubsMerge.self, SubsSplit.self, SubsDiff.self, SubsShift.self,
      SubsRate.self,
    ])
}
