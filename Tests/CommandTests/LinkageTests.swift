import Testing

@Suite("Linked libraries")
struct LinkageTests {
  @Test("full Foundation and its own ICU are not among them: they cost each start 5 ms and more")
  func foundation() throws {
    // With this variable the loader lists what it would load, and does not start the program.
    let run = try SilkProcess.run([], environment: ["LD_TRACE_LOADED_OBJECTS": "1"])
    let libraries = run.text.split(separator: "\n").compactMap { line in
      line.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
    #expect(libraries.contains { $0.hasPrefix("libicuuc.so") }, "this is no list: \(run.text)")
    let refused = ["libFoundation.so", "lib_FoundationICU.so", "libFoundationXML.so"]
    #expect(libraries.filter { refused.contains($0) }.isEmpty)
  }
}
