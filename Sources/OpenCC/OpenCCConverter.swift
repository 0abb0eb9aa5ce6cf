internal import COpenCC

/// A conversion between Chinese scripts, by the dictionaries of OpenCC.
///
/// They are read at the first use. Not for use from several threads at once.
public final class OpenCCConverter {
  private let configuration: String
  private lazy var handle = silk_opencc_open(configuration)

  /// A conversion by one of OpenCC's configurations, such as `t2s.json`.
  public init(configuration: String) { self.configuration = configuration }

  deinit { if let handle { silk_opencc_close(handle) } }

  /// The text in the other script, or nil where OpenCC's dictionaries are not installed.
  public func convert(_ text: String) -> String? {
    guard let handle else { return nil }
    // OpenCC takes NUL for the end of the text.
    if text.contains("\0") {
      let pieces = text.split(separator: "\0", omittingEmptySubsequences: false)
      return pieces.map { convert(String($0)) ?? String($0) }.joined(separator: "\0")
    }
    var copy = text
    return copy.withUTF8 { utf8 -> String? in
      // The pointer is read for its length only, while the closure runs.
      utf8.withMemoryRebound(to: CChar.self) { buffer -> String? in
        guard let result = silk_opencc_convert(handle, buffer.baseAddress, buffer.count) else {
          return nil
        }
        defer { silk_opencc_free(result) }
        return String(cString: result)
      }
    }
  }
}
