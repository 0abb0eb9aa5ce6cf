/// The units of a joint model, found by the letters of one side, with what they become on the other.
struct UnitSide: Sendable {
  /// What a unit adds to a text: its letters, and how they change the text's hash.
  struct Result: Sendable {
    let letters: String
    private let factor: UInt64
    private let sum: UInt64

    init(_ letters: String) {
      self.letters = letters
      var factor: UInt64 = 1
      var sum: UInt64 = 0
      for scalar in letters.unicodeScalars {
        factor = factor &* Self.prime
        sum = sum &* Self.prime &+ UInt64(scalar.value)
      }
      self.factor = factor
      self.sum = sum
    }

    /// The hash of a text of that hash with these letters after it.
    func appended(to hash: UInt64) -> UInt64 { hash &* factor &+ sum }

    /// A large prime (that of FNV-1a), so that texts of a name's length hardly ever meet.
    private static let prime: UInt64 = 0x100_0000_01B3
  }

  /// A node of the tree of given letters.
  typealias Node = Int32

  let results: [Result]
  /// The units that are silent on the given side.
  let silent: [JointSpelling.Index]
  private var children: [UInt64: Node] = [:]
  private var units: [[JointSpelling.Index]] = [[]]

  init(given: [String], results: [String]) {
    self.results = results.map(Result.init)
    silent = given.indices.dropFirst().filter { given[$0].isEmpty }.map { JointSpelling.Index($0) }
    for index in given.indices.dropFirst() where !given[index].isEmpty {
      var node: Node = 0
      for scalar in given[index].unicodeScalars {
        let key = Self.key(node, scalar)
        if let child = children[key] {
          node = child
        } else {
          units.append([])
          node = Node(units.count - 1)
          children[key] = node
        }
      }
      units[Int(node)].append(JointSpelling.Index(index))
    }
  }

  /// The root of the tree.
  var root: Node { 0 }

  /// The node that a letter leads to; nil where no unit goes on so.
  func child(of node: Node, _ letter: Unicode.Scalar) -> Node? { children[Self.key(node, letter)] }

  /// The units whose given letters end at a node.
  func units(at node: Node) -> [JointSpelling.Index] { units[Int(node)] }

  private static func key(_ node: Node, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar.value)
  }
}
