import Diagnostics
import Testing

@testable import Subtitles

@Suite("Lists of cuts")
struct CutListTests {
  /// The segments of a list as they are written in an expectation: `0-5000>0 8000->5000`.
  private func told(_ text: String, _ rate: String? = nil, form: CutList.Form? = nil) throws
    -> String
  {
    var options = CutList.Options()
    options.form = form
    options.frameRate = rate.flatMap { FrameRate($0) }
    return try CutList(Array(text.utf8), file: "cuts", options).segments.map { segment in
      "\(segment.sourceIn.rounded.count)-"
        + (segment.sourceOut.map { "\($0.rounded.count)" } ?? "")
        + ">\(segment.recordIn.rounded.count)"
    }.joined(separator: " ")
  }

  private func problem(_ text: String, _ rate: String? = nil) -> String {
    do { return try told(text, rate) } catch { return "\(error)" }
  }

  @Test("an EDL says what of the film's reel is where; black moves nothing")
  func edl() throws {
    let list = """
      TITLE: X
      FCM: NON-DROP FRAME

      001  BL       V     C        00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00
      002  R3       V     C        01:00:04:00 01:00:14:12 01:00:02:00 01:00:12:12
      * FROM CLIP NAME: A
      002  R3       A     C        01:00:00:00 01:00:14:12 01:00:02:00 01:00:16:12
      003  R3       V     C        01:00:20:00 01:00:20:00 01:00:12:12 01:00:12:12
      003  R3       V     D    024 01:00:30:00 01:00:40:00 01:00:12:12 01:00:22:12
      """
    #expect(try told(list, "24") == "4000-14500>2000 30000-40000>12500")
    #expect(try told(list, "25") == "4000-14480>2000 30000-40000>12480")
    // Frames of film start between milliseconds; each time is rounded once.
    #expect(try told(list, "23.976") == "4004-14515>2002 30030-40040>12513")
  }

  @Test("a table of LosslessCut may count frames")
  func frames() throws {
    let list = "96,4659,First\n4715,,Rest\n"
    #expect(try told(list, "24") == "4000-194125>0 196458->190125")
    #expect(try told(list) == "96000-4659000>0 4715000->4563000")
    #expect(try told(list, "24", form: .segments) == "96000-4659000>0 4715000->4563000")
    #expect(try told(list, "25", form: .frames) == "3840-186360>0 188600->182520")
    #expect(try told("96,4659.5,First\n", "24") == "96000-4659500>0")
    #expect(throws: RetimingFileError.self) { try told(list, form: .frames) }
    #expect(throws: RetimingFileError.self) { try told("1.5,3,First", "24", form: .frames) }
  }

  @Test("events that run on into each other are one")
  func throughEdit() throws {
    let list = """
      001  R3  V  C  00:00:04:00 00:00:06:00 00:00:00:00 00:00:02:00
      002  R3  V  C  00:00:06:00 00:00:09:00 00:00:02:00 00:00:05:00
      """
    #expect(try told(list, "24") == "4000-9000>0")
  }

  @Test("drop frames leave out numbers and no frames")
  func dropFrame() throws {
    let list = """
      FCM: DROP FRAME
      001  R3  V  C  00:00:00;00 00:01:00;02 00:00:00;00 00:01:00;02
      002  R3  V  C  00:10:00:00 00:20:00:00 00:01:00:02 00:11:00:02
      """
    // Frame 1800 is 00:01:00;02: a minute and 60 ms.
    #expect(try told(list, "29.97").hasPrefix("0-60060>0 599999-1199999>60060"))
  }

