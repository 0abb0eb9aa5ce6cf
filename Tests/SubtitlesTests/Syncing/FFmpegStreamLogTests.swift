import Testing

@testable import Subtitles

@Suite("The streams of a film as ffmpeg lists them")
struct FFmpegStreamLogTests {
  private func log(_ text: String) -> FFmpegStreamLog {
    var log = FFmpegStreamLog()
    for line in text.split(separator: "\n") { log.take(String(line)) }
    return log
  }

  private let film = """
    Input #0, matroska,webm, from 'file:film.mkv':
      Metadata:
        title           : The film
      Duration: 01:52:10.03, start: 0.000000, bitrate: 4113 kb/s
      Stream #0:0: Video: h264 (High), yuv420p, 1920x1080, 24 fps, 24 tbr, 1k tbn (default)
      Stream #0:1(eng): Audio: aac (LC), 48000 Hz, 5.1, fltp (default)
      Stream #0:2(rus): Subtitle: subrip (default)
        Metadata:
          title           : Full, with signs
          DURATION        : 01:50:03.000000000
      Stream #0:3[0x1203](chi): Subtitle: hdmv_pgs_subtitle, 1920x1080
      Stream #0:4: Subtitle: ass (ssa)
        Metadata:
          title           : : odd
    Output #0, srt, to 'pipe:':
      Stream #0:0(eng): Subtitle: subrip
    """

  @Test("subtitle streams have their number, language, codec and title")
  func streams() {
    let log = log(film)
    #expect(log.subtitles.map(\.number) == [1, 2, 3])
    #expect(log.subtitles.map(\.language) == ["rus", "chi", ""])
    #expect(log.subtitles.map(\.codec) == ["subrip", "hdmv_pgs_subtitle", "ass"])
    #expect(log.subtitles.map(\.title) == ["Full, with signs", "", ": odd"])
    #expect(log.subtitles.map(\.isPictures) == [false, true, false])
  }

  @Test("the length and the presence of sound are known")
  func lengthAndSound() {
    #expect(log(film).duration == Milliseconds(6_730_030))
    #expect(log(film).hasSound)
    #expect(!log("  Stream #0:0: Video: h264").hasSound)
  }

  @Test(
    "a length that is none is unknown",
    arguments: ["N/A, bitrate: N/A", "1:2", "99999:00:00.0", "00:61:00.0", ":::", "-1:00:00.0"])
  func lengths(text: String) {
    #expect(log("  Duration: \(text)").duration == nil)
  }

  @Test(
    "lines of anything do no harm",
    arguments: ["Stream", "Stream #0:1( Subtitle: ", "title", "", "Stream #0:1(((: Subtitle: ("])
  func anything(line: String) {
    var log = FFmpegStreamLog()
    log.take(line)
    log.take(line + String(repeating: "x", count: 20_000))
    #expect(log.duration == nil)
  }
}
