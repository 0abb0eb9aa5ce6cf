/// Does `body` for each of `files`; a failure is reported with its file and does not stop the others.
///
/// A person who waits sees how far it is.
///
/// - Returns: the highest status met.
func forEachFile(
  _ files: [String], _ console: Console,
  _ body: (_ file: String) throws -> ExitStatus
) -> ExitStatus {
  console.progress.begin(files.count)
  defer { console.progress.end() }
  var status = ExitStatus.done
  for (position, file) in files.enumerated() {
    console.progress.advance(to: file, done: position)
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
