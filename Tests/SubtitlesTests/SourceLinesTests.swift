import Testing

@testable import Subtitles

@Suite("Lines of a file")
struct SourceLinesTests {
  private func lines(_ bytes: [UInt8], _ form: CharacterForm = .utf8) -> SourceLines {
    SourceLines(TrackSource(bytes: bytes, form: form, decodeLegacy: nil))
  }

  @Test("CR, LF and CR LF end a line, and the last line needs no end")
  func ends() {
    var cursor = lines(Array("a\rbb\n\r\n\nc".utf8))
    let found = Array(cursor)
    #expect(found.map(\.content) == [0..<1, 2..<4, 5..<5, 7..<7, 8..<9])
    #expect(found.map(\.newline) == [.cr, .lf, .crlf, .lf, nil])
    #expect(found.map(\.number) == [1, 2, 3, 4, 5])
    while cursor.next() != nil {}
    #expect(cursor.newlines.newline == .mixed)
  }

  @Test("a line end at the end starts no further line, and an empty file has none")
  func last() {
    #expect(Array(lines(Array("a\n".utf8))).count == 1)
    #expect(Array(lines([])).isEmpty)
  }

  @Test("looking ahead does not go on")
  func peek() {
    var cursor = lines(Array("a\nb".utf8))
    #expect(cursor.peek() == cursor.peek())
    #expect(cursor.next()?.content == 0..<1)
    #expect(cursor.peek()?.number == 2)
  }

  @Test("in UTF-16 the offsets are those of bytes")
  func wide() {
    let bytes = "ab\nc".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let found = Array(lines(bytes, .utf16(isBigEndian: false)))
    #expect(found.map(\.content) == [0..<4, 6..<8])
  }
}
