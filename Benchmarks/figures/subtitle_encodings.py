"""`silk subs info`: in which encoding a subtitle file is, beside libraries that find out the same.

The tracks of Samples/ are cut to a few cues, at their beginning and at random places, and written in every encoding that
can hold them. A folder SUBTITLES of tracks in UTF-8, named LANGUAGE.NAME.srt, adds more. An answer is right where the
text, decoded as it says, is the text that was written.
"""
import codecs
import json
import os
import random
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

import gold
import peers
from figure import Answer, Figure

UNICODE = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32-be"]
CYRILLIC = ["cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"]

# By the language of a track the encodings from before Unicode that people wrote it in.
ENCODINGS = {
    "ru": CYRILLIC,
    "uk": ["cp1251", "koi8_u", "iso8859_5", "mac_cyrillic"],
    "zh-Hans": ["gb18030"],
    "zh-Hant": ["big5", "big5hkscs", "gb18030"],
    "en": ["cp1252"],
    "fr": ["cp1252"],
    "de": ["cp1252"],
    "es": ["cp1252"],
    "pl": ["cp1250", "iso8859_2"],
    "cs": ["cp1250"],
    "hu": ["cp1250"],
    "sk": ["cp1250"],
}
SIZES = [1, 3, 10, 50]
TARGETS = {1: 97.0, 3: 99.5, 10: 99.5, 50: 99.5}

# What people wrote for marks that their encoding lacked.
PLAIN_MARKS = str.maketrans({"—": "-", "–": "-", "…": "...", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "’": "'"})

# Names of encodings that Python has under another one.
PYTHON_NAMES = {
    "x-mac-cyrillic": "mac_cyrillic", "IBM866": "cp866", "Big5": "cp950", "Big5-HKSCS": "big5hkscs", "windows-874": "cp874",
    "Shift_JIS": "cp932", "EUC-KR": "cp949",
}


def figures(silk):
    cases = list(all_cases(random.Random(20)))
    answers = {"silk": silk_answers(silk, cases)}
    peer_answers = {
        "chardet": detections("chardet", lambda library, data: library.detect(data)["encoding"], cases),
        "charset-normalizer": detections("charset_normalizer", normalizer_answer, cases),
        "cchardet": detections("cchardet", lambda library, data: library.detect(data)["encoding"], cases),
    }
    groups = defaultdict(list)
    for index, case in enumerate(cases):
        groups[case.language, case.encoding, case.size].append(index)
    for (language, encoding, size), indices in groups.items():
        yield Figure(
            f"{language}, {encoding}, {size} cue{'s'[:size != 1]}",
            [cases[index].answer(answers["silk"][index]) for index in indices],
            TARGETS[size],
            {
                peer: found and peers.score(lambda found=found: [cases[i].answer(found[i]).is_right for i in indices])
                for peer, found in peer_answers.items()
            },
        )


class Case:
    """A track cut and encoded."""

    def __init__(self, language, encoding, size, text, data):
        self.language, self.encoding, self.size, self.text, self.data = language, encoding, size, text, data

    def answer(self, name):
        shown = " ".join(line for line in self.text.splitlines() if line and "-->" not in line)[:60]
        return Answer(shown, str(name), self.encoding, decoded(self.data, name) == self.text)


def decoded(data, name):
    try:
        text = data.decode(codecs.lookup(PYTHON_NAMES.get(name, name or "ascii")).name)
    except (LookupError, UnicodeDecodeError):
        return None
    return text.removeprefix("\ufeff")


def encoded(text, encoding):
    """The bytes, in plainer marks where need be; None for a text that the encoding cannot hold."""
    for variant in (text, text.translate(PLAIN_MARKS)):
        try:
            return variant, variant.encode(encoding)
        except UnicodeEncodeError:
            continue
    return None


def tracks():
    """Pairs of a language and the cues of a track, without their numbers."""
    folders = [gold.REPOSITORY / "Samples" / "red-silk" / "subtitles"]
    folders += [Path(folder) for folder in [os.environ.get("SUBTITLES")] if folder]
    for folder in folders:
        for path in sorted(folder.glob("*.srt")):
            language, *rest = path.name.split(".")
            if language in ENCODINGS and (len(rest) == 1 or folder != folders[0]):
                blocks = path.read_text(encoding="utf-8-sig").strip("\n").split("\n\n")
                yield language, [block.split("\n", 1)[1] for block in blocks if "\n" in block]


def all_cases(chance, count=int(os.environ.get("CUTS", 40))):
    by_language = defaultdict(list)
    for language, cues in tracks():
        by_language[language].append(cues)
    for language, cue_lists in by_language.items():
        for encoding in ENCODINGS[language] + UNICODE:
            for size in SIZES:
                for number in range(count):
                    case = cut(chance, cue_lists, language, encoding, size, number)
                    if case:
                        yield case


def cut(chance, cue_lists, language, encoding, size, number):
    """A cut that is not plain ASCII; None where there is none to be had."""
    for attempt in range(30):
        cues = chance.choice(cue_lists)
        start = 0 if number + attempt == 0 else chance.randrange(max(1, len(cues) - size + 1))
        newline = "\r\n" if number % 2 else "\n"
        text = "".join(f"{i}\n{cue}\n\n" for i, cue in enumerate(cues[start:start + size], 1)).replace("\n", newline)
        pair = not text.isascii() and encoded(text, encoding)
        if pair:
            return Case(language, encoding, size, *pair)
    return None


def silk_answers(silk, cases):
    """The encodings that silk names."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, case in enumerate(cases):
            path = Path(folder, f"{index}.srt")
            path.write_bytes(case.data)
            paths.append(str(path))
        names = {}
        for start in range(0, len(paths), 500):
            run = subprocess.run(
                [silk.path, "subs", "info", "--format", "jsonl", *paths[start:start + 500]], capture_output=True,
                encoding="utf-8",
            )
            for line in run.stdout.splitlines():
                report = json.loads(line)
                names[report["file"]] = report["encoding"]
        return [names.get(path) for path in paths]


def detections(name, detect, cases):
    """What a library says; None where it is not installed."""
    try:
        library = peers.library(name)
    except peers.Absent:
        return None
    return [detect(library, case.data) for case in cases]


def normalizer_answer(library, data):
    best = library.from_bytes(data).best()
    return best and best.encoding
