internal import Glibc

/// When the signals that end a program may end this one.
enum Signals {
  /// Sets what the program needs, whatever it inherits from the one that starts it.
  static func prepare() {
    // A reader that has seen enough, as in `silk … | head`, ends the program without a message.
    signal(SIGPIPE, SIG_DFL)
    // A file that grows beyond the limit of the shell is a failure to report, not the end.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Does `body`; an interrupt that comes meanwhile ends the program only afterwards.
  static func holdingBack<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    var ending = ending
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &ending, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// Lets interrupts wait from now on, in this thread and those that it starts, for
  /// `comes(within:)`; and a reader that leaves is an error then, not the end.
  static func holdBack() {
    var ending = ending
    pthread_sigmask(SIG_BLOCK, &ending, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Waits so many milliseconds, or until an interrupt comes that was held back.
  static func comes(within milliseconds: Int) -> Bool {
    var ending = ending
    var span = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    return sigtimedwait(&ending, nil, &span) > 0
  }

  /// The signals by which a person or the system ends a program.
  private static var ending: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
    return signals
  }
}
