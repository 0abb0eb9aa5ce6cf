internal import Diagnostics
internal import LocaleData
internal import Loopback
internal import PressKit
internal import Synchronization

/// A kit's folder that is built anew in memory when its files change.
final class PreviewedKit: Sendable {
  private struct State {
    var site = PreviewSite(files: [:])
    var number = 0
  }

  private let input: KitInput
  private let locales: LocaleStore
  private let state = Mutex(State())
  /// What tells pages of an earlier preview, at the same port, from those of this one.
  private let run = UInt32.random(in: .min ... .max)

  init(_ input: KitInput, _ locales: LocaleStore) { (self.input, self.locales) = (input, locales) }

  /// What stands at a path.
  func answer(_ path: String) -> LoopbackAnswer? {
    let (site, number) = state.withLock { ($0.site, $0.number) }
    return site.answer(path, version: version(number))
  }

  /// Builds the kit, and tells what is wrong.
  ///
  /// - Returns: the version that pages have now, or nil where they are as they were.
  func build(_ console: Console) -> String? {
    let site = site(console)
    return state.withLock { state in
      if state.number > 0 && state.site.isSame(as: site) { return nil }
      (state.site, state.number) = (site, state.number + 1)
      return version(state.number)
    }
  }

  private func version(_ number: Int) -> String { "\(run)-\(number)" }

  private func site(_ console: Console) -> PreviewSite {
    do {
      let folder = try input.files()
      let (kit, findings) = try KitReader.read(folder)
      let pictures = KitPictures().versions(for: kit, from: folder, to: console)
      for finding in findings + pictures.findings { console.report(finding) }
      let renderer = try KitRenderer(
        kit, from: folder, languages: kit.languages, locales: locales, pictures: pictures.versions,
        isPreview: true)
      let files = try renderer.files(Set(KitRenderer.Format.allCases))
      return PreviewSite(
        files: Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 }))
    } catch {
      let failure = CommandFailure(error)
      console.report(failure)
      return PreviewSite(problems: [failure.message])
    }
  }

  // MARK: Changes

  /// What tells whether any file of the kit is another one; nil where the folder cannot be read.
  ///
  /// Looked at again and again rather than told by the system: editors replace files, and folders of
  /// other machines tell nothing.
  var traces: [String: FileStatus.Trace]? {
    guard let paths = try? input.paths() else { return nil }
    return Dictionary(
      paths.map { ($0, FileStatus(at: $0)?.trace) }.compactMap { path, trace in
        trace.map { (path, $0) }
      }, uniquingKeysWith: { $1 })
  }
}
