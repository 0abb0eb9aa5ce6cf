internal import LocaleData
internal import YAML

/// Knows which places of a list only say where another of them lies.
final class ContainedPlaces {
  private let store: LocaleStore
  private var containers: [String: Set<String>]?

  init(_ store: LocaleStore) { self.store = store }

  /// The places without what says where they lie.
  ///
  /// `Xining, Qinghai` and `Xining (Qinghai)` are Xining, and a province goes, and is nil, whose capital is
  /// in the list too. `names` gives all names of a place.
  ///
  /// - Throws: a `LocaleError` where the list of provinces is missing or broken.
  func withoutContainers(
    _ places: [String], names: (String) -> [String]
  ) throws(LocaleError) -> [String?] {
    let heads = places.map(Self.head)
    let known = try knownContainers()
    let lyingIn = heads.reduce(into: Set<String>()) { all, place in
      for name in names(place) { all.formUnion(known[name] ?? []) }
    }
    return heads.map { lyingIn.isDisjoint(with: names($0)) ? $0 : nil }
  }

  /// What stands before a comma or a bracket.
  static func head(_ place: String) -> String {
    let end = place.firstIndex { ",，(（".contains($0) } ?? place.endIndex
    let head = place[..<end]
    return String(head.last == " " ? head.dropLast() : head)
  }

  /// The names of the provinces of each capital.
  private func knownContainers() throws(LocaleError) -> [String: Set<String>] {
    if let containers { return containers }
    let read = try store.value(at: "provinces.yaml") { node throws(YAMLError) in
      try node.allowOnly(["provinces"])
      var containers: [String: Set<String>] = [:]
      for entry in try node.required("provinces").elements() {
        try entry.allowOnly(["province", "capital"])
        let province = Set(try entry.required("province").strings())
        for name in try entry.required("capital").strings() {
          containers[name, default: []].formUnion(province)
        }
      }
      return containers
    }
    containers = read
    return read
  }
}
