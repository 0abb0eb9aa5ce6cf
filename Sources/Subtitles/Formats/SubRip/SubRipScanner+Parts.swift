internal import Workers

// Large files are read in parts, each on a thread of its own. A part begins where the state of reading
// is known beforehand: after a blank line, with a cue that is written as the format says and bears the
// next number. When the parts are joined, that state is compared with the one that the part before it
// came to; where they differ, the part is read again from there. So the result is the one of reading
// in sequence, whatever is in the file.

extension SubRipScanner {
  /// Where a part begins, and the number of the cue before it.
  struct PartStart: Sendable {
    var offset: Int
    var numberBefore: Int32
  }

  /// Reads a whole file, on several threads where it is large.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - form: how its characters lie in bytes.
  ///   - start: the offset after the byte order mark.
  static func scanned(_ bytes: [UInt8], form: CharacterForm, from start: Int) -> SubRipScanner {
    let isLarge = bytes.count >= Track.lengthWorthSharing && form.unitWidth == 1
    return scanned(bytes, form: form, from: start, parts: isLarge ? Workers.available : 1)
  }

  /// Reads a whole file in a number of parts, or fewer where they cannot begin.
  static func scanned(
    _ bytes: [UInt8], form: CharacterForm, from start: Int, parts: Int
  ) -> SubRipScanner {
    var starts = [PartStart(offset: start, numberBefore: 0)]
    for number in 1..<max(parts, 1) {
      let middle = start + (bytes.count - start) / parts * number
      if let found = partStart(in: bytes, after: max(middle, starts[starts.count - 1].offset + 1)) {
        starts.append(found)
      }
    }
    let ends = starts.dropFirst().map(\.offset) + [bytes.count]
    var scanned = Workers.run(starts.count) { [starts] number in
      var scanner = SubRipScanner(bytes, form: form, from: starts[number].offset)
      scanner.limit = ends[number]
      scanner.numberBefore = starts[number].numberBefore
      scanner.isOpen = number > 0
      scanner.scanToLimitReserving()
      return scanner
    }
    // Nothing else holds on to the records of a part that is taken out, so they can be changed in place.
    var whole = scanned.removeFirst()
    for start in starts.dropFirst() {
      let part = scanned.removeFirst()
      if whole.canJoin(start) {
        whole.join(part)
      } else {
        whole.limit = part.limit
        whole.scanToLimit()
      }
    }
    whole.finish()
    return whole
  }

  /// The first place after `offset` at which a part may begin.
  ///
  /// Before it there are a blank line and a cue of the number before; so whatever stands earlier, the
  /// state there is all but certain.
  private static func partStart(in bytes: [UInt8], after offset: Int) -> PartStart? {
    let words = bytes.span.bytes
    var previous: Int32?
    var offset = offset
    // A place is found after a few cues or, in a file of another kind, not at all.
    let end = min(bytes.count, offset + Track.lengthWorthSharing / 4)
    while offset < end {
      defer { offset += 1 }
      guard bytes[offset - 1] == 0x0A, offset >= 2 else { continue }
      let isAfterBlank =
        bytes[offset - 2] == 0x0A
        || bytes[offset - 2] == 0x0D && offset >= 3 && bytes[offset - 3] == 0x0A
      guard isAfterBlank, let head = CanonicalHead(in: words, at: offset) else { continue }
      if head.number - 1 == previous {
        return PartStart(offset: offset, numberBefore: head.number - 1)
      }
      previous = head.number
    }
    return nil
  }

  /// Whether reading has come to the place where a part begins, in the state that it took for given.
  private func canJoin(_ start: PartStart) -> Bool {
    offset == start.offset && blanks > 0 && pending == nil && isOpen && !records.isEmpty
      && lastNumber == start.numberBefore
  }

  /// Takes in what was read of the part that begins here.
  private mutating func join(_ part: SubRipScanner) {
    let (linesBefore, cuesBefore) = (line - 1, records.count)
    records.append(part.records, after: linesBefore)
    unusual += part.unusual.map { $0 + cuesBefore }
    let known = Set(reportedMarks.map(\.rawValue))
    for deviation in part.deviations where !known.contains(deviation.message) {
      if hasReportedNUL && deviation.rule == ReaderRule.nul.id { continue }
      var moved = deviation
      moved.line += linesBefore
      moved.cue = deviation.cue.map { $0 + cuesBefore }
      deviations.append(moved)
    }
    newlines.append(part.newlines, after: linesBefore)
    hasReportedNUL = hasReportedNUL || part.hasReportedNUL
    reportedMarks.formUnion(part.reportedMarks)
    pending = part.pending
    pending?.line += linesBefore
    (offset, limit, line) = (part.offset, part.limit, part.line + linesBefore)
    blanks = part.blanks
  }
}
