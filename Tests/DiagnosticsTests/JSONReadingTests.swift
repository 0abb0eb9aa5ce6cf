import Diagnostics
import Testing

@Suite("Reading JSON")
struct JSONReadingTests {
  @Test(
    "what is read is written again",
    arguments: [
      "null", "true", "[]", "{}", #"{"a":[1,-2,0.5,"x",null,false],"b":{"c":""}}"#,
      #""\"\\\n\u0001ё金""#,
      "12345678901", "-0.25",
    ])
  func roundTrip(text: String) throws {
    #expect(try JSONValue(reading: text.utf8).text() == text)
  }

  @Test(
    "escapes",
    arguments: [
      (#""\u91d1\/""#, "金/"), (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"),
      (#""\ud83dA""#, "\u{FFFD}A"),
    ])
  func escapes(text: String, value: String) throws {
    guard case .string(let read) = try JSONValue(reading: text.utf8) else {
      Issue.record("no string")
      return
    }
    #expect(read == value)
  }

  @Test("blanks around and within, and the last of equal keys")
  func members() throws {
    let value = try JSONValue(reading: " { \"a\" : 1 ,\t\"a\" :\n2 } ".utf8)
    guard case .integer(2)? = value["a"] else {
      Issue.record("found \(value)")
      return
    }
    #expect(value["b"] == nil)
  }

  @Test(
    "what is no JSON is refused where it stops being that",
    arguments: [
      ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\"}", 4), ("01", 0), ("1 2", 2), ("\"a", 2),
      ("\"\\x\"", 2),
      ("nul", 0), ("\"\u{1}\"", 1), ("+1", 0), ("1.", 0), ("\"\\u12G4\"", 3),
      (String(repeating: "[", count: 300), 201),
    ])
  func refused(text: String, offset: Int) {
    #expect {
      _ = try JSONValue(reading: text.utf8)
    } throws: { error in
      (error as? JSONValue.ReadingError)?.offset == offset
    }
  }
}
