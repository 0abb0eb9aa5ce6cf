internal import LocaleData
internal import Loopback

/// What a preview serves: the files of a built kit, in memory, or a page that says why there are none.
struct PreviewSite: Sendable {
  /// The files of the kit by their paths; none where it could not be built.
  private let files: [String: [UInt8]]
  /// What is wrong, a line each; empty where the kit was built.
  private let problems: [String]

  /// Where the events stand that make an open page load itself anew.
  static let eventPath = ownFolder + "events"
  /// The folder of what is the preview's and not the kit's; no built file has a name with a dot before.
  private static let ownFolder = "/.silk/"

  /// The site of a built kit.
  init(files: [String: [UInt8]]) { (self.files, problems) = (files, []) }

  /// The site of a kit that cannot be built.
  init(problems: [String]) { (files, self.problems) = ([:], problems) }

  /// Whether both show the same.
  func isSame(as other: PreviewSite) -> Bool { files == other.files && problems == other.problems }

  /// What stands at a path.
  ///
  /// - Parameter version: what tells pages that they are not of this site.
  func answer(_ path: String, version: String) -> LoopbackAnswer? {
    if path.hasPrefix(Self.ownFolder) {
      return Self.own(String(path.dropFirst(Self.ownFolder.count)))
    }
    if !problems.isEmpty {
      return .content(
        Self.live(PreviewProblems(lines: problems).document(), version),
        type: Self.type(of: "html"),
        status: 500)
    }
    let name = String(path.dropFirst())
    if let page = files[name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name] {
      let kind = name.isEmpty || name.hasSuffix("/") ? "html" : Self.suffix(of: name)
      return .content(kind == "html" ? Self.live(page, version) : page, type: Self.type(of: kind))
    }
    return files[name + "/index.html"] == nil ? nil : .redirect(to: path + "/")
  }

  /// What the preview brings itself.
  private static func own(_ name: String) -> LoopbackAnswer? {
    guard ["preview.js", "preview.css"].contains(name),
      let bytes = Assets.bytes(at: "Sources/Commands/Kit/Preview/\(name)")
    else { return nil }
    return .content(bytes, type: type(of: suffix(of: name)))
  }

  /// A page with the script that loads it anew; the page that is built has none.
  private static func live(_ page: [UInt8], _ version: String) -> [UInt8] {
    let script = "<script src=\"\(ownFolder)preview.js\" data-version=\"\(version)\"></script>\n"
    let text = String(decoding: page, as: UTF8.self)
    guard let end = text.ranges(of: "</body>").last else { return page + Array(script.utf8) }
    return Array((text[..<end.lowerBound] + script + text[end.lowerBound...]).utf8)
  }

  private static func suffix(of name: String) -> String {
    String(name.split(separator: ".").last ?? "").lowercased()
  }

  /// The media type of files with a suffix; Markdown and data are shown as text.
  private static func type(of suffix: String) -> String {
    switch suffix {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "md", "txt": "text/plain; charset=utf-8"
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "svg": "image/svg+xml"
    default: "application/octet-stream"
    }
  }
}
