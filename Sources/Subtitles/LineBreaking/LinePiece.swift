/// A stretch of a text that stays on one line: a word with the marks at its sides.
struct LinePiece: Sendable {
  /// How a piece ends, as far as a break after it depends on it.
  enum Ending: Sendable { case word, dash, clause, sentence }

  /// Its place in the scalars of the text, without spaces.
  var range: Range<Int>
  /// The word in it, without the marks at its sides.
  var core: Range<Int>
  /// How wide it is.
  var width = 0.0
  /// How wide the space is before it on the same line.
  var spaceWidth = 0.0
  /// Whether a space or a line end stands before it.
  var isSpaced = false
  /// Whether a line end stands before it.
  var startsLine = false
  /// Whether it begins the words of a speaker, a line of a song, or a line in another script, and so
  /// always a line.
  var startsTurn = false

  /// What the word in it does.
  var words: WordClass = []
  var ending = Ending.word
  /// Whether it begins with a mark that opens what follows.
  var opens = false
  /// Whether it ends with a mark that opens what follows.
  var endsOpening = false
  /// Whether it is a dash and nothing else.
  var isDash = false
  var isCapitalized = false
  /// Whether all its letters are capitals, of which there are several.
  var isInCapitals = false
  var isSmall = false
  var isNumber = false
  /// Whether it is a capital letter with a period.
  var isInitial = false
  /// Whether it begins a sentence or a quotation, where a capital says nothing.
  var startsSentence = false
}
