/// What stands at a path.
public enum LoopbackAnswer: Sendable {
  /// Content of a media type, such as `text/html; charset=utf-8`, with a status of HTTP.
  case content([UInt8], type: String, status: Int = 200)
  /// Another path, at which the content stands.
  case redirect(to: String)
}

/// What a server serves.
struct LoopbackSite: Sendable {
  let eventPath: String
  let streams: EventStreams
  let answer: @Sendable (_ path: String) -> LoopbackAnswer?
}
