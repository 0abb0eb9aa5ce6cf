#if canImport(Glibc)
  internal import Glibc
#endif

/// The loudness of eight frames of sound in bands of frequency.
///
/// A frame is 32 ms, one every 20 ms. The eight lie in the lanes of a vector, and one Fourier
/// transform of 128 complex points serves them all: half a microsecond a frame.
struct BandEnergies {
  /// The samples of a frame.
  static let frame = 256
  /// The samples from one frame to the next.
  static let hop = 160
  /// The frames that are done together.
  static let frames = 8
  /// The samples that so many frames take.
  static let samples = (frames - 1) * hop + frame

  /// Where the bands begin and end, in steps of 31.25 Hz: even up to a kilohertz, so that the
  /// harmonics of a voice show, then as wide as the ear's.
  private static let edges = [
    2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 37, 41, 45, 50, 55, 61, 68, 76,
    85, 96, 109, 125,
  ]
  /// The number of bands.
  static let count = edges.count - 1

  /// What a band has in silence, so that its logarithm stays in bounds; samples are from −1 to 1.
  private static let floor: Float = 1e-6

  private static let half = frame / 2

  private var real = [SIMD8<Float>](repeating: .zero, count: half)
  private var imaginary = [SIMD8<Float>](repeating: .zero, count: half)
  private let window: [Float]
  private let cosines: [Float]
  private let sines: [Float]
  private let reversed: [Int]

  init() {
    let turn = 2 * Float.pi / Float(Self.frame)
    window = (0..<Self.frame).map { (0.5 - 0.5 * cos(turn * (Float($0) + 0.5))) / 32768 }
    cosines = (0..<Self.half).map { cos(turn * Float($0)) }
    sines = (0..<Self.half).map { sin(turn * Float($0)) }
    let bits = Self.half.trailingZeroBitCount
    reversed = (0..<Self.half).map { place in
      (0..<bits).reduce(0) { $0 | (place >> $1 & 1) << (bits - 1 - $1) }
    }
  }

  /// The natural logarithms of the energies of the eight frames that begin at `start`, a vector a
  /// band.
  mutating func logarithms(of samples: [Int16], from start: Int) -> [SIMD8<Float>] {
    load(samples, start)
    transform()
    var bands = [SIMD8<Float>](repeating: .zero, count: Self.count)
    for band in 0..<Self.count {
      var energy = SIMD8<Float>(repeating: Self.floor)
      for step in Self.edges[band]..<Self.edges[band + 1] { energy += power(step) }
      for lane in 0..<Self.frames { bands[band][lane] = log(energy[lane]) }
    }
    return bands
  }

  /// Even samples as real, odd ones as imaginary parts, in the order that the transform wants.
  private mutating func load(_ samples: [Int16], _ start: Int) {
    for place in 0..<Self.half {
      var (even, odd) = (SIMD8<Int16>.zero, SIMD8<Int16>.zero)
      let first = start + 2 * place
      for lane in 0..<Self.frames {
        even[lane] = samples[first + lane * Self.hop]
        odd[lane] = samples[first + lane * Self.hop + 1]
      }
      real[reversed[place]] = SIMD8<Float>(even) * window[2 * place]
      imaginary[reversed[place]] = SIMD8<Float>(odd) * window[2 * place + 1]
    }
  }

  private mutating func transform() {
    var length = 1
    while length < Self.half {
      let stride = Self.half / length
      for place in 0..<length {
        let (cosine, sine) = (cosines[place * stride], sines[place * stride])
        var low = place
        while low < Self.half {
          let high = low + length
          let (x, y) = (real[high], imaginary[high])
          let (u, v) = (x * cosine + y * sine, y * cosine - x * sine)
          let (p, q) = (real[low], imaginary[low])
          (real[high], imaginary[high]) = (p - u, q - v)
          (real[low], imaginary[low]) = (p + u, q + v)
          low += 2 * length
        }
      }
      length *= 2
    }
  }

  /// The power at a frequency of the real signal that the complex one was made of.
  @inline(__always)
  private func power(_ step: Int) -> SIMD8<Float> {
    let other = Self.half - step
    let (a, b) = (real[step], imaginary[step])
    let (c, d) = (real[other], imaginary[other])
    let (evenReal, evenImaginary) = ((a + c) * 0.5, (b - d) * 0.5)
    let (oddReal, oddImaginary) = ((b + d) * 0.5, (c - a) * 0.5)
    let (cosine, sine) = (cosines[step], sines[step])
    let x = evenReal + oddReal * cosine + oddImaginary * sine
    let y = evenImaginary + oddImaginary * cosine - oddReal * sine
    return x * x + y * y
  }
}
