import Testing

@testable import Subtitles

@Suite("Settings of WebVTT")
struct WebVTTSettingsTests {
  private var regions: [Region] { [Region(name: "a"), Region(name: "b")] }

  private func placement(_ change: (inout Placement) -> Void) -> Placement {
    var placement = Placement()
    change(&placement)
    return placement
  }

  @Test(
    "a setting that is as it must be counts, and the last of a name",
    arguments: [
      ("line:-1", "line:-1"), ("line:-0", "line:0"), ("line:1.5", "line:1.5"),
      ("line:00%", "line:0%"), ("line:100%,end", "line:100%,end"),
      ("position:1.5%,line-right", "position:1.5%,line-right"), ("size:50% size:100%", "size:100%"),
      ("vertical:rl vertical:lr", "vertical:lr"), ("align:end align:center", "align:center"),
      ("region:a region:b", "region:b"), ("\tsize:2%\u{C}align:left ", "size:2% align:left"),
      ("region:a align:left", "align:left region:a"),
      // A cue that is placed by itself leaves its region.
      ("region:a line:0", "line:0"), ("region:a size:50%", "size:50%"),
      ("region:a vertical:rl", "vertical:rl"), ("line:0 region:a", "line:0 region:a"),
      ("region:a size:100%", "size:100% region:a"),
    ])
  func valid(text: String, written: String) {
    let settings = WebVTTSettings(text, regions: regions)
    #expect(settings.ignored == [])
    #expect(WebVTTSettings.text(of: settings.placement) == written)
  }

  @Test(
    "a setting that is not as it must be has no effect and is named",
    arguments: [
      "line", "line:", ":line", "line:x", "line:1-", "line:.5", "line:5.", "line:1..5", "line:1e2",
      "line:101%", "line:-0%", "line:1%%", "position:1", "position:-1%", "position:101%,center",
      "size:x", "size:1%x", "vertical:RL", "align:middle", "Align:left", "region:c", "color:red",
    ])
  func invalid(text: String) {
    let settings = WebVTTSettings("size:50% " + text, regions: regions)
    #expect(settings.ignored.map(\.text) == [text])
    #expect(settings.ignored.map(\.offset) == [9])
    #expect(settings.placement == placement { $0.size = 50 })
  }

  @Test("where only the alignment after a comma is wrong, the number counts")
  func alignment() {
    let settings = WebVTTSettings("line:10%,middle position:20%,left", regions: [])
    #expect(settings.ignored.count == 2)
    #expect(WebVTTSettings.text(of: settings.placement) == "line:10% position:20%")
  }

  @Test("a region has the settings that its block gives, faulty ones left out")
  func region() {
    let (region, ignored) = WebVTTSettings.region(
      "id:x width:40%\nlines:4\nregionanchor:10%,20%\nscroll:up width:101% lines:-1 viewportanchor:1%"
    )
    var expected = Region(name: "x")
    expected.width = 40
    expected.lines = 4
    expected.anchor = (ScreenPoint(x: 10, y: 20), ScreenPoint(x: 0, y: 100))
    expected.scrolls = true
    #expect(region == expected)
    #expect(ignored.map(\.text) == ["width:101%", "lines:-1", "viewportanchor:1%"])
    #expect(WebVTTSettings.region("lines:10000000000000000000000000000000000").region.lines == .max)
  }

  @Test(
    "an edge of the picture becomes settings from which other formats read the edge again",
    arguments: [
      (ScreenAnchor.topLeft, "line:0 align:left"), (.top, "line:0"),
      (.topRight, "line:0 align:right"),
      (.left, "line:50%,center align:left"), (.center, "line:50%,center"),
      (.right, "line:50%,center align:right"), (.bottomLeft, "align:left"), (.bottom, ""),
      (.bottomRight, "align:right"),
    ])
  func anchors(anchor: ScreenAnchor, text: String) {
    let place = placement { $0.anchor = anchor }
    #expect(WebVTTSettings.text(of: place.asWebVTT) == text)
    #expect(WebVTTSettings(text, regions: []).placement.nearestAnchor ?? .bottom == anchor)
  }

  @Test("a point of the picture becomes a line and a position")
  func points() {
    let place = placement {
      $0.point = ScreenPoint(x: 25, y: 12.5)
      $0.anchor = .topLeft
    }
    #expect(
      WebVTTSettings.text(of: place.asWebVTT)
        == "line:12.5%,start position:25%,line-left align:left")
  }
}
