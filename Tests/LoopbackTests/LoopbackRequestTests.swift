import Testing

@testable import Loopback

@Suite("Requests to a server on loopback")
struct LoopbackRequestTests {
  private func request(
    _ method: String = "GET", _ target: String = "/", hosts: [String] = ["localhost:8017"],
    hasBody: Bool = false, port: Int = 8017
  ) -> LoopbackRequest {
    LoopbackRequest(method: method, target: target, hosts: hosts, hasBody: hasBody, port: port)
  }

  private func status(_ request: LoopbackRequest) -> Int {
    if case .refused(let status, _) = request { status } else { 200 }
  }

  @Test(
    "the server answers to its own names and port alone",
    arguments: [
      (["localhost:8017"], 200), (["127.0.0.1:8017"], 200), (["[::1]:8017"], 200),
      (["LocalHost:8017"], 200), (["localhost"], 421), (["localhost:8018"], 421),
      (["evil.example:8017"], 421), (["localhost.evil.example:8017"], 421),
      (["127.0.0.1.evil.example:8017"], 421), (["0.0.0.0:8017"], 421), (["127.0.0.2:8017"], 421),
      (["::1:8017"], 421), (["localhost:8017@evil.example"], 421), ([""], 421), ([], 421),
      (["localhost:8017", "localhost:8017"], 421), (["localhost:8017", "evil.example"], 421),
      (["localhost:8017 "], 421), (["localhost:08017"], 421),
    ])
  func hosts(hosts: [String], expected: Int) {
    #expect(status(request(hosts: hosts)) == expected)
  }

  @Test("at the port of the web browsers leave it out")
  func portOfTheWeb() {
    #expect(status(request(hosts: ["localhost"], port: 80)) == 200)
    #expect(status(request(hosts: ["localhost:80"], port: 80)) == 200)
    #expect(status(request(hosts: ["evil.example"], port: 80)) == 421)
  }

  @Test(
    "only GET and HEAD without content are answered",
    arguments: [
      ("GET", false, 200), ("HEAD", false, 200), ("POST", true, 405), ("POST", false, 405),
      ("PUT", false, 405), ("OPTIONS", false, 405), ("CONNECT", false, 405), ("get", false, 405),
      ("GET", true, 413),
    ])
  func methods(method: String, hasBody: Bool, expected: Int) {
    #expect(status(request(method, hasBody: hasBody)) == expected)
  }

  @Test(
    "a path is decoded, and has no query",
    arguments: [
      ("/", "/"), ("/en/", "/en/"), ("/en/index.html?x=../y", "/en/index.html"),
      ("/media/a%20b.jpg", "/media/a b.jpg"), ("/%E5%89%A7", "/剧"), ("/a%2Fb", "/a/b"),
      ("/.silk/events", "/.silk/events"), ("/a%25b", "/a%b"), ("/a#b", "/a"),
    ])
  func paths(target: String, path: String) {
    #expect(request("GET", target) == .content(path: path))
  }

  @Test(
    "what leads up, is incomplete or is no path is refused",
    arguments: [
      "/..", "/../kit.yaml", "/en/../../kit.yaml", "/%2e%2e/kit.yaml", "/%2E./x", "/..%2Fkit.yaml",
      "/./x", "//evil.example/", "/a//b", "/a\\b", "/a%5cb", "/a%00b", "/a%0d%0ab", "/%", "/%2",
      "/%zz", "/%FF", "", "*", "http://evil.example/", "kit.yaml",
    ])
  func badPaths(target: String) {
    #expect(status(request("GET", target)) == 400)
  }
}
