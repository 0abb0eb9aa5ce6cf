import FoundationEssentials
import Subtitles

/// Spells a director's name as he does, and lets the cues that name him stay a little longer.
///
///     spelling-director film.srt film.new.srt
///
/// Every other byte of the file stays as it is, whatever its format and encoding.
@main
struct SpellingDirector {
  static func main() throws {
    let arguments = CommandLine.arguments
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))

    var track = try Track(bytes, file: arguments[1])
    for position in track.indices where track[position].text.contains("Vokin") {
      track[position].text.replace("Vokin", with: "Volgin")
      track[position].end += Milliseconds(200)
    }

    try Data(track.written()).write(to: URL(filePath: arguments[2]))
  }
}
