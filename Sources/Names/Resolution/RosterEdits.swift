internal import Diagnostics
internal import LocaleData
internal import YAML

/// Additions to the lines of a roster that leave all else as it stands.
struct RosterEdits {
  private var old: [String]
  /// The lines that come behind a line, by its index.
  private var added: [Int: [String]] = [:]

  /// Additions to these lines.
  init(_ lines: [String]) { old = lines }

  /// The lines with the additions.
  var lines: [String] {
    old.enumerated().flatMap { index, line in [line] + (added[index] ?? []) }
  }

  /// Adds to an entry the forms that sources print in languages it has none for, and other spellings.
  mutating func complete(_ entry: Roster.Entry, _ node: YAMLNode, with person: Person) {
    guard case .mapping(let keys) = node.content, let first = keys.first, !isFlow(node),
      let end = endOfForms(keys, node)
    else { return }
    var known = Array(entry.forms.values) + entry.otherSpellings
    for language in LanguageTag.supported where entry.forms[language] == nil {
      guard let form = person.forms[language], form.certainty == .attested, let text = form.text
      else { continue }
      added[end.line, default: []].append(
        end.indentation + "\(language): \(text.yamlScalar())  # \(form.basis.onOneLine)")
      known.append(text)
    }
    let spellings = person.otherSpellings(besides: known).map { $0.yamlScalar(isInBrackets: true) }
    guard !spellings.isEmpty else { return }
    if let key = keys.first(where: { $0.key == "aka" }) {
      extend(key.value, with: spellings)
    } else {
      added[end.line, default: []].append(
        indentation(to: first.location.column) + "aka: [\(spellings.joined(separator: ", "))]")
    }
  }

  /// The last line of the forms of an entry, and what stands before each of them; nil where they do not
  /// stand in lines of their own.
  private func endOfForms(
    _ keys: [YAMLNode.Entry], _ node: YAMLNode
  ) -> (line: Int, indentation: String)? {
    var forms = keys.filter { !Roster.Entry.keys.contains($0.key) }
    if let node = node["forms"] {
      guard !isFlow(node), case .mapping(let own) = node.content else { return nil }
      forms = own
    }
    guard let last = forms.last, let line = last.location.line, line <= old.count,
      case .scalar(let text, _) = last.value.content, old[line - 1].contains(text)
    else { return nil }
    return (line - 1, indentation(to: last.location.column))
  }

  /// Adds items to a list, in brackets on one line or behind hyphens.
  private mutating func extend(_ list: YAMLNode, with items: [String]) {
    guard case .sequence(let own) = list.content, let line = list.location.line, line <= old.count
    else { return }
    if isFlow(list) {
      guard let bracket = closingBracket(line - 1, from: list.location.column ?? 1) else { return }
      let separator = own.isEmpty ? "" : ", "
      old[line - 1].insert(
        contentsOf: separator + items.joined(separator: ", "), at: bracket)
    } else if let last = own.last?.location.line, last <= old.count {
      let before = old[last - 1].prefix { $0 == " " }
      added[last - 1, default: []] += items.map { "\(before)- \($0)" }
    }
  }

  private func indentation(to column: Int?) -> String {
    String(repeating: " ", count: max(0, (column ?? 1) - 1))
  }

  /// Whether a node stands in brackets.
  private func isFlow(_ node: YAMLNode) -> Bool {
    guard let line = node.location.line, line <= old.count, let column = node.location.column else {
      return true
    }
    let rest = old[line - 1].unicodeScalars.dropFirst(column - 1)
    return rest.first == "{" || rest.first == "["
  }

  /// Where the bracket closes that opens in a column of a line; nil where it does not on that line.
  private func closingBracket(_ line: Int, from column: Int) -> String.Index? {
    let text = old[line].unicodeScalars
    var quote: Unicode.Scalar?
    var depth = 0
    for index in text.indices.dropFirst(column - 1) {
      let scalar = text[index]
      if let open = quote {
        if scalar == open, index == text.startIndex || text[text.index(before: index)] != "\\" {
          quote = nil
        }
        continue
      }
      switch scalar {
      case "\"": quote = scalar
      case "'": if [",", "[", " "].contains(text[text.index(before: index)]) { quote = scalar }
      case "[", "{": depth += 1
      case "]", "}":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
