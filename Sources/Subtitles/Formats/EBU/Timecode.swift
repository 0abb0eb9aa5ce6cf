/// A time of EBU-STL: hours, minutes, seconds and frames, counted without drops.
struct Timecode: Sendable, Hashable {
  var hours: Int
  var minutes: Int
  var seconds: Int
  var frames: Int

  /// The four bytes at an offset.
  init(_ bytes: [UInt8], at offset: Int) {
    let values = (0..<4).map { Int(bytes[offset + $0]) }
    (hours, minutes, seconds, frames) = (values[0], values[1], values[2], values[3])
  }

  /// Eight digits, such as `10000000`; nil for anything else.
  init?(digits text: some StringProtocol) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(text)
    else { return nil }
    (hours, minutes) = (number / 1_000_000, number / 10_000 % 100)
    (seconds, frames) = (number / 100 % 100, number % 100)
  }

  /// The time of a frame, counted from 0, at so many frames a second; at most 99 hours.
  init(frame: Int, perSecond rate: Int) {
    let frame = min(max(frame, 0), 100 * 3600 * rate - 1)
    (hours, minutes) = (frame / rate / 3600, frame / rate / 60 % 60)
    (seconds, frames) = (frame / rate % 60, frame % rate)
  }

  /// The frame, counted from 0.
  func frame(perSecond rate: Int) -> Int {
    ((hours * 60 + minutes) * 60 + seconds) * rate + frames
  }

  /// Whether minutes, seconds and frames are below 60, 60 and the rate.
  func isProper(perSecond rate: Int) -> Bool {
    hours < 24 && minutes < 60 && seconds < 60 && frames < rate
  }

  /// The four bytes.
  var bytes: [UInt8] { [hours, minutes, seconds, frames].map { UInt8(clamping: $0) } }

  /// The eight digits.
  var digits: String {
    [hours, minutes, seconds, frames].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
  }
}

/// How the frames of a file are times of the film.
struct TimecodeClock: Sendable, Hashable {
  /// Frames a second.
  var rate: FrameRate
  /// The frame at which the film starts.
  var start: Int

  /// The time of a time code.
  func time(of code: Timecode) -> Milliseconds {
    rate.time(ofFrame: code.frame(perSecond: rate.nominal) - start) ?? .zero
  }

  /// The nearest time code, and whether it is exactly the time.
  func code(of time: Milliseconds) -> (code: Timecode, isExact: Bool) {
    let limit = Milliseconds(1_000_000_000)
    let frame = rate.frames(in: min(max(time, -limit), limit)) ?? 0
    let code = Timecode(
      frame: frame.addingReportingOverflow(start).partialValue, perSecond: rate.nominal)
    return (code, self.time(of: code) == time)
  }
}
