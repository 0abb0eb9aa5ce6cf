internal import Glibc

/// The terminal that a person looks at.
enum Terminal {
  /// How many places a line has, or nil where standard output is no terminal.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
