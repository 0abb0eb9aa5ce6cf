"""`silk subs sync --to FILM`: tracks put out of time and laid onto the sound of films that never were.

The films are made by Benchmarks/make-film-sound: invented sentences at invented times, under music, noise or both, by
voices of espeak-ng that the network which hears speech was not fitted on (the generators of music and noise are those
that it was fitted on). A case is solved where 95 % of the cues come to within 0.3 s of the truth; it is silently wrong
where it is not solved and a file is written with a confidence of 0.7 or more.
"""
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import gold
from figure import Answer, Figure
from silk import Refusal
from subtitle_syncing import CONFIDENT, PERTURBATIONS, perturbed, read, silk_run, written

NEEDED = ("espeak-ng", "ffmpeg")
FOLDER = gold.REPOSITORY / ".build/benchmarks/films"
SCRIPT = gold.REPOSITORY / "Benchmarks/make-film-sound"
MINUTES = 25
# Copies of the first film that make the one of two hours.
COPIES = 5
# What a film has after its last cue, in milliseconds.
SILENCE = 10_000
# How much louder speech is than all else, in dB, and how loosely the track follows it.
LOOSE = ["--unspoken", "0.15", "--untold", "0.15", "--jitter", "0.15"]
GRADES = {"clear": (10, []), "loud": (0, []), "loud and loose": (-6, LOOSE)}
BACKGROUNDS = ("music", "noise", "music,noise")
# The language of the words, and the voices that read them.
SPEAKERS = [
    ("en", "es-419+m3,es+f4,es+m8"),
    ("en", "pl+m7,pl+f2,cs+m3"),
    ("ru", "uk+m3,uk+f4,uk+m7"),
    ("cmn", "yue+m7,yue+f2,yue+m3"),
    ("en", "sv+f4,sv+m8,nl+m7"),
    ("ru", "bg+m7,bg+f2,bg+m8"),
    ("en", "hu+m3,tr+f2,tr+m7"),
    ("en", "pt-br+f4,pt+m7,ro+m3"),
    ("cmn", "hak+m3,hak+f4,hak+m8"),
]


@dataclass(frozen=True)
class Film:
    """A film that never was: the file of its sound, and the track that is in time with it."""

    name: str
    sound: Path
    track: Path


def figures(silk):
    require()
    films = made()
    cases = [(film, name) for film in films for name in PERTURBATIONS]
    with tempfile.TemporaryDirectory() as folder:
        outcomes = [case(silk, film, name, Path(folder)) for film, name in cases]
        others = [refused(silk, film, other, Path(folder)) for film in films for other in films if film is not other]
        print_time(silk, films[0], Path(folder))
    solved = [Answer(f"{film.name} {name}", f"{near:.1%} near", "95 %", is_solved)
              for (film, name), (near, is_solved, _) in zip(cases, outcomes)]
    honest = [Answer(f"{film.name} {name}", f"{near:.1%} near", "95 %, or doubt", is_solved or not is_sure)
              for (film, name), (near, is_solved, is_sure) in zip(cases, outcomes)]
    return [
        Figure("syncing to sound: cases solved", solved, 90.0),
        *(Figure(f"  {grade}, speech {ratio:+} dB", [answer for answer in solved if f"({grade})" in answer.asked])
          for grade, (ratio, _) in GRADES.items()),
        Figure("syncing to sound: cases not silently wrong", honest, 99.0),
        Figure("syncing to sound: tracks of other films refused", others, 98.0),
    ]


def require():
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if subprocess.run([sys.executable, "-c", "import numpy"], capture_output=True, check=False).returncode != 0:
        missing.append("numpy")
    if missing:
        raise Refusal(f"syncing to sound: {', '.join(missing)} missing")


