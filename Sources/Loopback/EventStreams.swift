internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// The connections that wait for events.
final class EventStreams: Sendable {
  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var last: String?
  }

  private let state = Mutex(State())

  /// How many pages may wait at once; the oldest ones of more are none's any longer.
  private static let most = 100

  /// Takes a connection whose answer has begun, and tells it the last event.
  func add(_ channel: any Channel) {
    let last: String? = state.withLock { state in
      guard state.channels.count < Self.most else { return nil }
      state.channels[ObjectIdentifier(channel)] = channel
      return state.last ?? ""
    }
    guard let last else { return channel.close(promise: nil) }
    if !last.isEmpty { Self.send(last, to: channel) }
  }

  /// Forgets a connection.
  func remove(_ channel: any Channel) {
    state.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
  }

  /// Sends an event to all connections, and to those that come later.
  func announce(_ event: String) {
    let channels = state.withLock { state in
      state.last = event
      return Array(state.channels.values)
    }
    for channel in channels { Self.send(event, to: channel) }
  }

  /// Closes all connections.
  func close() {
    let channels = state.withLock { Array($0.channels.values) }
    for channel in channels { channel.close(promise: nil) }
  }

  private static func send(_ event: String, to channel: any Channel) {
    channel.eventLoop.execute {
      let lines = event.split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map { "data: \($0)\n" }.joined() + "\n"
      let part = HTTPServerResponsePart.body(.byteBuffer(channel.allocator.buffer(string: text)))
      channel.writeAndFlush(part, promise: nil)
    }
  }
}
