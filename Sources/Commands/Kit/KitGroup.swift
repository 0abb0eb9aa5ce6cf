internal import ArgumentParser

/// The group `silk kit`.
struct KitGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Build press kits in several languages from one folder of facts.",
    subcommands: [KitBuild.self, KitCheckCommand.self, KitFacts.self])
}
