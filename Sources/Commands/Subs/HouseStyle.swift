internal import ArgumentParser
internal import Subtitles

extension Profile {
  /// The house style that an argument names: one that comes with Silk, or a YAML file.
  init(named name: String, _ global: GlobalOptions) throws {
    let store = global.localeStore
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/") {
      try self.init(reading: try InputFile.bytes(at: name), file: name, from: store)
      return
    }
    guard Profile.names.contains(name) || global.hasOwnLocales else {
      let known = Profile.names.joined(separator: ", ")
      throw ValidationError("there is no profile “\(name)”; one of: \(known), or a YAML file")
    }
    try self.init(name, from: store)
  }
}
