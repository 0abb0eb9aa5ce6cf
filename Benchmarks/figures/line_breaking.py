"""`silk subs fix` as it breaks lines, beside those who translated: two-line cues made one line, and broken anew.

The tracks are those of Samples/ and of a folder SUBTITLES of tracks in UTF-8, named LANGUAGE.NAME.srt. Asked are the
cues whose text takes two lines by Netflix, where the person's own lines hold that limit. Dialogue with dashes is left
out, for its break is never in doubt. Words parted are counted by `silk subs check`, by the same lists.
"""
import json
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import gold
from figure import Answer, Figure, Score
from subtitle_syncing import TIMES, written

LANGUAGES = ("en", "ru", "zh-Hans", "zh-Hant")
DASHES = "-‐–—－"
MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}")
# From one cue to the next, and how long it is shown: time enough to be read.
STEP, LENGTH = 12_000, 8_000


@dataclass(frozen=True)
class Broken:
    """What became of a cue, and whether words are parted that should not be, here and by the person."""

    lines: list
    person: list
    parts_words: bool
    person_parts_words: bool


def figures(silk):
    found = []
    for language in LANGUAGES:
        person = sorted({lines for track in tracks(language) for lines in two_lines(track, language)})
        broken = [one for one in rebroken(silk, language, person) if len(one.lines) > 1]
        if not broken:
            continue
        whole = [Answer(" | ".join(one.lines), "parted", "whole", not one.parts_words) for one in broken]
        same = [Answer(" | ".join(one.person), " | ".join(one.lines), "the same", one.lines == one.person)
                for one in broken]
        people = Score.of(not one.person_parts_words for one in broken)
        found += [
            Figure(f"line breaks that part no words, {language}", whole, 99.0, {"translators": people}),
            Figure(f"line breaks like the translator's, {language}", same, 60.0),
        ]
    return found


def tracks(language):
    folders = [gold.REPOSITORY / "Samples/red-silk/subtitles"]
    if "SUBTITLES" in os.environ:
        folders.append(Path(os.environ["SUBTITLES"]))
    names = (f"{language}.srt", f"{language}.*.srt")
    return [track for folder in folders for name in names for track in sorted(folder.glob(name))]


def two_lines(track, language):
    """The pairs of lines of a track; none where it is not in UTF-8."""
    try:
        text = track.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return
    for lines in cues(text):
        lines = tuple(MARKUP.sub("", line).strip() for line in lines)
        if len(lines) == 2 and all(lines) and not any(line[0] in DASHES for line in lines):
            yield lines


def cues(text):
    """The lines of each cue of a SubRip file."""
    for block in re.split(r"\n\s*\n", text.replace("\r", "").strip()):
        lines = block.split("\n")
        place = next((place for place, line in enumerate(lines) if TIMES.match(line)), None)
        if place is not None:
            yield lines[place + 1 :]


def joined(lines, language):
    """The lines as one; Chinese has no space but between other letters."""
    first, second = lines
    has_space = not language.startswith("zh") or (first[-1].isascii() and second[0].isascii())
    return first + (" " if has_space else "") + second


def rebroken(silk, language, person):
    """Those whose lines hold the limit and whose text on one line does not, each broken anew."""
    with tempfile.TemporaryDirectory() as folder:
        as_person, as_one, fixed = (Path(folder) / name for name in ("person.srt", "one.srt", "fixed.srt"))
        as_person.write_text(track_of(person), encoding="utf-8")
        as_one.write_text(track_of([(joined(lines, language),) for lines in person]), encoding="utf-8")
        options = ["--language", language]
        run(silk, "fix", "--only", "LAYOUT", as_one, "-o", fixed, *options)
        found = {path: findings(silk, path, options) for path in (as_person, as_one, fixed)}
        results = list(cues(fixed.read_text(encoding="utf-8"))) if person else []
    too_long = lambda path, number: (number, "LAYOUT.CPL") in found[path]
    parted = lambda path, number: any((number, rule) in found[path] for rule in ("LAYOUT.BREAK", "LAYOUT.KINSOKU"))
    for number, (lines, result) in enumerate(zip(person, results, strict=True), 1):
        if too_long(as_one, number) and not too_long(as_person, number):
            result = [line.strip() for line in result]
            yield Broken(result, list(lines), parted(fixed, number), parted(as_person, number))


def track_of(texts):
    return "".join(
        f"{number}\n{written(number * STEP)} --> {written(number * STEP + LENGTH)}\n" + "\n".join(lines) + "\n\n"
        for number, lines in enumerate(texts, 1)
    )


def run(silk, *words):
    return subprocess.run(
        [str(silk.path), "subs", *map(str, words)], capture_output=True, check=False
    ).stdout


def findings(silk, path, options):
    """The cues with the rules that they break."""
    lines = run(silk, "check", "--format", "jsonl", path, *options).decode().splitlines()
    return {(finding.get("cue"), finding["rule"]) for finding in map(json.loads, lines)}
