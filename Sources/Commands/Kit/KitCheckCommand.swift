internal import ArgumentParser
internal import Diagnostics
internal import PressKit

/// `silk kit check`.
struct KitCheckCommand: SilkCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is missing, untranslated, unknown, too long or at odds in a kit.",
    discussion: """
      Findings go to standard error, or with --format json as a list to standard output. The exit status \
      is 1 where there is an error, with --strict also where there is a warning.

      EXAMPLES:
        silk kit check kit/
        silk kit check kit/ --strict --format json > findings.json
      """)

  /// How findings are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var input: KitInput

  @Flag(help: "Exit with 1 for warnings too.")
  var strict = false

  @Option(help: ArgumentHelp("Print findings as text or json.", valueName: "format"))
  var format = Format.text

  func execute(_ console: Console) throws -> ExitStatus {
    let (kit, readingFindings) = try KitReader.read(try input.files())
    let findings = readingFindings + (try KitCheck.findings(in: kit, locales: global.localeStore))
    switch format {
    case .text:
      for finding in findings { console.report(finding) }
      let counts = [Severity.error, .warning, .info].map { severity in
        "\(findings.filter { $0.severity == severity }.count) \(severity.label)s"
      }
      console.inform(counts.joined(separator: ", "))
    case .json: try console.write(JSONValue.array(findings.map(\.json)).text(.indented) + "\n")
    }
    let threshold = strict ? Severity.warning : .error
    return findings.contains { $0.severity >= threshold } ? .negative : .done
  }
}
