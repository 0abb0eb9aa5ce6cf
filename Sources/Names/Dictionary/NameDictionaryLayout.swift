/// Where things are in the file of a name dictionary, which is looked up as it lies there.
///
/// All numbers are little-endian:
///
///     8 bytes           "SilkName"
///     4                 version
///     4                 number of groups
///     4                 number of records
///     4                 zero
///     4 × (2^16 + 1)    directory: the place of the first record by the upper 16 bits of the hash
///     4 × groups        their Wikidata numbers, ascending
///     5 × records       the lower 22 bits of the hash, then the 18 bits of a group's place, ascending
struct NameDictionaryLayout: Sendable {
  private static let magic = Array("SilkName".utf8)
  private static let version: UInt32 = 1
  private static let headerLength = 24
  private static let bucketCount = 1 << 16
  private static let groupBits: UInt64 = 18
  private static let restBits: UInt64 = 22
  private static let recordLength = 5

  private let groupCount: Int
  private let recordCount: Int

  /// Reads the header, and makes sure that the file has the length it states and a directory in order.
  init(of bytes: RawSpan) throws(Flaw) {
    guard bytes.byteCount >= Self.headerLength,
      Self.magic.indices.allSatisfy({
        bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) == Self.magic[$0]
      })
    else { throw .noDictionary }
    let version = bytes.number(at: 8)
    guard version == Self.version else { throw .version(version, expected: Self.version) }
    groupCount = Int(bytes.number(at: 12))
    recordCount = Int(bytes.number(at: 16))
    let expected = recordStart + recordCount * Self.recordLength
    guard bytes.byteCount == expected else { throw .length(bytes.byteCount, expected: expected) }
    var last: UInt32 = 0
    for bucket in 0...Self.bucketCount {
      let place = bytes.number(at: Self.headerLength + 4 * bucket)
      guard place >= last else { throw .directory }
      last = place
    }
    guard Int(last) == recordCount else { throw .directory }
  }

  /// The groups of the form with this hash, ascending.
  func groups(of hash: UInt64, in bytes: RawSpan) -> [UInt32] {
    let entry = Self.headerLength + 4 * Int(hash >> Self.restBits)
    let end = Int(bytes.number(at: entry + 4))
    let rest = hash & (1 << Self.restBits - 1)
    var groups: [UInt32] = []
    for place in Int(bytes.number(at: entry))..<end {
      let record = bytes.record(at: recordStart + place * Self.recordLength)
      let other = record >> Self.groupBits
      if other < rest { continue }
      if other > rest { break }
      let group = Int(record & (1 << Self.groupBits - 1))
      // A damaged record may name a group that is not there.
      if group < groupCount { groups.append(bytes.number(at: groupStart + 4 * group)) }
    }
    return groups
  }

  private var groupStart: Int { Self.headerLength + 4 * (Self.bucketCount + 1) }
  private var recordStart: Int { groupStart + 4 * groupCount }
}

extension NameDictionaryLayout {
  /// Why bytes are no dictionary.
  enum Flaw: Error, Hashable, CustomStringConvertible {
    case noDictionary
    case version(UInt32, expected: UInt32)
    case length(Int, expected: Int)
    case directory

    var description: String {
      switch self {
      case .noDictionary: "it is no name dictionary"
      case .version(let version, let expected):
        "it is a name dictionary of version \(version), but version \(expected) is needed"
      case .length(let length, let expected):
        "it has \(length) bytes, but its header says that there are \(expected)"
      case .directory: "its directory is damaged"
      }
    }
  }
}

// Every load checks that its bytes are there, and any bytes are an integer.
extension RawSpan {
  /// The number of 32 bits at an offset.
  fileprivate func number(at offset: Int) -> UInt32 {
    UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The number of 40 bits at an offset.
  fileprivate func record(at offset: Int) -> UInt64 {
    UInt64(number(at: offset))
      | UInt64(unsafeLoad(fromByteOffset: offset + 4, as: UInt8.self)) << 32
  }
}
