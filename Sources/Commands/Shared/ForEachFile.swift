/// Does `body` for each of `files`; a failure is reported with its file and does not stop the others.
///
/// - Returns: the highest status met.
func forEachFile(
  _ files: [String], _ console: Console,
  _ body: (_ file: String) throws -> ExitStatus
) -> ExitStatus {
  var status = ExitStatus.done
  for file in files {
    do {
      status = max(status, try body(file))
    } catch {
      let failure = CommandFailure(error)
      console.report(failure)
      status = max(status, failure.status)
    }
  }
  return status
}
