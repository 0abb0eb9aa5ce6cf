internal import ArgumentParser
internal import Diagnostics
internal import Subtitles

extension FrameRate {
  /// The rate that an argument says.
  static func argument(_ text: String) throws -> FrameRate {
    if let rate = FrameRate(text) { return rate }
    throw ValidationError("“\(text)” is not a frame rate; write 24, 23.976 or 24000/1001")
  }
}

extension Milliseconds {
  /// The time that an argument says; timecode counts frames of `rate`.
  static func argument(_ text: String, _ rate: FrameRate?) throws -> Milliseconds {
    do throws(TimeArgumentError) { return try TimeArgument.time(in: text, frameRate: rate) } catch {
      throw ValidationError(error.description)
    }
  }
}

/// Which cues a command retimes.
struct CueSelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only cues that start at this time or later.", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Only cues that start before this time.", valueName: "time"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only these cues, counted from 1 in the order of the file: 5, 12-40, 12- or 1-3,7.",
      valueName: "numbers"))
  var cues: String?

  func validate() throws {
    if let cues, CueSelection.numbers(in: cues) == nil {
      throw ValidationError(
        "--cues: “\(cues)” are no numbers of cues; write 5, 12-40, 12- or 1-3,7")
    }
  }

  /// The cues that are meant; timecode counts frames of `rate`.
  func selection(_ rate: FrameRate?) throws -> CueSelection {
    let selection = CueSelection(
      from: try from.map { try .argument($0, rate) },
      until: try until.map { try .argument($0, rate) },
      numbers: cues.flatMap(CueSelection.numbers(in:)))
    if let from = selection.from, let until = selection.until, from >= until {
      throw ValidationError("--from is not before --until, so no cue lies between them")
    }
    return selection
  }

  /// Makes sure that a track has cues of the numbers that were asked for.
  func validate(_ selection: CueSelection, in track: Track) throws(CommandFailure) {
    guard let numbers = selection.numbers, !track.isEmpty,
      let beyond = numbers.first(where: { $0.lowerBound > track.count })
    else { return }
    throw CommandFailure(
      .unusableData, at: SourceLocation(file: track.file),
      "there is no cue \(beyond.lowerBound): the file has \(track.count), counted from 1 whatever "
        + "numbers stand in it")
  }
}

/// Which cues a command retimes whose arguments may be times in frames.
struct TimedSelectionOptions: ParsableArguments {
  @OptionGroup var cues: CueSelectionOptions

  @Option(
    help: ArgumentHelp("The frame rate for times in frames.", valueName: "rate"),
    transform: FrameRate.argument)
  var fps: FrameRate?

  /// The cues that are meant.
  func selection() throws -> CueSelection { try cues.selection(fps) }
}
