internal import Diagnostics
internal import LocaleData
internal import PressKit
internal import Subtitles
internal import YAML

/// Why a command cannot go on: what is printed, and the status it exits with.
struct CommandFailure: Error {
  /// The meaning of the failure to a script.
  let status: ExitStatus
  /// What a person reads: `FILE:LINE:COLUMN: error: MESSAGE`, or a sentence that starts with `error: `.
  let message: String

  /// A failure at a place in a file.
  init(_ status: ExitStatus, at location: SourceLocation, _ problem: String) {
    self.status = status
    self.message = "\(location): error: \(problem.withVisibleControls)"
  }

  /// A failure of no file in particular.
  init(_ status: ExitStatus, _ problem: String) {
    self.status = status
    self.message = "error: \(problem)"
  }

  /// The failure that `error` amounts to: unusable data for what a reader of files throws.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as YAMLError: self.init(.unusableData, line: error.description)
    case let error as RetimingFileError where error.location != nil:
      self.init(.unusableData, line: error.description)
    case let error as LocaleError: self.init(.unusableData, line: error.description)
    case let error as MissingChineseDictionaries: self.init(.missingEngine, "\(error)")
    default: self.init(.unusableData, "\(error)")
    }
  }

  private init(_ status: ExitStatus, line: String) {
    self.status = status
    self.message = line.withVisibleControls
  }
}
