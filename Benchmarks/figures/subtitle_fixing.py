"""`silk subs fix`: what is left of the findings that it calls fixable, and whether it keeps its laws.

The tracks are those of Samples/, of shared/gold/sync where that is there, and of a folder SUBTITLES of tracks in UTF-8,
named LANGUAGE.NAME.srt.
"""
import json
import os
import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import gold
from figure import ALL, Answer, Figure


def figures(silk):
    mended, added, again, kept = [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for track in tracks():
            once, twice = Path(folder) / "once.srt", Path(folder) / "twice.srt"
            run(silk, "fix", track, "-o", once)
            run(silk, "fix", once, "-o", twice)
            before, after = findings(silk, track), findings(silk, once)
            fixable = [sum(finding["fixable"] for finding in found) for found in (before, after)]
            name = "/".join(track.parts[-2:])
            mended += [
                Answer(name, "fixable", "mended", index >= fixable[1]) for index in range(max(fixable))
            ]
            errors = [sum(finding["severity"] == "error" for finding in found) for found in (before, after)]
            added.append(Answer(name, str(errors[1]), f"at most {errors[0]}", errors[1] <= errors[0]))
            again.append(Answer(name, "other bytes", "the same", once.read_bytes() == twice.read_bytes()))
            lost = letters(track) - letters(once)
            kept.append(Answer(name, f"{sum(lost.values())} lost", "none", not lost))
    return [
        Figure("fixable findings that fix mends", mended, 97.0),
        Figure("tracks to which fix adds no error", added, ALL),
        Figure("tracks in which a second fix has nothing to do", again, ALL),
        Figure("tracks that lose no letter", kept, ALL),
    ]


def tracks():
    found = sorted((gold.REPOSITORY / "Samples/red-silk/subtitles").glob("*.srt"))
    found = [track for track in found if track.name.count(".") == 1 or "recut" in track.name]
    if gold.folder() is not None:
        found += sorted(Path(gold.folder()).glob("sync/*/*.srt"))
    if "SUBTITLES" in os.environ:
        found += sorted(Path(os.environ["SUBTITLES"]).glob("*.srt"))
    return found


def run(silk, *words):
    return subprocess.run(
        [str(silk.path), "subs", *map(str, words)], capture_output=True, check=False
    ).stdout


def findings(silk, track):
    lines = run(silk, "check", "--format", "jsonl", track).decode().splitlines()
    return [json.loads(line) for line in lines]


def letters(track):
    """The letters of a track; what repeats the cue above, which is shown till then, counts once."""
    text = track.read_text(encoding="utf-8-sig", errors="replace")
    counts, last, gone = Counter(), None, None
    for block in re.split(r"\n\s*\n", text.replace("\r", "")):
        times = re.search(r"(\S+) --> (\S+).*\n?", block)
        said = re.sub(r"<[^>]*>|\{[^}]*\}|^\d+$", "", block[times.end() :] if times else block, flags=re.MULTILINE)
        start, end = map(milliseconds, times.groups()) if times else (None, None)
        repeats = said == last and None not in (start, gone) and start - gone < 10
        if not repeats:
            counts.update(character for character in said if character.isalnum())
        last, gone = said, end
    return counts


def milliseconds(stamp):
    parts = re.fullmatch(r"(\d+):(\d+):(\d+)[,.](\d+)", stamp)
    if not parts:
        return None
    hours, minutes, seconds, rest = map(int, parts.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
