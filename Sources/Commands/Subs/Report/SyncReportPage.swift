internal import HTML
internal import Subtitles

/// How a track was laid onto a reference, as a page of one file, which needs no network and no script.
struct SyncReportPage {
  let report: SyncReport

  /// The page as a document.
  func document() -> [UInt8] {
    HTMLWriter.document(
      element(.html, .lang("en")) {
        ReportHead.node(
          title: "\(report.file) – synchronization",
          styles: [.check, .sync])
        element(.body) {
          element(.header, .class("masthead")) {
            element(.p, .class("label")) { "Silk · synchronization" }
            element(.h1) { report.file }
          }
          element(.main) {
            element(.section, .class("track")) {
              verdict
              if !report.outcome.segments.isEmpty {
                SyncPicture(report.outcome).node
                parts
              }
            }
          }
        }
      })
  }

  private var verdict: HTMLNode {
    let outcome = report.outcome
    return element(.div, .class("verdict \(tone)")) {
      element(.p, .class("status")) {
        element(.strong) { Self.title(of: outcome.status) }
        " – \(outcome.reason)."
      }
      element(.dl) {
        element(.div) {
          element(.dt) { "Reference" }
          element(.dd) { report.reference }
        }
        element(.div) {
          element(.dt) { "Confidence" }
          element(.dd) { "\(Int((outcome.confidence * 100).rounded())) %" }
        }
        element(.div) {
          element(.dt) { "Times multiplied by" }
          element(.dd) { report.ratio }
        }
        element(.div) {
          element(.dt) { "Cues" }
          element(.dd) {
            "\(outcome.matches.count), of which \(outcome.matches.count { $0.distance != nil }) start "
            "within a second of one of the reference"
          }
        }
      }
    }
  }

  private var tone: String {
    switch report.outcome.status {
    case .refused: "error"
    case .synced, .already:
      report.outcome.confidence < SyncOutcome.goodConfidence ? "warning" : "good"
    }
  }

  private static func title(of status: SyncOutcome.Status) -> String {
    switch status {
    case .synced: "Synced"
    case .already: "In time already"
    case .refused: "Refused"
    }
  }

  private var parts: HTMLNode {
    element(.table, .class("parts")) {
      element(.thead) {
        element(.tr) {
          for title in ["Cues", "From", "Until", "Moved by", "Supported"] {
            element(.th, .scope("col")) { title }
          }
        }
      }
      element(.tbody) {
        for segment in report.outcome.segments {
          element(.tr) {
            element(.td) { "\(segment.firstCue)–\(segment.lastCue)" }
            element(.td) { segment.start.clock }
            element(.td) { segment.end.clock }
            element(.td) { SyncReport.signed(segment.offset) }
            element(.td) { "\(Int((segment.support * 100).rounded())) %" }
          }
        }
      }
    }
  }
}

extension Milliseconds {
  /// The time to the second: `1:02:03`.
  fileprivate var clock: String {
    let seconds = Int(self.seconds.rounded())
    let parts = [seconds / 60 % 60, seconds % 60].map { String($0 + 100).dropFirst() }
    return "\(seconds / 3600):" + parts.joined(separator: ":")
  }
}