def made():
    """The films, made where they are not there yet; two at a time."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    kinds = [(grade, background) for grade in GRADES for background in BACKGROUNDS]
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda job: make(job[0], *job[1]), enumerate(kinds)))


def make(index, grade, background):
    language, voices = SPEAKERS[index]
    ratio, looseness = GRADES[grade]
    track, sound = FOLDER / f"{index}.srt", FOLDER / f"{index}.flac"
    if not sound.exists():
        track.write_text(invented(index), encoding="utf-8")
        unfinished = FOLDER / f"{index}.unfinished.flac"
        subprocess.run(
            [sys.executable, SCRIPT, track, unfinished, "--language", language, "--voices", voices, "--background",
             background, f"--snr={ratio}", "--seed", str(7000 + index), "--options=-sample_fmt s16", *looseness],
            check=True,
        )
        unfinished.rename(sound)
    return Film(f"{voices.split('+')[0]}, {background} ({grade})", sound, track)


def invented(seed):
    """A track of invented times: dialogues with pauses of their own, and silences between the scenes."""
    import numpy

    random = numpy.random.default_rng(9000 + seed)
    blocks, at = [], 20.0
    while True:
        for _ in range(int(random.integers(6, 40))):
            length = float(numpy.clip(random.lognormal(0.75, 0.45), 0.7, 7))
            start, at = at, at + length
            if at > MINUTES * 60:
                return "".join(blocks)
            times = f"{written(start * 1000)} --> {written(at * 1000)}"
            blocks.append(f"{len(blocks) + 1}\n{times}\nxxxx\n\n")
            at += 0.08 if random.random() < 0.35 else float(min(random.lognormal(-0.3, 1.0), 12))
        at += float(min(4 + random.exponential(14), 90))


def case(silk, film, name, folder):
    """The share of cues near the truth, whether that solves the case, and whether the program was sure."""
    text, truth = read(film.track)
    source, target = folder / "source.srt", folder / "target.srt"
    source.write_text(perturbed(text, truth, PERTURBATIONS[name]), encoding="utf-8")
    target.unlink(missing_ok=True)
    confidence, _ = silk_run(silk)(film.sound, source, target)
    if not target.exists():
        return 0.0, False, False
    near = sum(abs(new[0] - old[0]) <= 300 for new, old in zip(read(target)[1], truth)) / len(truth)
    return near, near >= 0.95, confidence >= CONFIDENT


def refused(silk, film, other, folder):
    target = folder / "wrong.srt"
    target.unlink(missing_ok=True)
    silk_run(silk)(other.sound, film.track, target)
    return Answer(f"{film.name} on {other.name}", "written", "refused", not target.exists())


def print_time(silk, film, folder):
    """The time of two hours of sound as films have it, beside that of ffmpeg to decode it."""
    long, source = FOLDER / "long.m4a", folder / "source.srt"
    if not long.exists():
        unfinished = FOLDER / "long.unfinished.m4a"
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", "-stream_loop", str(COPIES - 1), "-i", film.sound, "-ar", "48000",
             "-ac", "2", "-c:a", "aac", "-b:a", "160k", unfinished],
            check=True,
        )
        unfinished.rename(long)
    source.write_text(repeated(film), encoding="utf-8")
    decoding = ["ffmpeg", "-v", "error", "-nostdin", "-i", long, "-map", "0:a:0", "-f", "null", "-"]
    syncing = [silk.path, "subs", "sync", "--to", long, source, "-o", folder / "long.srt", "--quiet"]
    own, peer = (min(seconds(command) for _ in range(3)) for command in (syncing, decoding))
    print(f"syncing to sound: {COPIES * MINUTES} minutes in {own:.1f} s, ffmpeg decodes them in {peer:.1f} s: "
          f"{own / peer:.2f} times its time (asked: 1.5)")


def repeated(film):
    """The track of COPIES of a film, 12 s late."""
    truth = read(film.track)[1]
    length = truth[-1][1] + SILENCE
    late = [[time + 12_000 + copy * length for time in times] for copy in range(COPIES) for times in truth]
    return "".join(f"{number}\n{written(start)} --> {written(end)}\nxxxx\n\n" for number, (start, end) in
                   enumerate(late, 1))


def seconds(command):
    start = time.monotonic()
    subprocess.run(command, capture_output=True, check=True)
    return time.monotonic() - start
