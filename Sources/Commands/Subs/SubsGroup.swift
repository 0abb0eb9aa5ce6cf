internal import ArgumentParser

/// The group `silk subs`.
struct SubsGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subs",
    abstract: "Read, check and retime subtitle tracks.",
    subcommands: [])
}
