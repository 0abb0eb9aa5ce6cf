internal import Glibc

/// Memory in pages of 2 MiB, of which the system has to hand out five hundred times fewer.
package enum LargePages {
  private static let size = UInt(1) << 21

  /// Asks for large pages where whole ones lie within `length` bytes from `start` on, before these are
  /// first written to.
  ///
  /// Advice and nothing more: the bytes are neither read nor changed, and it does not matter where the
  /// system has no such pages.
  package static func advise(_ start: UnsafeMutableRawPointer?, length: Int) {
    let start = UInt(bitPattern: start)
    let first = (start + size - 1) / size * size
    let end = (start + UInt(length)) / size * size
    guard first < end else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_HUGEPAGE)
  }
}
