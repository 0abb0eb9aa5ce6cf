/// Finds where someone speaks in sound that comes piece by piece.
///
///     var detector = SpeechDetector()
///     while let piece = next() { detector.take(piece) }
///     let curve = detector.finish()
///
/// The sound is mono, 8,000 samples a second, 16 bits each, the low byte first. Nothing of it is
/// kept but the last moment: two hours of film leave 700 KB of odds. In which pieces it comes does
/// not matter, to the last bit.
public struct SpeechDetector: Sendable {
  /// The samples of a second.
  public static let sampleRate = 8000

  private var bands = BandEnergies()
  private var level = SoundLevel()
  private var network = SpeechNetwork()
  private var samples: [Int16] = []
  /// The low byte of a sample whose high byte has not come yet.
  private var lowByte: UInt8?
  private var logOdds: [Float] = []

  /// A detector that has heard nothing yet.
  public init() {}

  /// The length of the sound so far in milliseconds.
  public var milliseconds: Int { count * 1000 / Self.sampleRate }

  /// The samples so far.
  private var count = 0

  /// Takes the next bytes of the sound.
  public mutating func take(_ bytes: [UInt8]) {
    for byte in bytes {
      if let low = lowByte {
        samples.append(Int16(truncatingIfNeeded: UInt16(byte) << 8 | UInt16(low)))
        lowByte = nil
        count += 1
      } else {
        lowByte = byte
      }
    }
    var start = 0
    while samples.count - start >= BandEnergies.samples {
      listen(from: start, frames: BandEnergies.frames)
      start += BandEnergies.frames * BandEnergies.hop
    }
    samples.removeFirst(start)
  }

  /// The end of the sound: where someone speaks in it.
  public mutating func finish() -> SpeechCurve {
    if samples.count >= BandEnergies.frame {
      let frames = (samples.count - BandEnergies.frame) / BandEnergies.hop + 1
      samples += [Int16](repeating: 0, count: BandEnergies.samples)
      listen(from: 0, frames: frames)
    }
    logOdds += network.finish()
    return SpeechCurve(logOdds: logOdds)
  }

  /// Hears so many of the eight frames that begin at a sample.
  private mutating func listen(from start: Int, frames: Int) {
    let energies = bands.logarithms(of: samples, from: start)
    let means = energies.reduce(SIMD8<Float>.zero, +) / Float(BandEnergies.count)
    var features = [Float](repeating: 0, count: frames * BandEnergies.count)
    for frame in 0..<frames {
      let reference = level.next(means[frame])
      for band in 0..<BandEnergies.count {
        features[frame * BandEnergies.count + band] = (energies[band][frame] - reference) / 3
      }
    }
    logOdds += network.take(features)
  }
}

/// How loud a film is at the moment, so that loud and soft films look alike.
private struct SoundLevel {
  private var value: Float?

  /// The level after a frame whose logarithm of energy is `loudness`: up within a second, down
  /// within a quarter of a minute.
  mutating func next(_ loudness: Float) -> Float {
    var level = value ?? loudness
    level += (loudness - level) * (loudness > level ? 0.02 : 1 / 750)
    value = level
    return level
  }
}
