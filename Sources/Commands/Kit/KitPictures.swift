internal import Diagnostics
internal import PressKit
internal import Vips

/// Makes the versions of a kit's pictures that its pages show.
struct KitPictures {
  private let cache = PictureCache()

  /// The versions by the path of the original; where a picture has none, the pages show the original.
  ///
  /// Pictures that are in the cache need no libvips; without it the others are shown as they are, and a
  /// warning says so once.
  func versions(
    for kit: Kit, from folder: KitFolder, to console: Console
  ) -> (versions: [String: [PictureVersion]], findings: [Finding]) {
    var versions: [String: [PictureVersion]] = [:]
    var findings: [Finding] = []
    var unmade: [String] = []
    for still in kit.stills where versions[still.path] == nil {
      guard let header = still.header, let original = folder.files[still.path] else { continue }
      let name = PicturePack.name(of: original)
      if let kept = cache?.versions(named: name) {
        versions[still.path] = kept
        continue
      }
      do throws(VipsError) {
        console.detail("making the versions of \(still.path)")
        let made = try make(from: original, header)
        cache?.keep(made, named: name)
        versions[still.path] = made
      } catch {
        switch error {
        case .missing: unmade.append(still.path)
        case .unreadable(let reason):
          findings.append(
            Finding(
              rule: "kit.damaged-picture", severity: .error,
              message:
                "the picture cannot be read to its end, so pages show it as it is: \(reason)",
              location: SourceLocation(file: folder.label(of: still.path))))
        }
      }
    }
    if !unmade.isEmpty {
      findings.append(
        Finding(
          rule: "kit.large-pictures", severity: .warning,
          message:
            "pages show \(unmade.count) pictures in full size; versions for screens are made by "
            + "libvips: install the package libvips42",
          location: SourceLocation(file: folder.name)))
    }
    return (versions, findings)
  }

  private func make(
    from original: [UInt8], _ header: JPEGHeader
  ) throws(VipsError) -> [PictureVersion] {
    var versions: [PictureVersion] = []
    for width in PictureRecipe.widths(for: header) {
      let picture = try ShrunkPicture(
        original, width: width, isPrint: header.hasPrintColours)
      for format in PictureVersion.Format.allCases {
        let quality = PictureRecipe.quality(of: format)
        let bytes =
          switch format {
          case .webP: picture.webP(quality: quality)
          case .jpeg: picture.jpeg(quality: quality)
          }
        guard let bytes else { continue }
        versions.append(
          PictureVersion(format, width: picture.width, height: picture.height, bytes: bytes))
      }
    }
    return versions
  }
}
