internal import ArgumentParser
internal import Diagnostics
internal import LocaleData
internal import Names

/// `silk names transcribe`.
struct TranscribeCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcribe",
    abstract: "Write a name in another language's script, by that pair's convention.",
    discussion: """
      Given names and famous surnames have fixed forms (Лев Толстой, 列夫·托尔斯泰, Lev Tolstoy); all else \
      goes by convention: Russian into Chinese by Xinhua's table, Chinese into Russian by Palladius, into \
      English by pinyin, Russian into English as newspapers print it, other pairs by what is usual.

      A foreign name in Chinese characters has many readings, for 拉 is ла and ра, and 尔 is л and р: the \
      likeliest comes first, and --all lists the others.

      Titles and what else stands around a name are left out.

      The characters of a Chinese name cannot be told from its sound (Чжан Имоу): such a name is reported \
      and printed as it is, and the status is 1.

      EXAMPLES:
        silk names transcribe --to zh-Hans 'Андрей Волгин'
        silk names transcribe --to ru 张艺谋 安德烈·沃尔金
        silk names transcribe --to en --all 沃尔金
        silk names transcribe --to ru --from ru 'Andrei Vokin'

      JSON: {"text","to","candidates":[{"text","weight","source","via"}]}, best first; several names make \
      an array, or with jsonl one object a line. Without --all there is one candidate. source names the \
      conventions of the parts in order: given-name, surname (a customary form), xinhua, palladius, \
      pinyin, wade-giles, hong-kong, press, romanization (a Latin spelling read back), back-transcription, usage (learned from \
      many names), script, unchanged. via is the name that a reading goes through, where there is one: \
      Волгин between 沃尔金 and Volgin.
      """)

  @OptionGroup var arguments: NameArguments

  @Option(
    help: ArgumentHelp(
      "The language to write it in: en, ru, zh-Hans or zh-Hant.", valueName: "lang"))
  var to: String

  @Option(
    help: ArgumentHelp(
      "The language it comes from.",
      discussion:
        "Found from the letters; for Latin letters, ru says that the name is a Russian one.",
      valueName: "lang"))
  var from: String?

  @Flag(help: "List all candidates, not the best alone.")
  var all = false

  @OptionGroup var results: NameResultOptions
  @OptionGroup var global: GlobalOptions

  func execute(_ console: Console) throws -> ExitStatus {
    let target = try Self.language(to, option: "--to")
    let source = try from.map { try Self.language($0, option: "--from") }
    let transcriber = try NameTranscriber(global.localeStore)
    var status = ExitStatus.done
    let transcribed = try arguments.names(report: console.report).map {
      name -> NameResultOptions.Result in
      let candidates = try transcriber.candidates(for: name, from: source, to: target)
      if candidates.isEmpty {
        status = .negative
        console.inform(
          "“\(name)” cannot be written in \(target): its sound does not tell the characters")
      }
      let leftOut = target == source ? [] : try transcriber.leftOut(of: name)
      if !leftOut.isEmpty && candidates.first?.sources != [.unchanged] {
        console.inform("“\(name)”: left out: \(leftOut.joined(separator: ", "))")
      }
      let shown = all ? candidates : Array(candidates.prefix(1))
      let line = shown.map { all ? Self.line(name, $0) : $0.text }.joined(separator: "\n")
      return (shown.isEmpty ? name : line, Self.json(name, target, shown))
    }
    try results.write(transcribed, to: console)
    return status
  }

  private static func language(_ text: String, option: String) throws -> LanguageTag {
    guard let tag = LanguageTag(text)?.withUsualScript, LanguageTag.supported.contains(tag) else {
      let known = LanguageTag.supported.map(\.description).joined(separator: ", ")
      throw ValidationError("\(option) takes one of \(known), not “\(text)”")
    }
    return tag
  }

  private static func line(_ name: String, _ candidate: Transcription) -> String {
    let percent = Int((candidate.weight * 100).rounded())
    let sources = candidate.sources.map(\.rawValue).joined(separator: ", ")
    let via = candidate.via.map { ", via \($0)" } ?? ""
    return "\(name)\t\(candidate.text)\t\(percent) %\t\(sources)\(via)"
  }

  private static func json(
    _ name: String, _ target: LanguageTag, _ candidates: [Transcription]
  ) -> JSONValue {
    .object([
      ("text", .string(name)), ("to", .string(target.description)),
      (
        "candidates",
        .array(
          candidates.map { candidate in
            var members: [(String, JSONValue)] = [
              ("text", .string(candidate.text)),
              ("weight", .number((candidate.weight * 1000).rounded() / 1000)),
              ("source", .string(candidate.sources.map(\.rawValue).joined(separator: ", "))),
            ]
            if let via = candidate.via { members.append(("via", .string(via))) }
            return .object(members)
          })
      ),
    ])
  }
}
