internal import ArgumentParser

/// A command of silk: it does its work and says with which status to exit.
protocol SilkCommand: ParsableCommand {
  var global: GlobalOptions { get }

  /// Does the work.
  ///
  /// - Returns: the status to exit with.
  /// - Throws: whatever keeps the command from going on; `CommandFailure` decides how that is told.
  mutating func execute(_ console: Console) throws -> ExitStatus
}

extension SilkCommand {
  mutating func run() throws {
    let console = Console(global)
    let status: ExitStatus
    do {
      try global.checkLocaleFolder()
      status = try execute(console)
    } catch let error as ValidationError {
      console.report(usage: error.message, of: Self.self)
      status = .usage
    } catch {
      let failure = CommandFailure(error)
      console.report(failure)
      status = failure.status
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
