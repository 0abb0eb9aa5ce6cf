internal import Diagnostics
internal import Glibc
internal import PressKit

/// The folder where versions of pictures are kept from build to build.
///
/// It is the user's, so that builds into several folders and previews share it: `silk/pictures` in
/// `XDG_CACHE_HOME`, or in `~/.cache`. Whatever is wrong with it, a build is only slower.
struct PictureCache {
  /// How many bytes may be kept; what was not used for longest goes first.
  private static let capacity = 512_000_000

  private let folder: String

  /// The user's cache; nil where the system names no place for one.
  init?() {
    if let base = Environment.value(of: "XDG_CACHE_HOME"), base.hasPrefix("/") {
      folder = base + "/silk/pictures"
    } else if let home = Environment.value(of: "HOME"), home.hasPrefix("/") {
      folder = home + "/.cache/silk/pictures"
    } else {
      return nil
    }
  }

  /// The versions that are kept under `name`, which count as used now.
  func versions(named name: String) -> [PictureVersion]? {
    let path = "\(folder)/\(name)"
    guard let bytes = try? InputFile.bytesIfPresent(at: path),
      let pack = PicturePack(reading: bytes)
    else { return nil }
    // Without times: now.
    utimensat(AT_FDCWD, path, nil, 0)
    return pack.versions
  }

  /// Keeps `versions` under `name`, and makes room for them.
  func keep(_ versions: [PictureVersion], named name: String) {
    guard (try? AtomicFile.makeFolder(folder)) != nil else { return }
    try? AtomicFile.write(PicturePack(versions).bytes, to: "\(folder)/\(name)")
    makeRoom()
  }

  private func makeRoom() {
    let files = ((try? InputFile.files(in: folder)) ?? []).compactMap { path in
      FileStatus(at: path).map { (path: path, status: $0) }
    }
    var total = files.reduce(0) { $0 + $1.status.size }
    for file in files.sorted(by: { $0.status.changed < $1.status.changed }) {
      if total <= Self.capacity { return }
      if unlink(file.path) == 0 { total -= file.status.size }
    }
  }
}
