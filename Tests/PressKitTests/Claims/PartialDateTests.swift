import Testing

@testable import PressKit

@Suite("Partial dates")
struct PartialDateTests {
  @Test("written back as read", arguments: ["2025-09-04", "2025-09", "2025", "2024-02-29"])
  func roundTrip(text: String) { #expect(PartialDate(text)?.description == text) }

  @Test(
    "what no calendar has is refused",
    arguments: [
      "2025-02-29", "1900-02-29", "2025-13", "2025-00", "2025-09-31", "25-09-04", "2025-9-4", "",
      "2025-", "2025-09-04-01", "٢٠٢٥", "last Friday",
    ])
  func refused(text: String) { #expect(PartialDate(text) == nil) }
}
