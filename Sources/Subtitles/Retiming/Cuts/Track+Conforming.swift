internal import Diagnostics

extension Track {
  /// What is left of a cue beside a cut is dropped below this: five frames of film, in which nobody reads.
  public static let shortestPart = Milliseconds(200)

  /// The track for its film as it was cut anew.
  ///
  /// Cues over what was removed are taken out and reported; those over a cut are clipped, or split where
  /// something was put in between; all others move with the film. Where no cue is taken out, split or
  /// moved past another, only digits of times change. Else the blocks of the other cues keep their bytes,
  /// but for the numbers of SubRip, which are counted anew; formats whose cues are no blocks of their own
  /// are written anew, which is reported.
  ///
  /// - Parameter sliver: what is left of a cue beside a cut is dropped where it is shorter.
  /// - Throws: `WritingError` or `UnrepresentableText` where a file has to be written anew and cannot be.
  public func conformed(
    to list: CutList, sliver: Milliseconds = shortestPart
  ) throws -> RetimedTrack {
    let plan = ConformPlan(self, list.segments, sliver: sliver)
    if plan.keepsCues {
      var result = retimed(to: plan.parts)
      result.findings = plan.findings + result.findings
      // Stamps that needed more digits than others of the file may look like text beside them.
      let isWidened = result.findings.contains { $0.rule == TrackPatch.Rule.widened.rawValue }
      if !isWidened || read(result.bytes).count == count { return result }
      return try rewritten(plan)
    }
    if let blocks = CueBlocks(self) {
      let positions = plan.parts.map(\.position)
      let arranged = read(blocks.written(positions))
      if arranged.isMade(of: positions, of: self) {
        var result = arranged.retimed(to: plan.parts)
        var findings = plan.findings + placed(result.findings, plan)
        if let numbering = blocks.renumbering(positions) {
          findings.append(note("CONFORM.RENUMBERED", .info, numbering))
        }
        result.findings = findings
        return finished(result, plan)
      }
    }
    return try rewritten(plan)
  }

  /// The track with the times of parts, which are its cues.
  private func retimed(to parts: [ConformPlan.Part]) -> RetimedTrack {
    retimed(reportingMeetings: false) { position, _ in
      .times(parts[position].start, parts[position].end)
    }
  }

  /// Whether the cues are those at some positions of another track, with their times and texts.
  private func isMade(of positions: [Int], of track: Track) -> Bool {
    count == positions.count
      && zip(records, positions).allSatisfy { new, position in
        let old = track.records[position]
        return new.start == old.start && new.end == old.end
          && bytes[new.text.indices] == track.bytes[old.text.indices]
      }
  }

  /// What was said of cues of the new file, said of those of this one.
  private func placed(_ findings: [Finding], _ plan: ConformPlan) -> [Finding] {
    findings.map { finding in
      guard let cue = finding.cue, plan.parts.indices.contains(cue - 1) else { return finding }
      var finding = finding
      let position = plan.parts[cue - 1].position
      finding.cue = position + 1
      finding.location = SourceLocation(
        file: file, line: Int(records[position].line), column: 1,
        byteOffset: Int(records[position].timeLine.start))
      return finding
    }
  }

  private func note(_ rule: String, _ severity: Severity, _ message: String) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message, location: SourceLocation(file: file))
  }

  private func finished(_ result: RetimedTrack, _ plan: ConformPlan) -> RetimedTrack {
    var result = result
    result.origins = plan.parts.map(\.position)
    result.changedCues =
      count
      - plan.parts.count { part in
        part.start == records[part.position].start && part.end == records[part.position].end
      }
    return result
  }

  /// The track written anew, in formats whose cues are no blocks that can be taken out.
  private func rewritten(_ plan: ConformPlan) throws -> RetimedTrack {
    var content = try content
    let cues = content.cues.filter { !$0.isComment }
    guard cues.count == count else {
      throw WritingError(
        "cues cannot be taken out of this file; convert it to another format first")
    }
    // Notes and the like stand before the cue before which they stood.
    let numbers = positionsBefore(plan.parts)
    for index in content.notes.indices {
      content.notes[index].position = numbers[Swift.min(content.notes[index].position, count)]
    }
    for index in content.rawBlocks.indices {
      content.rawBlocks[index].position =
        numbers[Swift.min(content.rawBlocks[index].position, count)]
    }
    var seen: Set<Int> = []
    content.cues =
      plan.parts.map { part in
        var cue = cues[part.position]
        (cue.start, cue.end) = (part.start, part.end)
        // A name stands once.
        if !seen.insert(part.position).inserted { cue.identifier = nil }
        return cue
      } + content.cues.filter(\.isComment)
    let written = try content.written(
      as: format, WritingOptions(frameRate: frameRate ?? content.frameRate, file: file))
    let bytes: [UInt8]
    switch written.payload {
    case .bytes(let payload): bytes = payload
    case .text(let text):
      var spelling = spelling
      if spelling.newline == .mixed { spelling.newline = nil }
      bytes = try spelling.bytes(of: text, in: format)
    }
    let reason = note(
      "CONFORM.REWRITTEN", .warning,
      "\(format.title) is written anew, for its cues cannot be changed where they stand; look it over"
    )
    return finished(
      RetimedTrack(
        bytes: bytes, findings: plan.findings + [reason] + written.losses, changedCues: 0), plan)
  }

  /// How many cues of the new track are of cues before each position.
  private func positionsBefore(_ parts: [ConformPlan.Part]) -> [Int] {
    var counts = [Int](repeating: 0, count: count + 1)
    for part in parts { counts[part.position + 1] += 1 }
    for position in counts.indices.dropFirst() { counts[position] += counts[position - 1] }
    return counts
  }
}
