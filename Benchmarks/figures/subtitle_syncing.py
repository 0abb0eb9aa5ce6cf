"""`silk subs sync`: pairs of real tracks, one of them put out of time, beside ffsubsync.

The pairs are those of shared/gold/sync: real times, letters masked. What is done to them, and how an answer is judged,
is told in Documentation/syncing.md. A case is solved where 98 % of the cues come to within half a second of the truth; it
is silently wrong where a file is written with a confidence of 0.7 or more and a tenth of the cues is a second off.
"""
import json
import re
import resource
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import gold
from figure import ALL, Answer, Figure, Score

TIMES = re.compile(r"(\d+):(\d\d):(\d\d),(\d{3}) --> (\d+):(\d\d):(\d\d),(\d{3})")
CONFIDENT = 0.7
PAL = Fraction(24000, 25025)


@dataclass(frozen=True)
class Outcome:
    """What came of a case: the shares of cues near the truth, and whether the program was sure."""

    within_100: float
    within_500: float
    within_1000: float
    is_written: bool
    is_sure: bool
    seconds: float

    @property
    def is_solved(self):
        return self.is_written and self.within_500 >= 0.98

    @property
    def is_silently_wrong(self):
        return self.is_written and self.is_sure and self.within_1000 < 0.9


def cuts(*steps):
    """Time put in from some share of the running time on."""
    return lambda time, share: time + sum(length for at, length in steps if share >= at)


PERTURBATIONS = {
    "identity": lambda time, share: time,
    "off+12.345": lambda time, share: time + 12345,
    "off+95": lambda time, share: time + 95000,
    "fps23.976to25": lambda time, share: time * PAL,
    "fps25to24+7s": lambda time, share: time * Fraction(25, 24) + 7000,
    "ads3x30": cuts((0.25, 30000), (0.5, 30000), (0.75, 30000)),
    "ads+fps": lambda time, share: cuts((0.25, 30000), (0.5, 30000), (0.75, 30000))(time, share) * PAL,
    "cuts5": cuts((0.12, 1200), (0.3, -2500), (0.45, 8000), (0.7, -1500), (0.9, 20000)),
    "drift0.4%": lambda time, share: time * Fraction(1004, 1000) + 1500,
}


def figures(silk):
    pairs = sorted(Path(gold.folder()).glob("sync/*"))
    cases = [(pair, name) for pair in pairs for name in PERTURBATIONS]
    with tempfile.TemporaryDirectory() as folder:
        own = [case(pair, name, Path(folder), silk_run(silk)) for pair, name in cases]
        with ThreadPoolExecutor(2) as pool:
            peer = list(pool.map(lambda one: case(*one, Path(folder), ffsubsync), cases)) if has_peer() else []
        wrong = [wrong_pair(one, other, Path(folder), silk) for one in pairs for other in pairs
                 if film(one) != film(other)]
        kept = [unchanged(pair, silk) for pair in pairs]
    labels = [f"{pair.name} {name}" for pair, name in cases]

    def lines(judge, outcomes):
        return [Answer(label, f"{outcome.within_500:.1%} near", "solved", judge(outcome))
                for label, outcome in zip(labels, outcomes)]

    def beside(judge):
        return {"ffsubsync": Score.of(judge(outcome) for outcome in peer) if peer else None}

    solved = lambda outcome: outcome.is_solved
    honest = lambda outcome: not outcome.is_silently_wrong
    near = 100 * sum(outcome.within_100 for outcome in own) / len(own)
    own_time = sorted(outcome.seconds for outcome in own)
    print(f"syncing: {near:.1f} % of the cues of {len(own)} cases within 100 ms (asked: 90 %); CPU time of a run: "
          f"median {own_time[len(own_time) // 2]:.3f} s, most {own_time[-1]:.3f} s (asked: 0.10 s)")
    return [
        Figure("syncing: cases solved", lines(solved, own), None, beside(solved)),
        Figure("syncing: cases not silently wrong", lines(honest, own), 99.0, beside(honest)),
        Figure("syncing: tracks of other films refused", wrong, 98.0),
        Figure("syncing: tracks in time left as they are", kept, ALL),
    ]


def film(pair):
    return pair.name.split("-")[0]


def read(path):
    text = path.read_text(encoding="utf-8-sig")
    return text, [stamp(match.groups()) for match in TIMES.finditer(text)]


def stamp(parts):
    numbers = list(map(int, parts))
    clock = lambda h, m, s, ms: ((h * 60 + m) * 60 + s) * 1000 + ms
    return clock(*numbers[:4]), clock(*numbers[4:])


def written(milliseconds):
    milliseconds = max(int(milliseconds), 0)
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{rest:03}"


def perturbed(text, times, change):
    first, last = times[0][0], times[-1][1]
    rest = iter(times)

    def moved(_):
        start, end = next(rest)
        share = (start - first) / (last - first)
        return f"{written(round(change(start, share)))} --> {written(round(change(end, share)))}"

    return TIMES.sub(moved, text)


def case(pair, name, folder, run):
    text, truth = read(pair / "truth.srt")
    source, target = folder / f"{pair.name}.{name}.srt", folder / f"{pair.name}.{name}.out.srt"
    source.write_text(perturbed(text, truth, PERTURBATIONS[name]), encoding="utf-8")
    target.unlink(missing_ok=True)
    confidence, seconds = run(pair / "reference.srt", source, target)
    is_written = target.exists()
    result = read(target)[1] if is_written else read(source)[1]
    # A peer that drops cues has them nowhere.
    distances = [abs(new[0] - old[0]) for new, old in zip(result, truth)] if len(result) == len(truth) else []
    near = lambda limit: sum(distance <= limit for distance in distances) / len(truth)
    return Outcome(near(100), near(500), near(1000), is_written, confidence >= CONFIDENT, seconds)


def silk_run(silk):
    def run(reference, source, target):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = subprocess.run(
            [str(silk.path), "subs", "sync", "--to", reference, source, "-o", target, "--report", "json"],
            capture_output=True, encoding="utf-8", check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        report = next(json.loads(line) for line in answer.stderr.splitlines() if line.startswith("{"))
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return report["confidence"], seconds

    return run


def has_peer():
    return subprocess.run(
        [sys.executable, "-m", "ffsubsync.ffsubsync", "--version"], capture_output=True, check=False
    ).returncode == 0


def ffsubsync(reference, source, target):
    subprocess.run(
        [sys.executable, "-m", "ffsubsync.ffsubsync", reference, "-i", source, "-o", target],
        capture_output=True, check=False,
    )
    return 1.0, 0.0


def wrong_pair(one, other, folder, silk):
    target = folder / "wrong.srt"
    target.unlink(missing_ok=True)
    silk_run(silk)(other / "reference.srt", one / "truth.srt", target)
    return Answer(f"{one.name} on {other.name}", "written", "refused", not target.exists())


def unchanged(pair, silk):
    answer = subprocess.run(
        [str(silk.path), "subs", "sync", "--to", pair / "reference.srt", pair / "truth.srt", "--quiet"],
        capture_output=True, check=False,
    )
    return Answer(pair.name, "changed", "as it was", answer.stdout == (pair / "truth.srt").read_bytes())
