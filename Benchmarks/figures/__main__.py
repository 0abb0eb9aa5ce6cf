"""Measures the quality of what silk does, each figure beside its peers.

  make bench                           builds silk for release and measures quality, then speed
  SILK=path python3 Benchmarks/figures measures that binary; with the Python of Benchmarks/make-peers, its peers too
"""
import os
import sys

import declension
import film_syncing
import formatting
import gold
import kit_injections
import kit_pages
import line_breaking
import matching
import parsing
import pinyin
import resolution
import romanization
import scanning
import script
import subtitle_dialects
import subtitle_encodings
import subtitle_fixing
import subtitle_syncing
import transcription
from report import print_errors, print_table
from silk import Refusal, Silk

MEASUREMENTS = [
    formatting.figures,
    romanization.samples,
    romanization.press,
    pinyin.figures,
    script.figures,
    transcription.into_chinese,
    transcription.other_directions,
    declension.forward_by_sex,
    declension.forward_by_part,
    declension.back_russian,
    declension.back_chinese,
    parsing.figures,
    scanning.figures,
]

# Of what the repository itself has the texts for.
OWN_MEASUREMENTS = [
    subtitle_dialects.figures,
    subtitle_encodings.figures,
    subtitle_fixing.figures,
    line_breaking.figures,
    film_syncing.figures,
    kit_injections.figures,
    kit_pages.figures,
]

HEADING = """silk names, quality: how many answers are right, beside its peers on the same questions

The list of people is one that Silk was tuned on, so figures of people are in-sample and may be lower elsewhere.
Of a word to decline silk is told what its line says, pytrovich always its sex and part.
"""


def main():
    silk = Silk(os.environ.get("SILK", gold.REPOSITORY / ".build" / "release" / "silk"))
    print_measurements(OWN_MEASUREMENTS, silk)
    if gold.folder() is None:
        print("No figures of names: there is no folder shared/gold beside the repository or further up.")
        return
    print_table(subtitle_syncing.figures(silk))
    print(HEADING, flush=True)
    print_measurements(MEASUREMENTS, silk)
    for print_figures in (matching.print_matching, resolution.print_resolution):
        try:
            print_figures(silk)
        except (Refusal, gold.Missing) as reason:
            print(f"Not measured: {reason}")


def print_measurements(measurements, silk):
    """A table of the figures, what could not be measured, and what went wrong where a figure is missed."""
    figures, gaps = [], []
    for measure in measurements:
        try:
            figures += measure(silk)
        except (Refusal, gold.Missing) as reason:
            gaps.append(str(reason))
    print_table(figures)
    for gap in dict.fromkeys(gaps):
        print(f"Not measured: {gap}")
    for figure in figures:
        if figure.is_missed:
            print_errors(figure)


if __name__ == "__main__":
    try:
        main()
    except FileNotFoundError as error:
        print(f"{error.filename} is not there: make build", file=sys.stderr)
        sys.exit(os.EX_NOINPUT)
