import Testing

@testable import ICU

@Suite("ICU error")
struct ICUErrorTests {
  @Test(
    "an error reads as a sentence",
    arguments: [
      (nil, "could not читать 张 (U_ILLEGAL_ARGUMENT_ERROR)"),
      (
        .byte(7),
        "could not читать 张: the bytes at offset 7 are not of that charset (U_ILLEGAL_ARGUMENT_ERROR)"
      ),
      (
        .character("狗", utf8Offset: 3),
        "could not читать 张: it has no U+72D7 CJK UNIFIED IDEOGRAPH-72D7 ‘狗’, found at byte 3 of "
          + "the text (U_ILLEGAL_ARGUMENT_ERROR)"
      ),
      (
        .rule(line: 2, offset: 5, before: "щ > ", after: "ш"),
        "could not читать 张: line 2, offset 5, between ‘щ > ’ and ‘ш’ (U_ILLEGAL_ARGUMENT_ERROR)"
      ),
    ] as [(ICUError.Position?, String)])
  func sentence(position: ICUError.Position?, text: String) {
    #expect(ICUError("читать 张", code: 1, position: position).description == text)
  }

  @Test(
    "more input than ICU can count is an error, not a crash", arguments: [800_000_000, Int.max])
  func tooLong(_ count: Int) {
    let error = #expect(throws: ICUError.self) { try checkedCount(count, "read all") }
    #expect(error?.codeName == "U_INPUT_TOO_LONG_ERROR")
  }
}
