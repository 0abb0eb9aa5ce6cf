import CFuzzer

/// Fuzzes one target: `fuzz --target=reading CORPUS -max_total_time=60`, or writes the first inputs
/// of a corpus: `fuzz seeds FOLDER FILE…`; otherwise lists the targets.
///
/// What follows is for libFuzzer, which leaves options with two dashes alone.
@main
enum Fuzz {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "seeds", arguments.count > 2 {
      return Seeds(folder: arguments[2]).write(Array(arguments.dropFirst(2)))
    }
    let option = "--target="
    let name = arguments.first { $0.hasPrefix(option) }?.dropFirst(option.count)
    guard let target = name.flatMap({ Target(rawValue: String($0)) }) else {
      return print(Target.allCases.map(\.rawValue).joined(separator: " "))
    }
    var count = CommandLine.argc
    var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &values, target.run)
  }
}

/// Which laws are checked.
enum Target: String, CaseIterable {
  case reading, changing, conversion, encoding, pairs

  /// What libFuzzer calls for each input.
  var run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
    switch self {
    case .reading: { ReadingLaws.check(FuzzInput($0, $1)) }
    case .changing: { ChangingLaws.check(FuzzInput($0, $1)) }
    case .conversion: { ConversionLaws.check(FuzzInput($0, $1)) }
    case .encoding: { EncodingLaws.check(FuzzInput($0, $1)) }
    case .pairs: { PairLaws.check(FuzzInput($0, $1)) }
    }
  }
}

/// Ends the program where a law is broken, so that libFuzzer keeps the input.
func law(_ holds: Bool, _ law: @autoclosure () -> String) {
  if !holds { fatalError("broken law: " + law()) }
}

/// Ends the program where two files differ, and says where.
func law(_ file: [UInt8]?, is other: [UInt8], _ name: String) {
  guard let file, file != other else { return law(file != nil, name) }
  let offset = zip(file, other).prefix { $0 == $1 }.count
  let (found, wanted) = (file.dropFirst(offset).prefix(24), other.dropFirst(offset).prefix(24))
  law(
    false,
    "\(name); at byte \(offset) “\(String(decoding: found, as: UTF8.self))” \(Array(found)) is not "
      + "“\(String(decoding: wanted, as: UTF8.self))” \(Array(wanted))")
}
