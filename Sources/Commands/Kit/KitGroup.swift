internal import ArgumentParser

/// The group `silk kit`.
struct KitGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Build press kits in several languages from one folder of facts.",
    discussion: """
      A kit is a folder: kit.yaml with the film, its languages and credits; texts in each language; who \
      claims what about the film; the editor's decisions; pictures.

      EXAMPLES:
        silk kit check kit/
        silk kit facts kit/
        silk kit new kit/ --title 'Red Silk'
        silk kit preview kit/
        silk kit build kit/ -o build/kit
      """,
    subcommands: [KitBuild.self, KitCheckCommand.self, KitFacts.self, KitNew.self, KitPreview.self])
}
