import Testing

/// Broken and unusual SubRip files as they are met, each with the cues that a person sees in it.
enum Dialects {
  /// A file and its cues, written `1000-2000 text`; a slash in an expected text is a line break.
  struct Dialect: CustomTestStringConvertible, Sendable {
    let idea: String
    let file: String
    let cues: [String]

    init(_ idea: String, _ file: String, _ cues: [String]) {
      (self.idea, self.file, self.cues) = (idea, file, cues)
    }

    var testDescription: String { idea }
  }

  /// Two plain cues.
  static let pair = ["1000-2000 A", "3000-4000 B"]

  static let separators = [
    Dialect(
      "the format as it should be",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "no line end at the end",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB", pair),
    Dialect(
      "CR LF",
      "1\r\n00:00:01,000 --> 00:00:02,000\r\nA\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nB\r\n",
      pair),
    Dialect(
      "CR alone", "1\r00:00:01,000 --> 00:00:02,000\rA\r\r2\r00:00:03,000 --> 00:00:04,000\rB\r",
      pair),
    Dialect(
      "mixed line ends",
      "1\r\n00:00:01,000 --> 00:00:02,000\nA\r\r2\n00:00:03,000 --> 00:00:04,000\r\nB", pair),
    Dialect(
      "CR CR LF, from a text mode twice applied",
      "1\r\r\n00:00:01,000 --> 00:00:02,000\r\r\nA\r\r\n\r\r\n2\r\r\n00:00:03,000 --> 00:00:04,000\r\r\nB\r\r\n",
      pair),
    Dialect(
      "a blank line after every line",
      "1\n\n00:00:01,000 --> 00:00:02,000\n\nA\n\n\n2\n\n00:00:03,000 --> 00:00:04,000\n\nB\n", pair
    ),
    Dialect(
      "no blank line between cues",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "many blank lines between cues",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n\n\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "blank lines before the first cue",
      "\n\n1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "blank lines of spaces and tabs",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n \t \n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "a no-break space on the blank line",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\u{A0}\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "a full-width space on the blank line",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\u{3000}\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "U+2028 between lines of text stays text",
      "1\n00:00:01,000 --> 00:00:02,000\nA\u{2028}C\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 A\u{2028}C", "3000-4000 B"]),
    Dialect(
      "U+2028 for every line end",
      "1\u{2028}00:00:01,000 --> 00:00:02,000\u{2028}A\u{2028}\u{2028}2\u{2028}00:00:03,000 --> 00:00:04,000\u{2028}B\u{2028}",
      pair),
    Dialect(
      "U+0085 for every line end",
      "1\u{85}00:00:01,000 --> 00:00:02,000\u{85}A\u{85}\u{85}2\u{85}00:00:03,000 --> 00:00:04,000\u{85}B\u{85}",
      pair),
    Dialect(
      "a form feed between cues",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\u{C}\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "a blank line within the text",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\nC\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 A//C", "3000-4000 B"]),
    Dialect(
      "a blank line between the times and the text",
      "1\n00:00:01,000 --> 00:00:02,000\n\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "a blank line between the number and the times",
      "1\n\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "spaces at the ends of lines",
      "1 \n00:00:01,000 --> 00:00:02,000  \nA\n\n2\t\n00:00:03,000 --> 00:00:04,000 \nB\n", pair),
    Dialect(
      "spaces at the starts of lines",
      "  1\n  00:00:01,000 --> 00:00:02,000\nA\n\n\t2\n\t00:00:03,000 --> 00:00:04,000\nB\n", pair),
  ]

  static let numbers = [
    Dialect(
      "no numbers", "00:00:01,000 --> 00:00:02,000\nA\n\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "no numbers and no blank lines",
      "00:00:01,000 --> 00:00:02,000\nA\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "the first number is missing",
      "00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "numbers from zero",
      "0\n00:00:01,000 --> 00:00:02,000\nA\n\n1\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "the same number twice",
      "7\n00:00:01,000 --> 00:00:02,000\nA\n\n7\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "numbers that go down",
      "9\n00:00:01,000 --> 00:00:02,000\nA\n\n8\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "negative numbers",
      "-1\n00:00:01,000 --> 00:00:02,000\nA\n\n-2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "numbers with a dot",
      "1.\n00:00:01,000 --> 00:00:02,000\nA\n\n2.\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "numbers with a hash",
      "#1\n00:00:01,000 --> 00:00:02,000\nA\n\n#2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "numbers in brackets",
      "[1]\n00:00:01,000 --> 00:00:02,000\nA\n\n[2]\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "a number of twenty digits",
      "12345678901234567890\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      pair),
    Dialect(
      "full-width numbers",
      "１\n00:00:01,000 --> 00:00:02,000\nA\n\n２\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "the number on the line of the times",
      "1 00:00:01,000 --> 00:00:02,000\nA\n\n2 00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "number, tab and times",
      "1\t00:00:01,000 --> 00:00:02,000\nA\n\n2\t00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "letters after the number",
      "1a\n00:00:01,000 --> 00:00:02,000\nA\n\n1b\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "text of a number alone",
      "1\n00:00:01,000 --> 00:00:02,000\n1984\n\n2\n00:00:03,000 --> 00:00:04,000\n42\n",
      ["1000-2000 1984", "3000-4000 42"]),
    Dialect(
      "a number as the last line of the text",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n1984\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 A/1984", "3000-4000 B"]),
    Dialect(
      "a number after a blank line in the text",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n1984\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 A//1984", "3000-4000 B"]),
    Dialect(
      "a number at the very end",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n1984",
      ["1000-2000 A", "3000-4000 B/1984"]),
    Dialect(
      "the next number begins and the file ends",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n\n3\n", pair),
  ]

  static let stamps = [
    Dialect(
      "a full stop before the milliseconds",
      "1\n00:00:01.000 --> 00:00:02.000\nA\n\n2\n00:00:03.000 --> 00:00:04.000\nB\n", pair),
    Dialect(
      "a colon before the milliseconds",
      "1\n00:00:01:000 --> 00:00:02:000\nA\n\n2\n00:00:03:000 --> 00:00:04:000\nB\n", pair),
    Dialect(
      "a semicolon before the milliseconds",
      "1\n00:00:01;000 --> 00:00:02;000\nA\n\n2\n00:00:03;000 --> 00:00:04;000\nB\n", pair),
    Dialect(
      "an apostrophe before the milliseconds",
      "1\n00:00:01'000 --> 00:00:02'000\nA\n\n2\n00:00:03'000 --> 00:00:04'000\nB\n", pair),
    Dialect(
      "full stops everywhere",
      "1\n00.00.01.000 --> 00.00.02.000\nA\n\n2\n00.00.03.000 --> 00.00.04.000\nB\n", pair),
    Dialect(
      "a full-width comma",
      "1\n00:00:01，000 --> 00:00:02，000\nA\n\n2\n00:00:03，000 --> 00:00:04，000\nB\n", pair),
    Dialect(
      "full-width colons",
      "1\n00：00：01,000 --> 00：00：02,000\nA\n\n2\n00：00：03,000 --> 00：00：04,000\nB\n", pair),
    Dialect(
      "full-width digits",
      "1\n００:００:０１,０００ --> ００:００:０２,０００\nA\n\n2\n００:００:０３,０００ --> ００:００:０４,０００\nB\n", pair),
    Dialect(
      "an ideographic comma",
      "1\n00:00:01、000 --> 00:00:02、000\nA\n\n2\n00:00:03、000 --> 00:00:04、000\nB\n", pair),
    Dialect(
      "Arabic-Indic digits",
      "1\n٠٠:٠٠:٠١,٠٠٠ --> ٠٠:٠٠:٠٢,٠٠٠\nA\n\n2\n٠٠:٠٠:٠٣٫٠٠٠ --> ٠٠:٠٠:٠٤٫٠٠٠\nB\n", pair),
    Dialect(
      "Devanagari digits",
      "1\n००:००:०१,००० --> ००:००:०२,०००\nA\n\n2\n००:००:०३,००० --> ००:००:०४,०००\nB\n", pair),
    Dialect("no hours", "1\n00:01,000 --> 00:02,000\nA\n\n2\n00:03,000 --> 00:04,000\nB\n", pair),
    Dialect(
      "no hours and no milliseconds", "1\n00:01 --> 00:02\nA\n\n2\n00:03 --> 00:04\nB\n", pair),
    Dialect(
      "no milliseconds", "1\n00:00:01 --> 00:00:02\nA\n\n2\n00:00:03 --> 00:00:04\nB\n", pair),
    Dialect("seconds alone", "1\n1,000 --> 2,000\nA\n\n2\n3,000 --> 4,000\nB\n", pair),
    Dialect(
      "one digit of hours",
      "1\n0:00:01,000 --> 0:00:02,000\nA\n\n2\n0:00:03,000 --> 0:00:04,000\nB\n", pair),
    Dialect(
      "one digit everywhere", "1\n0:0:1,000 --> 0:0:2,000\nA\n\n2\n0:0:3,000 --> 0:0:4,000\nB\n",
      pair),
    Dialect(
      "three digits of hours", "1\n100:00:01,000 --> 100:00:02,000\nA\n", ["360001000-360002000 A"]),
    Dialect(
      "one digit of milliseconds throughout is a decimal",
      "1\n00:00:01,5 --> 00:00:02,5\nA\n\n2\n00:00:03,0 --> 00:00:04,0\nB\n",
      ["1500-2500 A", "3000-4000 B"]),
    Dialect(
      "two digits of milliseconds throughout are a decimal",
      "1\n00:00:01,50 --> 00:00:02,50\nA\n\n2\n00:00:03,00 --> 00:00:04,00\nB\n",
      ["1500-2500 A", "3000-4000 B"]),
    Dialect(
      "short milliseconds among three digits are a number",
      "1\n00:00:01,5 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1005-2000 A", "3000-4000 B"]),
    Dialect(
      "four digits of milliseconds",
      "1\n00:00:01,0005 --> 00:00:02,0000\nA\n\n2\n00:00:03,0000 --> 00:00:04,0000\nB\n", pair),
    Dialect(
      "six digits of milliseconds",
      "1\n00:00:01,000000 --> 00:00:02,000000\nA\n\n2\n00:00:03,000000 --> 00:00:04,000000\nB\n",
      pair),
    Dialect("seconds beyond 59", "1\n00:00:61,000 --> 00:00:62,000\nA\n", ["61000-62000 A"]),
    Dialect("minutes beyond 59", "1\n00:61:01,000 --> 00:61:02,000\nA\n", ["3661000-3662000 A"]),
    Dialect(
      "spaces within the times",
      "1\n00: 00: 01, 000 --> 00: 00: 02, 000\nA\n\n2\n00 : 00 : 03 , 000 --> 00 : 00 : 04 , 000\nB\n",
      pair),
    Dialect(
      "a negative time",
      "1\n-00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["-1000-2000 A", "3000-4000 B"]),
    Dialect(
      "the minus sign of typography", "1\n\u{2212}00:00:01,000 --> 00:00:02,000\nA\n",
      ["-1000-2000 A"]),
    Dialect("a plus sign", "1\n+00:00:01,000 --> +00:00:02,000\nA\n", ["1000-2000 A"]),
    Dialect(
      "the letter O for zero",
      "1\n0O:0O:01,OOO --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "the end before the start",
      "1\n00:00:02,000 --> 00:00:01,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["2000-1000 A", "3000-4000 B"]),
    Dialect(
      "brackets around the times",
      "1\n[00:00:01,000 --> 00:00:02,000]\nA\n\n2\n[00:00:03,000 --> 00:00:04,000]\nB\n", pair),
  ]

  static let arrows = [
    Dialect(
      "no spaces around the arrow",
      "1\n00:00:01,000-->00:00:02,000\nA\n\n2\n00:00:03,000-->00:00:04,000\nB\n", pair),
    Dialect(
      "many spaces around the arrow",
      "1\n00:00:01,000   -->   00:00:02,000\nA\n\n2\n00:00:03,000\t-->\t00:00:04,000\nB\n", pair),
    Dialect(
      "a short arrow", "1\n00:00:01,000 -> 00:00:02,000\nA\n\n2\n00:00:03,000 -> 00:00:04,000\nB\n",
      pair),
    Dialect(
      "a long arrow",
      "1\n00:00:01,000 ---> 00:00:02,000\nA\n\n2\n00:00:03,000 ---> 00:00:04,000\nB\n", pair),
    Dialect(
      "a broken arrow",
      "1\n00:00:01,000 -- > 00:00:02,000\nA\n\n2\n00:00:03,000 - -> 00:00:04,000\nB\n", pair),
    Dialect(
      "an arrow with an em dash",
      "1\n00:00:01,000 —> 00:00:02,000\nA\n\n2\n00:00:03,000 –> 00:00:04,000\nB\n", pair),
    Dialect(
      "the arrow of typography",
      "1\n00:00:01,000 → 00:00:02,000\nA\n\n2\n00:00:03,000 ⟶ 00:00:04,000\nB\n", pair),
    Dialect(
      "a double arrow",
      "1\n00:00:01,000 ==> 00:00:02,000\nA\n\n2\n00:00:03,000 => 00:00:04,000\nB\n", pair),
    Dialect(
      "an escaped arrow",
      "1\n00:00:01,000 --&gt; 00:00:02,000\nA\n\n2\n00:00:03,000 --&gt; 00:00:04,000\nB\n", pair),
    Dialect(
      "dashes without a head",
      "1\n00:00:01,000 -- 00:00:02,000\nA\n\n2\n00:00:03,000 - 00:00:04,000\nB\n", pair),
    Dialect(
      "a head without dashes",
      "1\n00:00:01,000 > 00:00:02,000\nA\n\n2\n00:00:03,000 >> 00:00:04,000\nB\n", pair),
    Dialect(
      "a full-width arrow",
      "1\n00:00:01,000 －－＞ 00:00:02,000\nA\n\n2\n00:00:03,000 －＞ 00:00:04,000\nB\n", pair),
    Dialect(
      "a comma between the times",
      "1\n00:00:01,000, 00:00:02,000\nA\n\n2\n00:00:03,000, 00:00:04,000\nB\n", pair),
    Dialect(
      "only a space between the times",
      "1\n00:00:01,000 00:00:02,000\nA\n\n2\n00:00:03,000 00:00:04,000\nB\n", pair),
    Dialect(
      "the word to between the times",
      "1\n00:00:01,000 to 00:00:02,000\nA\n\n2\n00:00:03,000 to 00:00:04,000\nB\n", pair),
    Dialect(
      "coordinates after the times",
      "1\n00:00:01,000 --> 00:00:02,000  X1:100 X2:200 Y1:300 Y2:400\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      pair),
    Dialect(
      "settings of WebVTT after the times",
      "1\n00:00:01.000 --> 00:00:02.000 align:start position:0%\nA\n\n2\n00:00:03.000 --> 00:00:04.000 line:0\nB\n",
      pair),
    Dialect(
      "an alignment of ASS after the times",
      "1\n00:00:01,000 --> 00:00:02,000 {\\an8}\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "text on the line of the times",
      "1\n00:00:01,000 --> 00:00:02,000 A\n\n2\n00:00:03,000 --> 00:00:04,000 B\n", pair),
    Dialect(
      "a tab and text on the line of the times",
      "00:00:01,000 --> 00:00:02,000\tA\n00:00:03,000 --> 00:00:04,000\tB\n", pair),
    Dialect(
      "text that touches the times",
      "1\n00:00:01,000 --> 00:00:02,000A\n\n2\n00:00:03,000 --> 00:00:04,000B\n", pair),
  ]

  static let surroundings = [
    Dialect(
      "a WEBVTT header",
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nA\n\n2\n00:00:03.000 --> 00:00:04.000\nB\n", pair
    ),
    Dialect(
      "a WEBVTT header and a note",
      "WEBVTT - Film\n\nNOTE made by hand\n\n00:01.000 --> 00:02.000\nA\n\n00:03.000 --> 00:04.000\nB\n",
      pair),
    Dialect(
      "a remark before the first cue",
      "Subtitles by a friend\nhttp://example.org\n\n1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      pair),
    Dialect(
      "a frame of a web page",
      "<html><body><pre>\n1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n\n</pre></body></html>\n",
      ["1000-2000 A", "3000-4000 B//</pre></body></html>"]),
    Dialect(
      "a fence of Markdown",
      "```srt\n1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n```\n",
      ["1000-2000 A", "3000-4000 B/```"]),
    Dialect(
      "a byte order mark",
      "\u{FEFF}1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "two byte order marks",
      "\u{FEFF}\u{FEFF}1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      pair),
    Dialect(
      "a byte order mark in the middle",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n\u{FEFF}2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "a byte order mark before the times",
      "1\n\u{FEFF}00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "the mark of another encoding as text",
      "ï»¿1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "a left-to-right mark before the first number",
      "\u{200E}1\n00:00:01,000 --> 00:00:02,000\nA\n\n\u{200E}2\n00:00:03,000 --> 00:00:04,000\nB\n",
      pair),
    Dialect(
      "direction marks around the times",
      "1\n\u{202A}00:00:01,000\u{202C} --> \u{202A}00:00:02,000\u{202C}\nA\n\n2\n\u{200F}00:00:03,000 --> 00:00:04,000\u{200F}\nB\n",
      pair),
    Dialect(
      "a zero-width space in the times",
      "1\n00:00:01,000\u{200B} --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> \u{200B}00:00:04,000\nB\n",
      pair),
    Dialect(
      "no-break spaces around the arrow",
      "1\n00:00:01,000\u{A0}-->\u{A0}00:00:02,000\nA\n\n2\n00:00:03,000\u{202F}-->\u{2009}00:00:04,000\nB\n",
      pair),
    Dialect(
      "a soft hyphen in the times",
      "1\n00:00:\u{AD}01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "NUL in the text",
      "1\n00:00:01,000 --> 00:00:02,000\nA\0C\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 A\0C", "3000-4000 B"]),
    Dialect(
      "NULs at the end",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n\0\0\0\0", pair),
    Dialect(
      "the end-of-file mark of DOS",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n\u{1A}", pair),
    Dialect(
      "two files, one after the other",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n1\n00:00:03,000 --> 00:00:04,000\nB\n", pair),
    Dialect(
      "times out of order",
      "1\n00:00:03,000 --> 00:00:04,000\nB\n\n2\n00:00:01,000 --> 00:00:02,000\nA\n",
      ["3000-4000 B", "1000-2000 A"]),
    Dialect(
      "a cue without text",
      "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 ", "3000-4000 B"]),
    Dialect(
      "a cue without text and without a blank line",
      "1\n00:00:01,000 --> 00:00:02,000\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 ", "3000-4000 B"]),
    Dialect(
      "a cue of a space",
      "1\n00:00:01,000 --> 00:00:02,000\n \n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 ", "3000-4000 B"]),
    Dialect(
      "separators of a program between cues",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n\n", pair),
  ]

  static let cutOff = [
    Dialect(
      "cut off after the number", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2", ["1000-2000 A"]),
    Dialect(
      "cut off within the first stamp", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03",
      ["1000-2000 A", "3000-3000 "]),
    Dialect(
      "cut off after the first stamp", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000",
      ["1000-2000 A", "3000-3000 "]),
    Dialect(
      "cut off within the arrow", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --",
      ["1000-2000 A", "3000-3000 "]),
    Dialect(
      "cut off after the arrow", "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> ",
      ["1000-2000 A", "3000-3000 "]),
    Dialect(
      "cut off within the second stamp",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:0",
      ["1000-2000 A", "3000-3000 "]),
    Dialect(
      "cut off within the milliseconds",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,0",
      ["1000-2000 A", "3000-3000 "]),
    Dialect(
      "cut off before the text",
      "1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\n",
      ["1000-2000 A", "3000-4000 "]),
    Dialect(
      "the end time missing in the middle",
      "1\n00:00:01,000 --> \nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-1000 A", "3000-4000 B"]),
    Dialect(
      "the end time garbled in the middle",
      "1\n00:00:01,000 --> 00:0x:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-1000 A", "3000-4000 B"]),
    Dialect(
      "the start time missing in the middle",
      "1\n --> 00:00:02,000\nA\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["2000-2000 A", "3000-4000 B"]),
  ]

  static let lookalikes = [
    Dialect(
      "a clock time in the text",
      "1\n00:00:01,000 --> 00:00:02,000\nIt is 00:00:03,000 now.\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 It is 00:00:03,000 now.", "3000-4000 B"]),
    Dialect(
      "a clock time alone on a line of the text",
      "1\n00:00:01,000 --> 00:00:02,000\nAt\n12:30\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 At/12:30", "3000-4000 B"]),
    Dialect(
      "a range of clock times in the text",
      "1\n00:00:01,000 --> 00:00:02,000\nOpen\n09:00 - 18:00\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 Open/09:00 - 18:00", "3000-4000 B"]),
    Dialect(
      "an arrow in the text",
      "1\n00:00:01,000 --> 00:00:02,000\nexit --> left\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 exit --> left", "3000-4000 B"]),
    Dialect(
      "a score in the text",
      "1\n00:00:01,000 --> 00:00:02,000\n3:2 -> 4:2\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 3:2 -> 4:2", "3000-4000 B"]),
    Dialect(
      "a quoted time line within a sentence",
      "1\n00:00:01,000 --> 00:00:02,000\nHe wrote 00:00:05,000 --> 00:00:06,000 there\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 He wrote 00:00:05,000 --> 00:00:06,000 there", "3000-4000 B"]),
    Dialect(
      "a date and a phone number",
      "1\n00:00:01,000 --> 00:00:02,000\n12.03.1927\n555-12-34\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 12.03.1927/555-12-34", "3000-4000 B"]),
    Dialect(
      "an address with a port",
      "1\n00:00:01,000 --> 00:00:02,000\n127.0.0.1:8080 -> 10.0.0.1:80\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 127.0.0.1:8080 -> 10.0.0.1:80", "3000-4000 B"]),
    Dialect(
      "dialogue dashes and numbers",
      "1\n00:00:01,000 --> 00:00:02,000\n- 5\n- 10:30!\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 - 5/- 10:30!", "3000-4000 B"]),
    Dialect(
      "a text that starts with a minus and a time",
      "1\n00:00:01,000 --> 00:00:02,000\n-10:30 --> wait\n\n2\n00:00:03,000 --> 00:00:04,000\nB\n",
      ["1000-2000 -10:30 --> wait", "3000-4000 B"]),
  ]

  static let all =
    separators + numbers + stamps + arrows + surroundings + cutOff + lookalikes
}
