internal import ArgumentParser
internal import Loopback

/// `silk kit preview`.
struct KitPreview: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the pages of a press kit in a browser while you work on it.",
    discussion: """
      Builds the kit in memory and serves it to this machine alone, at the address that is printed; \
      nothing is written. When a file of the kit changes, it is built again, and open pages load \
      themselves anew. What is wrong is told in the terminal; a kit that cannot be built shows why, until \
      it is mended. Ctrl-C ends it.

      Requests under any other name than localhost, 127.0.0.1 and [::1] are refused.

      EXAMPLES:
        silk kit preview kit/
        silk kit preview kit/ --port 0
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var input: KitInput

  @Option(
    help: ArgumentHelp("Where to listen; 0 takes any port that is free.", valueName: "number"))
  var port = 8017

  func validate() throws {
    guard 0...65_535 ~= port else {
      throw ValidationError("--port: \(port) is not from 0 to 65535")
    }
  }

  /// How often the folder is looked at.
  private static let interval = 250
  /// How often at most the folder is looked at until it is at rest.
  private static let patience = 8

  func execute(_ console: Console) throws -> ExitStatus {
    // What is no folder is a mistake on the command line, not one to be mended meanwhile.
    if !InputFile.isFolder(input.folder) { _ = try input.paths() }
    Signals.holdBack()
    let kit = PreviewedKit(input, global.localeStore)
    var traces = kit.traces
    let first = kit.build(console)
    let server: LoopbackServer
    do throws(LoopbackError) {
      server = try LoopbackServer(port: port, eventPath: PreviewSite.eventPath) { kit.answer($0) }
    } catch {
      throw CommandFailure(.cannotCreate, "\(error); --port 0 takes any that is free")
    }
    defer { server.close() }
    if let first { server.announce(first) }
    try console.write("http://localhost:\(server.port)/\n")
    console.inform("previewing \(input.folder); Ctrl-C ends it")
    while !Signals.comes(within: Self.interval) {
      var next = kit.traces
      if next == traces { continue }
      for _ in 0..<Self.patience {
        if Signals.comes(within: Self.interval / 2) { return .done }
        let later = kit.traces
        if later == next { break }
        next = later
      }
      traces = next
      if let version = kit.build(console) {
        server.announce(version)
        console.inform("built anew")
      }
    }
    return .done
  }
}
