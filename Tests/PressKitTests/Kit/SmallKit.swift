import Diagnostics

@testable import PressKit

/// A kit small enough to stand in a test: a title in two languages, and whatever files the test adds.
enum SmallKit {
  static let manifest = """
    id: small
    languages: [en, zh-Hant]
    film:
      title: { en: Small, zh-Hant: 小 }
      genre: { en: drama, zh-Hant: 劇情 }
    """

  /// The folder with `files` added or put in place of its own.
  static func folder(_ files: [String: String]) -> KitFolder {
    KitFolder(
      name: "small",
      files: ["kit.yaml": manifest].merging(files) { $1 }.mapValues { Array($0.utf8) })
  }

  /// The kit with `files` added or put in place of its own.
  static func read(_ files: [String: String]) throws -> Kit {
    try KitReader.read(folder(files)).kit
  }
}
