internal import Diagnostics
internal import Glibc
internal import Synchronization

/// How far a command is with its files, on the terminal of the person who waits for it.
///
///     [##########--------------------] 12 of 36  film.ru.srt
///
/// The bar is there only while work takes longer than half a second, and goes when it ends. A thread
/// draws it, so that it comes as well where one file takes long.
final class ProgressBar: Sendable {
  /// What is drawn: a value, so that it can be told without a terminal.
  struct Status {
    var total: Int
    var done = 0
    var file = ""

    /// The bar in at most `width` places of a terminal; for work without files only what it is.
    func line(width: Int) -> String {
      if total == 0 { return file }
      let filled = Self.length * done / total
      let bar =
        String(repeating: "#", count: filled) + String(repeating: "-", count: Self.length - filled)
      var line = ""
      var left = width
      for character in "[\(bar)] \(done) of \(total)  \(SourceLocation(file: file))" {
        left -= TextColumns.width(of: String(character))
        if left < 0 { break }
        line.append(character)
      }
      return line
    }

    private static let length = 30
  }

  private struct State {
    var status: Status?
    var start = ContinuousClock.now
    var isDrawn = false
    /// Tells the thread of this piece of work from that of an earlier one.
    var run = 0
  }

  private static let patience = Duration.milliseconds(500)
  /// The time between two drawings, in microseconds.
  private static let interval: UInt32 = 100_000
  private static let eraseLine = "\r\u{1B}[K"

  private let isShown: Bool
  private let state = Mutex(State())

  /// A bar on standard error, which `isShown` only where that is a terminal that someone looks at.
  init(isShown: Bool) { self.isShown = isShown }

  /// Begins a piece of work on `total` files.
  func begin(_ total: Int) {
    guard isShown else { return }
    let run = state.withLock { state in
      state = State(status: Status(total: total), run: state.run + 1)
      return state.run
    }
    startDrawing(run)
  }

  /// Says which file comes next, `done` files being done.
  func advance(to file: String, done: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.status?.done = done
      state.status?.file = file
    }
  }

  /// Does `body`, of which no one knows how far it is, and says meanwhile that it does `work`.
  func during<Value>(_ work: String, _ body: () throws -> Value) rethrows -> Value {
    begin(0)
    defer { end() }
    advance(to: "\(work)…", done: 0)
    return try body()
  }

  /// Ends the piece of work, and takes the bar away.
  func end() {
    guard isShown else { return }
    state.withLock { state in
      state.status = nil
      Self.erase(&state)
    }
  }

  /// Does `body`, which prints on the terminal, while there is no bar.
  func withoutBar(_ body: () -> Void) {
    state.withLock { state in
      Self.erase(&state)
      body()
    }
  }

  /// Draws the bar if it is time; false when work number `run` has ended.
  private func draw(_ run: Int) -> Bool {
    state.withLock { state in
      guard let status = state.status, state.run == run else { return false }
      if ContinuousClock.now - state.start >= Self.patience {
        // The last place stays free, because some terminals break the line when it is taken.
        Self.print(Self.eraseLine + status.line(width: Self.terminalWidth - 1))
        state.isDrawn = true
      }
      return true
    }
  }

  private static func erase(_ state: inout State) {
    if state.isDrawn { print(eraseLine) }
    state.isDrawn = false
  }

  private static func print(_ text: String) {
    // A terminal that is gone needs no bar.
    try? AtomicFile.write(RawPath.raw(text), to: STDERR_FILENO, path: "standard error")
  }

  private static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  // MARK: Thread

  private final class Drawing: Sendable {
    let bar: ProgressBar
    let run: Int

    init(_ bar: ProgressBar, run: Int) { (self.bar, self.run) = (bar, run) }
  }

  /// Starts a thread that draws until the work ends.
  ///
  /// It takes no signals: one that ends the program has to wait until the thread that writes files lets
  /// it.
  private func startDrawing(_ run: Int) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    // The thread takes over the reference that is passed here.
    let context = Unmanaged.passRetained(Drawing(self, run: run))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let drawing = Unmanaged<Drawing>.fromOpaque(context).takeRetainedValue()
        repeat { usleep(ProgressBar.interval) } while drawing.bar.draw(drawing.run)
        return nil
      }, context.toOpaque())
    if code == 0 { pthread_detach(thread) } else { context.release() }
  }
}
