internal import ArgumentParser

/// The group `silk subs`.
struct SubsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subs",
    abstract: "Read, check, fix, convert, merge and retime subtitle tracks.",
    discussion: """
      Read and written are SubRip (.srt, in every dialect), WebVTT, ASS, SSA, TTML and IMSC, EBU-STL, \
      SBV, MicroDVD, LRC and JSON, in Unicode and in the legacy encodings of Russian, Chinese and \
      Western languages; what departs from a format is reported. Whatever is not changed keeps its \
      bytes.

      EXAMPLES:
        silk subs info *.srt
        silk subs check film.ru.srt --against film.en.srt
        silk subs fix film.ru.srt -o film.ru.fixed.srt
        silk subs names film.ru.srt --roster roster.yaml
        silk subs convert film.ass -o film.srt
        silk subs merge film.zh.srt film.en.srt -o film.zh-en.srt
        silk subs shift 2.5s film.srt -o film.shifted.srt
        silk subs conform --cuts recut.edl --fps 24 film.srt -o film.recut.srt
        silk subs sync --to film.en.srt film.ru.srt -o film.ru.synced.srt
      """,
    subcommands: [
      SubsInfo.self, SubsDump.self, SubsCheck.self, SubsFix.self,
      SubsRules.self, SubsConvert.self,
      SubsFormats.self, SubsMerge.self, SubsSplit.self, SubsDiff.self, SubsShift.self,
      SubsRate.self, SubsStretch.self, SubsConform.self, SubsSnap.self, SubsSync.self,
      SubsNames.self,
    ])
}
