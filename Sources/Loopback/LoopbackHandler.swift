internal import NIOCore
internal import NIOHTTP1

/// Answers the requests of one connection.
final class LoopbackHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// A connection that is silent for so long is closed.
  static let patience = TimeAmount.seconds(60)

  private let site: LoopbackSite
  private var head: HTTPRequestHead?
  private var isStream = false

  init(_ site: LoopbackSite) { self.site = site }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      respond(to: head, context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      if !isStream { context.close(promise: nil) }
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelInactive(context: ChannelHandlerContext) {
    if isStream { site.streams.remove(context.channel) }
    context.fireChannelInactive()
  }

  // MARK: Answers

  private func respond(to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let lengths = head.headers["content-length"] + head.headers["transfer-encoding"]
    let request = LoopbackRequest(
      method: head.method.rawValue, target: head.uri, hosts: head.headers["host"],
      hasBody: lengths.contains { $0 != "0" }, port: context.localAddress?.port ?? 0)
    switch request {
    case .refused(let status, let reason):
      // What follows on this connection is nothing to trust.
      send(Self.note(reason, status), for: head, context, keepsAlive: false)
    case .content(site.eventPath): stream(for: head, context)
    case .content(let path):
      send(site.answer(path) ?? Self.note("There is nothing here.", 404), for: head, context)
    }
  }

  private static func note(_ text: String, _ status: Int) -> LoopbackAnswer {
    .content(Array((text + "\n").utf8), type: "text/plain; charset=utf-8", status: status)
  }

  private func send(
    _ answer: LoopbackAnswer, for request: HTTPRequestHead, _ context: ChannelHandlerContext,
    keepsAlive: Bool = true
  ) {
    let staysOpen = keepsAlive && request.isKeepAlive
    var fields = Self.fields
    let status: Int
    var body: [UInt8] = []
    switch answer {
    case .content(let bytes, let type, let code):
      (status, body) = (code, bytes)
      fields.add(name: "Content-Type", value: type)
    case .redirect(let path):
      status = 307
      fields.add(name: "Location", value: path)
    }
    fields.add(name: "Content-Length", value: "\(body.count)")
    if status == 405 { fields.add(name: "Allow", value: "GET, HEAD") }
    if !staysOpen { fields.add(name: "Connection", value: "close") }
    write(Self.head(request, status, fields), context)
    if request.method != .HEAD, !body.isEmpty {
      write(.body(.byteBuffer(context.channel.allocator.buffer(bytes: body))), context)
    }
    let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if !staysOpen {
      let channel = context.channel
      end.whenComplete { _ in channel.close(promise: nil) }
    }
  }

  /// Begins a stream of events (HTML Living Standard, "Server-sent events").
  private func stream(for request: HTTPRequestHead, _ context: ChannelHandlerContext) {
    var fields = Self.fields
    fields.add(name: "Content-Type", value: "text/event-stream; charset=utf-8")
    fields.add(name: "Connection", value: "close")
    write(Self.head(request, 200, fields), context)
    guard request.method != .HEAD else {
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      return context.close(promise: nil)
    }
    context.flush()
    isStream = true
    site.streams.add(context.channel)
  }

  private func write(_ part: HTTPServerResponsePart, _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(part), promise: nil)
  }

  private static func head(
    _ request: HTTPRequestHead, _ status: Int, _ fields: HTTPHeaders
  ) -> HTTPServerResponsePart {
    .head(
      HTTPResponseHead(
        version: request.version, status: HTTPResponseStatus(statusCode: status), headers: fields))
  }

  /// What every answer says: a page may use what stands on this server, and nothing else; nothing is
  /// kept, guessed at, framed or told to others.
  private static let fields: HTTPHeaders = [
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
      + "object-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  ]
}