  @Test("a change of speed is kept, a still picture has no cues")
  func speed() throws {
    let list = """
      001  R3  V  C  00:00:00:00 00:00:20:00 00:00:00:00 00:00:10:00
      M2   R3       048.0                    00:00:00:00
      002  R3  V  C  00:00:30:00 00:00:40:00 00:00:10:00 00:00:20:00
      M2   R3       012.0                    00:00:30:00
      003  R3  V  C  00:00:50:00 00:00:51:00 00:00:20:00 00:00:21:00
      M2   R3       000.0                    00:00:50:00
      """
    #expect(try told(list, "24") == "0-20000>0 30000-35000>10000")
    let map = try #require(
      try CutList(Array(list.utf8), file: "cuts").map)
    #expect(map(Milliseconds(10_000)) == Milliseconds(5000))
    #expect(map(Milliseconds(34_000)) == Milliseconds(18_000))
  }

  @Test("hours of timecode are taken off unless the track counts them too")
  func hours() throws {
    let list = "001  R3  V  C  10:00:04:00 10:00:14:00 01:00:00:00 01:00:10:00\n"
    #expect(try told(list, "24") == "4000-14000>0")
    var options = CutList.Options()
    options.frameRate = FrameRate(24)
    options.starts = [Milliseconds(36_005_000)]
    let own = try CutList(Array(list.utf8), file: "cuts", options)
    #expect(own.map?(Milliseconds(36_005_000)) == Milliseconds(3_601_000))
    options.sourceStart = "10:00:04:00"
    options.recordStart = "00:59:50:00"
    let given = try CutList(Array(list.utf8), file: "cuts", options)
    #expect(given.map?(.zero) == Milliseconds(10_000))
  }

  @Test(
    "a table has the columns in the usual order or by name",
    arguments: [
      "4,14.5,2\n30,40,12.5\n",
      "source in,source out,record in\n00:00:04.000,00:00:14.500,00:00:02.000\n30,40,12.5\n",
      "Record In;Source In;Source Out\n00:00:02,000;00:00:04,000;00:00:14,500\n12,5;30,0;40,0\n",
      "rec_in\tsrc_in\tsrc_out\n00:00:02:00\t00:00:04:00\t00:00:14:12\n12.5\t30\t40\n",
      "00:00:04,000,00:00:14,500,00:00:02,000\n00:00:30,000,00:00:40,000,00:00:12,500\n",
      "\"4\",\"14.5\",\"2\"\r\n\"30\",\"40\",\"12.5\"\r\n",
    ])
  func table(text: String) throws {
    #expect(
      try told(
        text.replacing("12,5;30,0;40,0", with: "00:00:12,500;00:00:30,000;00:00:40,000"), "24")
        == "4000-14500>2000 30000-40000>12500")
  }

  @Test(
    "parts that were kept stand one after the other",
    arguments: [
      "4,14.5,First\n30,40,\n",
      "start,end,name\n4,14.5,1\n30,40,2\n",
      "4,14.5\n30,40\n",
      "ffconcat version 1.0\nfile 'a b.mp4'\ninpoint 4\noutpoint 14.5\nfile 'a b.mp4'\ninpoint 30\n"
        + "outpoint 40\n",
      "{\n version: 1, /* x\n */ mediaFileName: 'it\\'s.mp4',\n cutSegments: [\n"
        + " { start: 4, end: 14.5, name: 'start: 9' }, // no\n"
        + " { \"start\": 30, \"end\": 40, tags: { start: '7' } },\n"
        + " { start: 50, end: 60, selected: false },\n ],\n}\n",
      "select='between(t,4,14.5)+between(t,30,40)',setpts=N/FRAME_RATE/TB\n",
    ])
  func kept(text: String) throws { #expect(try told(text) == "4000-14500>0 30000-40000>10500") }

  @Test(
    "of what was taken out the rest is kept",
    arguments: [
      "0.00\t4.00\t0\n14.50\t30.00\t3\n20.0\t25.0\t1\n",
      "##Comskip\n#0 #96 0\n00:00:14.500 00:00:30.000 0\n",
      "FILE PROCESSING COMPLETE  54000 FRAMES AT  2400\n-------------------\n0\t96\n348\t720\n",
      "[silencedetect @ 0x5] silence_start: -0.01\n[silencedetect @ 0x5] silence_end: 4 | "
        + "silence_duration: 4\n[blackdetect @ 0x6] black_start:14.5 black_end:20 "
        + "black_duration:5.5\nsize=1\n[silencedetect @ 0x5] silence_start: 18\n"
        + "[silencedetect @ 0x5] silence_end: 30\n",
      "not(between(t,0,4)+between(t,14.5,30))\n",
    ])
  func removed(text: String) throws {
    #expect(try told(text, "24") == "4000-14500>0 30000->10500")
  }

  @Test("the first and the last part may run from the start and to the end")
  func openEnds() throws {
    #expect(try told(",5,a\n8,,b\n") == "0-5000>0 8000->5000")
    #expect(try told("0,5,0\n8,,5\n") == "0-5000>0 8000->5000")
    let list = try CutList(Array("0,5,2\n8,,7\n".utf8), file: "cuts")
    #expect(
      try CutList(Array(list.table.utf8), file: "cuts").segments.map(\.map)
        == list.segments.map(\.map))
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      ("", "cuts: error: the list of cuts is empty"),
      (" \n\n", "cuts: error: the list of cuts is empty"),
      ("source in,source out,record in\n", "cuts: error: nothing of the film is left"),
      ("5,4,0\n", "cuts:1:1: error: it does not end after it starts"),
      ("0,5,0\n5,9,4\n", "cuts:2:1: error: it overlaps line 1 in the new cut"),
      ("0,5,0\n\n5,x,5\n", "cuts:3:1: error: “x” is no time"),
      ("0,5,0\n-5,9,5\n", "cuts:2:1: error: “-5” is no time from 0 on"),
      ("0,5,0\n5\n", "cuts:2:1: error: the row has 1 of 3 columns"),
      ("00:00:01:00,00:00:02:00,0\n", "cuts:1:1: error: “00:00:01:00” counts frames; add --fps"),
      ("1 5 0\n4 9 0\n", "cuts:2:1: error: it overlaps what line 1 takes out"),
      ("1 5 0\n9 7 0\n", "cuts:2:1: error: it does not end after it starts"),
      ("FILE PROCESSING COMPLETE\n---\n1 5\n", "cuts:3:1: error: the heading says no frame rate"),
      ("file a\nfile b\n", "cuts:1:1: error: it is not said how long the file lasts"),
      ("inpoint 1\nfile a\n", "cuts:1:1: error: it belongs to no file"),
      ("{ version: 1 }", "cuts: error: there are no cutSegments"),
      ("{ cutSegments: [ { start: 1", "cuts:1:1: error: the project ends within its cutSegments"),
      ("{ cutSegments: [ { start: 'x', end: 2 } ] }", "cuts:1:1: error: “x” is no time"),
      ("{ cutSegments: [] }", "cuts: error: nothing of the film is left"),
      (
        "001 R3 V C 00:00:01:00\n002 R3 V C 00:00:01:00 00:00:02:00 00:00:00:00 00:00:01:00",
        "cuts:1:1: error: an event needs a number"
      ),
      (
        "R3 V C 00:00:01:00 00:00:02:00 00:00:01:00 00:00:02:00\n"
          + "002 R3 V C 00:00:01:00 00:00:02:00 00:00:00:00 00:00:01:00",
        "cuts:1:1: error: an event needs a number"
      ),
      (
        "001 R3 V C 00:00:02:00 00:00:01:00 00:00:00:00 00:00:01:00",
        "cuts:1:1: error: the event ends before it starts"
      ),
      (
        "001 R3 V C 00:00:01:00 00:00:02:29 00:00:00:00 00:00:01:29",
        "cuts:1:24: error: “00:00:02:29” is no timecode at 24 frames a second"
      ),
      (
        "001 BL V C 00:00:01:00 00:00:02:00 00:00:00:00 00:00:01:00",
        "cuts: error: there is no event of a film in it, only black"
      ),
      ("TITLE: X\nFCM: NON-DROP FRAME\n", "cuts: error: there is no event in the list"),
      (
        "001 R3 V C 00:00:00:00 00:00:05:00 00:00:00:00 00:00:05:00\n"
          + "002 R3 V C 00:00:10:00 00:00:15:00 00:00:04:00 00:00:09:00",
        "cuts:2:1: error: it overlaps line 1 in the new cut"
      ),
      (
        "001 R3 V C 00:00:00:00 00:00:05:00 00:00:00:00 00:00:05:00\n"
          + "002 BL V C 00:00:00:00 00:00:05:00 00:00:04:00 00:00:09:00",
        "cuts:2:1: error: it overlaps line 1 in the new cut"
      ),
    ])
  func problems(text: String, message: String) {
    let rate = text.contains("R3") || text.contains("BL") ? "24" : nil
    #expect(problem(text, rate).hasPrefix(message), "\(problem(text, rate))")
  }

  @Test("a reel may have blanks in its name")
  func namedReel() throws {
    let text = """
      001  FILM REEL 3  V  C  00:00:00:00 00:00:05:00 00:00:00:00 00:00:05:00
      002  FILM REEL 4  V  D  012 00:00:20:00 00:00:21:00 00:00:05:00 00:00:06:00
      """
    #expect(try told(text, "24") == "0-5000>0")
  }

  @Test("where no frame rate is given, the lowest that fits is taken and said")
  func rates() throws {
    func rate(_ timecode: String, _ mode: String = "") throws -> [String] {
      let text =
        mode + "001 R3 V C 00:00:01:00 00:00:02:\(timecode) 00:00:00:00 00:00:01:\(timecode)"
      return try CutList(Array(text.utf8), file: "cuts").findings.map(\.message)
    }
    #expect(try rate("23")[0].contains("24 frames"))
    #expect(try rate("24")[0].contains("25 frames"))
    #expect(try rate("29")[0].contains("30 frames"))
    #expect(try rate("12", "FCM: DROP FRAME\n")[0].contains("29.97 frames"))
  }

  @Test("another reel is new picture, and --reel chooses it")
  func reels() throws {
    let text = """
      001 R3 V C 00:00:00:00 00:00:05:00 00:00:00:00 00:00:05:00
      002 R4 V C 00:00:20:00 00:00:21:00 00:00:05:00 00:00:06:00
      003 R3 V C 00:00:05:00 00:00:09:00 00:00:06:00 00:00:10:00
      """
    #expect(try told(text, "24") == "0-5000>0 5000-9000>6000")
    var options = CutList.Options()
    options.reel = "R4"
    let list = try CutList(Array(text.utf8), file: "cuts", options)
    #expect(list.map?(Milliseconds(20_500)) == Milliseconds(5500))
    options.reel = "R9"
    #expect(throws: RetimingFileError.self) { try CutList(Array(text.utf8), file: "cuts", options) }
  }

  @Test("damaged lists are read or refused, and never crash")
  func damage() {
    var random = SeededGenerator(seed: 5)
    let lists = [
      sample("recut.edl"), sample("recut.csv"),
      Array("{ version: 1, cutSegments: [ { start: 4, end: 14.5 }, { start: 30 } ] }".utf8),
      Array("file 'a'\ninpoint 4\noutpoint 14.5\nfile 'a'\ninpoint 30\n".utf8),
      Array("0.00 4.00 0\n14.50 30.00 3\n#99999999999 #5 0\n".utf8),
      Array("silence_start: 4\nsilence_end: 5\nblack_start:14.5 black_end:20\n".utf8),
      Array("between(t,4,14.5)+between(t,30,40)".utf8),
    ]
    let text = sample("en.recut.srt")
    let pieces = [
      "999999999", "99:59:59:23", ",", ";", "between(t,", "M2 R3 1e9 0", "{", "'", "\"",
    ]
    for round in 0..<700 {
      let bytes = damaged(lists[round % lists.count], inserting: pieces, &random)
      var options = CutList.Options()
      options.frameRate = round % 2 == 0 ? FrameRate("23.976") : nil
      guard let list = try? CutList(bytes, file: "cuts", options) else { continue }
      let result = try? track(text).conformed(to: list)
      #expect(result != nil)
      _ = try? list.reversed()
    }
  }
}
