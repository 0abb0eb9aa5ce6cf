internal import Diagnostics
internal import LocaleData
internal import YAML

/// An entry of a roster for a person whom no roster lists yet, as lines of YAML.
///
/// ```yaml
/// id: vadim-byrkin
/// forms:
///   en: Vadim Byrkin  # printed by 2 sources
///   # ru: Вадим Быркин  # derived: read back from the Latin spelling
/// aka: [瓦迪姆·比爾金]
/// role: general producer
/// note: Found in 01-en-premiere-guests.md.
/// ```
///
/// Only what sources print stands as a form: what is derived is in comments, for an editor to make it a
/// form by taking away the sign.
struct RosterEntryText {
  let person: Person
  /// The ids of people with whom this one may be one.
  let doubts: [String]

  /// The lines, without indentation.
  var lines: [String] {
    var lines = ["id: \(person.id.yamlScalar())"]
    if let sex = person.sex { lines.append("sex: \(sex.rawValue)") }
    lines.append("forms:")
    lines += LanguageTag.supported.compactMap(form)
    let spellings = person.otherSpellings(besides: person.printedForms)
    if !spellings.isEmpty {
      lines.append(
        "aka: [\(spellings.map { $0.yamlScalar(isInBrackets: true) }.joined(separator: ", "))]")
    }
    lines += doubts.map {
      "# May be one person with \($0): then move the forms there; else say not: [\($0)]."
    }
    if !person.roleWords.isEmpty {
      lines.append("role: \(person.roleWords.joined(separator: ", ").yamlScalar())")
    }
    lines.append("note: \(note.yamlScalar())")
    return lines
  }

  private func form(_ language: LanguageTag) -> String? {
    guard let form = person.forms[language] else { return nil }
    let basis = form.basis.onOneLine
    guard let text = form.text else { return "  # \(language): unknown: \(basis)" }
    let line = "\(language): \(text.yamlScalar())  # "
    return form.certainty == .derived ? "  # \(line)derived: \(basis)" : "  \(line)\(basis)"
  }

  /// Where the person was found: the files, the first of many.
  private var note: String {
    var files: [String] = []
    for variant in person.variants {
      let name = variant.location.file.split(separator: "/").last.map(String.init)
      if let name, !files.contains(name) { files.append(name) }
    }
    let rest = files.count - Self.mostFiles
    let named = files.prefix(Self.mostFiles).joined(separator: ", ")
    return "Found in \(named)" + (rest > 0 ? " and \(rest) more." : ".")
  }

  private static let mostFiles = 4
}

extension Person {
  /// The forms that sources print, or the roster has.
  var printedForms: [String] {
    forms.values.filter { [.attested, .roster].contains($0.certainty) }.compactMap(\.text)
  }

  /// The whole names that sources print otherwise than any of `known`, in the order met.
  func otherSpellings(besides known: [String]) -> [String] {
    var seen = Set(known)
    return variants.filter { !$0.isPartial }.map(\.nominative).filter { seen.insert($0).inserted }
  }
}
