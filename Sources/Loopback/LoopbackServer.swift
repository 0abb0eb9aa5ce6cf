internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// A web server for programs and people of this machine alone.
///
/// It listens on 127.0.0.1 and, where the machine has it, on ::1. It answers GET and HEAD, and only
/// requests that call it by one of its own names: a page elsewhere that lets its own name lead here
/// (DNS rebinding) gets nothing. What it serves lies in memory; no path leads to a file.
public final class LoopbackServer: Sendable {
  /// The port that it listens on.
  public let port: Int

  private let group: MultiThreadedEventLoopGroup
  private let listeners: [any Channel]
  private let streams: EventStreams

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - port: where to listen; 0 lets the system choose.
  ///   - eventPath: the path of the stream of events that `announce(_:)` sends.
  ///   - answer: gives what stands at a path, which starts with a slash, is decoded and has no query;
  ///     called on the server's own thread.
  /// - Throws: a `LoopbackError` where nothing can listen there.
  public init(
    port: Int, eventPath: String, answer: @escaping @Sendable (_ path: String) -> LoopbackAnswer?
  ) throws(LoopbackError) {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let streams = EventStreams()
    let site = LoopbackSite(eventPath: eventPath, streams: streams, answer: answer)
    do throws(LoopbackError) {
      listeners = try Self.listen(on: port, site, group)
    } catch {
      try? group.syncShutdownGracefully()
      throw error
    }
    (self.group, self.streams) = (group, streams)
    self.port = listeners[0].localAddress?.port ?? port
  }

  /// Sends an event to all pages that listen, and to those that come later.
  public func announce(_ event: String) { streams.announce(event) }

  /// Closes all connections and stops listening.
  public func close() {
    for listener in listeners { try? listener.close().wait() }
    streams.close()
    try? group.syncShutdownGracefully()
  }

  // MARK: Listening

  /// How often another port is tried where the system chose one that is free on one address only.
  private static let tries = 8

  private static func listen(
    on port: Int, _ site: LoopbackSite, _ group: MultiThreadedEventLoopGroup
  ) throws(LoopbackError) -> [any Channel] {
    for _ in 1..<tries {
      let first = try listen("127.0.0.1", port, site, group)
      let chosen = first.localAddress?.port ?? port
      do throws(LoopbackError) {
        return [first, try listen("::1", chosen, site, group)]
      } catch {
        // A machine without IPv6 is served by the other address alone.
        guard error.reason == .isTaken else { return [first] }
        try? first.close().wait()
        guard port == 0 else { throw error }
      }
    }
    throw LoopbackError(port: port, reason: .isTaken)
  }

  private static func listen(
    _ address: String, _ port: Int, _ site: LoopbackSite, _ group: MultiThreadedEventLoopGroup
  ) throws(LoopbackError) -> any Channel {
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 64)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(IdleStateHandler(readTimeout: LoopbackHandler.patience))
          try pipeline.addHandler(LoopbackHandler(site))
        }
      }
    do {
      return try bootstrap.bind(host: address, port: port).wait()
    } catch {
      throw LoopbackError(port: port, error)
    }
  }
}

/// Why a server cannot listen.
public struct LoopbackError: Error, Sendable, CustomStringConvertible {
  /// What is in the way.
  public enum Reason: Sendable, Hashable {
    /// Another program listens there.
    case isTaken
    /// This user may not listen there, as on ports below 1024.
    case isForbidden
    /// The system says something else.
    case other(code: Int32)
  }

  /// Where it should have listened.
  public let port: Int
  /// What is in the way.
  public let reason: Reason

  init(port: Int, reason: Reason) { (self.port, self.reason) = (port, reason) }

  init(port: Int, _ error: any Error) {
    let code = (error as? IOError)?.errnoCode ?? 0
    self.init(
      port: port,
      reason: code == EADDRINUSE ? .isTaken : code == EACCES ? .isForbidden : .other(code: code))
  }

  /// What is in the way, as a clause.
  public var description: String {
    switch reason {
    case .isTaken: "port \(port) is taken by another program"
    case .isForbidden: "this user may not listen on port \(port)"
    case .other(let code): "port \(port) cannot be listened on (system error \(code))"
    }
  }
}
