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
    var ending = sigset_t()
    sigemptyset(&ending)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&ending, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &ending, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }
}
