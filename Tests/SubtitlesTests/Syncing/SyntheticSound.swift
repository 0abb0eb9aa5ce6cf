import Foundation

/// Sound made for tests: 8,000 samples a second, from −1 to 1.
struct SyntheticSound {
  static let rate = 8000.0

  private(set) var samples: [Double] = []
  private var state: UInt64 = 1

  /// The samples as bytes, the low one first.
  var bytes: [UInt8] {
    samples.flatMap { sample in
      let value = Int16(max(-32767, min(32767, (sample * 32767).rounded())))
      return [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }
  }

  /// Both at once.
  func mixed(with other: SyntheticSound) -> SyntheticSound {
    var mixed = self
    mixed.samples = zip(samples, other.samples).map { $0 + $1 }
    return mixed
  }

  mutating func addSilence(seconds: Double) {
    samples += [Double](repeating: 0, count: Int(seconds * Self.rate))
  }

  mutating func addNoise(seconds: Double, level: Double = 0.1) {
    for _ in 0..<Int(seconds * Self.rate) { samples.append(noise() * level) }
  }

  /// Chords of four notes that are held for two seconds.
  mutating func addOrgan(seconds: Double, level: Double = 0.1) {
    let roots = [220.0, 174.6, 196, 164.8]
    for place in 0..<Int(seconds * Self.rate) {
      let time = Double(place) / Self.rate
      let root = roots[Int(time / 2) % roots.count]
      var sum = 0.0
      for ratio in [0.5, 1, 1.25, 1.5] {
        for harmonic in 1...6 {
          let turns: Double = root * ratio * Double(harmonic) * time
          sum += sin(2 * .pi * turns) / Double(harmonic)
        }
      }
      samples.append(sum * level / 2)
    }
  }

  /// Something like a voice: five syllables a second, each a hiss and a vowel of three formants
  /// over a pitch that falls.
  mutating func addVoice(seconds: Double, level: Double = 0.2) {
    let vowels = [
      [730.0, 1090, 2440], [270, 2290, 3010], [530, 1840, 2480], [570, 840, 2410],
      [300, 870, 2240],
    ]
    var (phase, count) = (0.0, 0)
    var resonators = [Resonator](repeating: Resonator(), count: 3)
    for place in 0..<Int(seconds * Self.rate) {
      let time = Double(place) / Self.rate
      let (syllable, within) = (Int(time * 5), (time * 5).truncatingRemainder(dividingBy: 1))
      let fall: Double = 20 * time.truncatingRemainder(dividingBy: 2)
      let pitch: Double = 135 - fall + 8 * sin(time * 17)
      phase += pitch / Self.rate
      var pulse = 0.0
      if phase >= 1 {
        phase -= 1
        count += 1
        pulse = 1
      }
      let vowel = vowels[syllable * 7 % vowels.count]
      var voiced = 0.0
      for formant in 0..<3 {
        voiced += resonators[formant].next(pulse, vowel[formant], 60 + 40 * Double(formant))
      }
      let opening: Double = sin(.pi * (within - 0.25) / 0.75)
      let envelope: Double = within < 0.25 ? within : opening + 0.2
      let hiss = within < 0.25 ? noise() * 0.1 : 0
      samples.append((voiced * envelope * 0.6 + hiss) * level)
    }
  }

  private mutating func noise() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(Int64(bitPattern: state) >> 11) / Double(1 << 52)
  }

  private struct Resonator {
    var (before, last) = (0.0, 0.0)

    mutating func next(_ input: Double, _ frequency: Double, _ width: Double) -> Double {
      let radius = exp(-.pi * width / SyntheticSound.rate)
      let turn: Double = 2 * .pi * frequency / SyntheticSound.rate
      let value: Double = input + 2 * radius * cos(turn) * last - radius * radius * before
      (before, last) = (last, value)
      return value
    }
  }
}
