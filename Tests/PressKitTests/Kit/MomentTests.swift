import Testing

@testable import PressKit

@Suite("Moments")
struct MomentTests {
  @Test(
    "a moment is written as it was, and says its clock as the press does",
    arguments: [
      ("2025-09-04T10:00+08:00", "2025-09-04T10:00+08:00", "UTC+8"),
      ("2025-09-04T10:00:30-03:30", "2025-09-04T10:00-03:30", "UTC−3:30"),
      ("2025-09-04T10:00Z", "2025-09-04T10:00Z", "UTC"),
    ])
  func reading(text: String, written: String, zone: String) throws {
    let moment = try #require(Moment(text))
    #expect(moment.description == written)
    #expect(moment.zone == zone)
  }

  @Test(
    "what is no moment everywhere on earth is refused",
    arguments: [
      "2025-09-04T10:00", "2025-09-04", "2025-09T10:00Z", "2025-02-30T10:00Z",
      "2025-09-04T24:00Z", "2025-09-04T10:60Z", "2025-09-04T1:00Z", "2025-09-04T+1:00Z",
      "2025-09-04T10:00+8", "2025-09-04T10:00+08:00Z", "2025-09-04 10:00Z", "",
    ])
  func refused(text: String) { #expect(Moment(text) == nil) }

  @Test(
    "moments compare by what happens first, not by what clocks show",
    arguments: [
      ("2025-09-04T10:00+08:00", "2025-09-04T03:00Z"),
      ("2024-12-31T23:59Z", "2025-01-01T00:00Z"),
      ("2024-02-29T23:00-02:00", "2024-03-01T01:01Z"),
      ("2025-02-28T23:59Z", "2025-03-01T00:00Z"),
    ])
  func order(first: String, second: String) throws {
    let (first, second) = (try #require(Moment(first)), try #require(Moment(second)))
    #expect(first < second)
    #expect(!(second < first))
  }

  @Test("the same moment on two clocks comes neither first nor second")
  func sameMoment() throws {
    let here = try #require(Moment("2025-09-04T10:00+08:00"))
    let there = try #require(Moment("2025-09-04T02:00Z"))
    #expect(!(here < there) && !(there < here))
  }
}
