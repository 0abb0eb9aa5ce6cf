/// Marks and spaces beside Chinese characters.
extension Typesetter {
  /// ASCII marks beside Chinese characters become full-width ones (CLREQ, "Punctuation Marks"), and the
  /// dots between the parts of foreign names the interpunct.
  func setFullWidth(_ text: inout TypesetCells) {
    if let interpunct = typography.interpunct {
      for index in text.cells.indices where "•・･‧".unicodeScalars.contains(text.cells[index].scalar)
      {
        if text[index - 1]?.isHan == true && text[index + 1]?.isHan == true {
          text.cells[index].scalar = interpunct
        }
      }
    }
    if typography.fullWidth.isEmpty { return }
    setBrackets(&text)
    var index = 0
    while index < text.cells.count {
      if let mark = typography.fullWidth[text.cells[index].scalar], !text.cells[index].isFrozen,
        endsChinese(index, in: text)
      {
        text.cells[index].scalar = mark
        // A full-width mark has its space within.
        while text[index + 1] == " " { text.cells.remove(at: index + 1) }
      }
      index += 1
    }
  }

  /// Whether the mark follows Chinese and no number or word goes on behind it.
  private func endsChinese(_ index: Int, in text: TypesetCells) -> Bool {
    guard let before = text[index - 1], !"()".unicodeScalars.contains(text.cells[index].scalar)
    else {
      return false
    }
    let after = text[index + 1]
    if before.isDigit {
      // A figure within a Chinese sentence: after the space the sentence goes on.
      return ",.;".unicodeScalars.contains(text.cells[index].scalar) && after == " "
        && text[index + 2]?.isHan == true
    }
    guard before.isHan || "”’」』》）】…—".unicodeScalars.contains(before) else { return false }
    guard text.cells[index].scalar == "." else { return true }
    return after == nil || after?.isSpace == true || after?.isHan == true
      || after.map("”’」』）".unicodeScalars.contains) == true
  }

  /// Brackets with Chinese within or before them.
  private func setBrackets(_ text: inout TypesetCells) {
    guard let start = typography.fullWidth["("], let end = typography.fullWidth[")"] else { return }
    var open: [Int] = []
    var pairs: [(start: Int, end: Int)] = []
    for index in text.cells.indices where !text.cells[index].isFrozen {
      switch text.cells[index].scalar {
      case "(": open.append(index)
      case ")": if let start = open.popLast() { pairs.append((start, index)) }
      default: break
      }
    }
    for pair in pairs {
      let before = text[pair.start - 1] == " " ? text[pair.start - 2] : text[pair.start - 1]
      let isChinese =
        before?.isHan == true || before == "》"
        || text.cells[pair.start..<pair.end].contains { $0.scalar.isHan }
      guard isChinese else { continue }
      text.cells[pair.start].scalar = start
      text.cells[pair.end].scalar = end
    }
    for index in text.cells.indices.reversed() where text.cells[index].scalar == " " {
      if text[index + 1] == start || text[index - 1] == end { text.cells.remove(at: index) }
    }
  }

  /// The space between Chinese characters and letters or digits, as the policy wants it.
  func setHanSpacing(_ text: inout TypesetCells) {
    guard let policy = hanSpacing, policy != .keep else { return }
    let space: Unicode.Scalar? =
      switch policy {
      case .thin: "\u{2009}"
      case .space: " "
      case .none, .keep: nil
      }
    var index = 1
    while index < text.cells.count {
      let (before, here) = (text.cells[index - 1], text.cells[index])
      if Self.meet(before.scalar, here.scalar) {
        if let space {
          text.cells.insert(.init(scalar: space, piece: here.piece), at: index)
          index += 1
        }
      } else if here.scalar == " " || here.scalar == "\u{2009}", let after = text[index + 1],
        Self.meet(before.scalar, after)
      {
        if let space {
          text.cells[index].scalar = space
        } else {
          text.cells.remove(at: index)
        }
        index += space == nil ? 0 : 1
      }
      index += 1
    }
  }

  /// No space stands between a full-width mark and Chinese, for the mark has its own within.
  func removeSpacesBesideMarks(_ text: inout TypesetCells) {
    if typography.fullWidth.isEmpty || hanSpacing == .keep { return }
    let closing = "，。；：？！、”’」』》）】".unicodeScalars
    let opening = "“‘「『《（【".unicodeScalars
    for index in text.cells.indices.reversed().dropLast() where text.cells[index].scalar == " " {
      guard let before = text[index - 1], let after = text[index + 1],
        closing.contains(before) && (after.isHan || opening.contains(after))
          || before.isHan && opening.contains(after)
      else { continue }
      text.cells.remove(at: index)
    }
  }

  private static func meet(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left.isHan && right.isLetterOrDigit || left.isLetterOrDigit && right.isHan
  }
}
