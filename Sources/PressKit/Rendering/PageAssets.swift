internal import LocaleData

/// The files of ours that all pages share.
enum PageAssets {
  private static let folder = "Sources/PressKit/Rendering/"

  /// The look of the pages, told in parts and given as one file, so that a page waits for one answer.
  static var stylesheet: KitRenderer.File {
    let parts = Assets.paths.filter { $0.hasPrefix(folder + "Style/") }
    return KitRenderer.File(
      path: KitAddress.stylesheet,
      bytes: Array(parts.map(bytes).joined(separator: Array("\n".utf8))))
  }

  /// What adds buttons that copy.
  static var script: KitRenderer.File {
    KitRenderer.File(path: KitAddress.script, bytes: bytes(folder + KitAddress.script))
  }

  private static func bytes(_ path: String) -> [UInt8] { Assets.bytes(at: path) ?? [] }
}
