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
    text = track.read_text(encoding="utf-8-sig", errors="replace")
    text = re.sub(r"<[^>]*>|\{[^}]*\}|^.*-->.*$|^\d+$", "", text, flags=re.MULTILINE)
    return Counter(character for character in text if character.isalnum())
