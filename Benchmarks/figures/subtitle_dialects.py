"""`silk subs dump`: which cues a broken file has, beside libraries that read SubRip.

The files are those of Tests/SubtitlesTests/Fixtures/dialects.json. An answer is right where all cues that a person sees
are found, with their times and their text, and no others. A peer that wants text is given the text and not its bytes;
what it does about blanks at the ends of lines is not held against it.
"""
import json
import subprocess
import tempfile
from pathlib import Path

import gold
import peers
from figure import Answer, Figure

TABLE = gold.REPOSITORY / "Tests" / "SubtitlesTests" / "Fixtures" / "dialects.json"
PYTHON_NAMES = {"IBM866": "cp866", "x-mac-cyrillic": "mac_cyrillic"}


def figures(silk):
    dialects = [dialect for group in json.loads(TABLE.read_text("utf-8")).values() for dialect in group]
    answers = [
        Answer(dialect["idea"], "; ".join(found), "; ".join(wanted(dialect)), found == wanted(dialect))
        for dialect, found in zip(dialects, silk_answers(silk, dialects), strict=True)
    ]
    others = {
        name: peers.score(lambda read=read: [tidy(read(dialect["file"])) == wanted(dialect) for dialect in dialects])
        for name, read in {"srt": srt_cues, "pysrt": pysrt_cues, "pysubs2": pysubs2_cues}.items()
    }
    return [Figure("broken SubRip files, all cues as a person sees them", answers, 100.0, others)]


def wanted(dialect):
    cues = [cue.split(" ", 1) for cue in dialect["cues"]]
    return tidy((*map(int, signed(times)), text.replace("/", "\n")) for times, text in cues)


def signed(times):
    """The two numbers of `-1000-2000`."""
    start, end = times[1:].split("-", 1)
    return times[0] + start, end


def tidy(cues):
    """Cues as text, without blanks at the ends of lines; a slash counts as a line break."""
    return [
        f"{start}-{end} " + "\n".join(line.strip() for line in text.replace("/", "\n").strip().split("\n"))
        for start, end, text in cues
    ]


def silk_answers(silk, dialects):
    with tempfile.TemporaryDirectory() as folder:
        for number, dialect in enumerate(dialects):
            encoding = dialect.get("encoding", "UTF-8")
            data = dialect["file"].encode(PYTHON_NAMES.get(encoding, encoding))
            path = Path(folder) / f"{number}.srt"
            path.write_bytes(data)
            run = subprocess.run(
                [silk.path, "subs", "dump", "--quiet", "--format", "jsonl", path], capture_output=True, encoding="utf-8"
            )
            cues = [json.loads(line) for line in run.stdout.split("\n") if line]
            yield tidy((cue["start"], cue["end"], cue["text"]) for cue in cues)


def srt_cues(text):
    library = peers.library("srt")
    try:
        return [
            (milliseconds(cue.start), milliseconds(cue.end), cue.content) for cue in library.parse(text)
        ]
    except (library.SRTParseError, ValueError):
        return []


def milliseconds(delta):
    return round(delta.total_seconds() * 1000)


def pysrt_cues(text):
    library = peers.library("pysrt")
    try:
        return [(cue.start.ordinal, cue.end.ordinal, cue.text) for cue in library.from_string(text)]
    except Exception:
        return []


def pysubs2_cues(text):
    library = peers.library("pysubs2")
    try:
        track = library.SSAFile.from_string(text, format_="srt")
    except Exception:
        return []
    return [(cue.start, cue.end, cue.plaintext) for cue in track]
