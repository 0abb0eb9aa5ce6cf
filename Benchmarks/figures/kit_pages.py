"""`silk kit build`: what axe-core and the HTML checker vnu find in the pages of the sample, by Scripts/check-pages.

An answer is a page, of axe in a light and a dark scheme; it is right where the checker finds nothing in it. A page of a
peer, in a folder that PRESSKIT names, is counted beside them.
"""
import os
import subprocess
import tempfile
from pathlib import Path

import gold
import peers
from figure import Answer, Figure

CHECK = gold.REPOSITORY / "Scripts" / "check-pages"
SAMPLE = gold.REPOSITORY / "Samples" / "red-silk" / "kit"
SCHEMES = {"axe": ("light", "dark"), "vnu": ("-",)}
NAMES = {"axe": "pages in which axe-core finds nothing", "vnu": "pages in which vnu finds no error"}


def figures(silk):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([silk.path, "kit", "build", "--quiet", SAMPLE, "-o", folder], capture_output=True)
        if run.returncode != 0:
            return []
        return [figure for checker in SCHEMES for figure in measured(checker, folder)]


def measured(checker, folder):
    answers = found(checker, folder)
    if answers is None:
        print(f"Not measured: {NAMES[checker]}: {CHECK.name} {checker} has not all that it needs")
        return []
    peer = os.environ.get("PRESSKIT")

    def rights():
        if not peer:
            raise peers.Absent("presskit.html")
        return [answer.is_right for answer in found(checker, peer)]

    return [Figure(NAMES[checker], answers, 100.0, {"presskit.html": peers.score(rights)})]


def found(checker, folder):
    """An answer a page and scheme; None where the checker is missing."""
    run = subprocess.run([CHECK, checker, folder], capture_output=True, encoding="utf-8")
    if run.returncode not in (0, 1):
        return None
    problems = {}
    for line in run.stdout.splitlines():
        page, scheme, rule, *_ = line.split("\t")
        problems.setdefault((page, scheme), []).append(rule)
    pages = sorted(str(page.relative_to(folder)) for page in Path(folder).rglob("*.html"))
    return [
        Answer.exact(f"{page}, {scheme}", ", ".join(problems.get((page, scheme), [])), "")
        for page in pages for scheme in SCHEMES[checker]
    ]
