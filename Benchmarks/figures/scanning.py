"""`silk names scan`: the mentions of people in running text, found and found rightly."""
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import gold
from figure import Answer, Figure

FOLDER = gold.REPOSITORY / "Tests" / "NamesTests" / "Fixtures" / "mentions"
MARK = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
LANGUAGES = ["en", "ru", "zh-Hans", "zh-Hant"]


@dataclass(frozen=True)
class Mention:
    """A place in a text, in bytes, and who is named there."""

    file: str
    start: int
    length: int
    surface: str
    person: str | None

    @property
    def place(self):
        return self.file, self.start, self.length


def figures(silk):
    figures = []
    for name, texts, roster in corpora():
        figures += measured(silk, name, texts, FOLDER / roster)
    return figures


def corpora():
    """Names of collections of texts, the texts with their mentions, and the file of the roster."""
    seeds = gold.folder().parent / "seeds"
    if seeds.is_dir():
        yield "four articles", listed("seeds.tsv", seeds.parent), "red-silk-roster.yaml"
    yield "Red Silk coverage", listed("coverage.tsv", gold.REPOSITORY), "red-silk-roster.yaml"
    for language in LANGUAGES:
        yield f"own texts, {language}", marked(language), "roster.yaml"


def listed(table, root):
    """Texts below ROOT whose mentions a table lists: pairs of the bytes of a text and its mentions."""
    mentions = {}
    for line in (FOLDER / table).read_text(encoding="utf-8").splitlines()[1:]:
        file, start, surface, person = line.split("\t")
        mentions.setdefault(file, []).append((int(start), surface, person))
    return [((root / file).read_bytes(), rows) for file, rows in mentions.items()]


def marked(language):
    """Texts of ours, in which {surface|person} marks a mention."""
    return [unmarked(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob(f"{language}-*.txt"))]


def unmarked(text):
    """The bytes of a text without its marks, and the mentions that these name."""
    content, rows, end = b"", [], 0
    for mark in MARK.finditer(text):
        content += text[end:mark.start()].encode()
        rows.append((len(content), mark[1], mark[2]))
        content += mark[1].encode()
        end = mark.end()
    return content + text[end:].encode(), rows


def measured(silk, name, texts, roster):
    with tempfile.TemporaryDirectory() as folder:
        wanted, files = [], []
        for number, (content, rows) in enumerate(texts):
            path = Path(folder) / f"{number:02}.txt"
            path.write_bytes(content)
            files.append(str(path))
            wanted += [
                Mention(str(path), start, len(surface.encode()), surface, person)
                for start, surface, person in rows
            ]
        known = {line.split("id: ")[1].split(",")[0] for line in roster.read_text().splitlines() if "id: " in line}
        with_roster = found(silk, ["--roster", str(roster)], files)
        without = found(silk, [], files)
    of_roster = [mention for mention in wanted if mention.person in known]
    return [
        *compared(f"{name}, with a roster", of_roster, with_roster, lambda mention: (mention.place, mention.person), 98),
        *compared(f"{name}, without", wanted, without, lambda mention: mention.place, 92),
    ]


def found(silk, options, files):
    """What a scan finds, each file by itself."""
    mentions = []
    for file in files:
        for line in silk.records(["scan", *options, file]):
            mentions.append(
                Mention(file, line["byteOffset"], line["byteLength"], line["surface"], line["person"])
            )
    return mentions


def compared(name, wanted, found, key, target):
    """Recall and precision of what was found, by what KEY tells of a mention."""
    right, all_found = {key(mention) for mention in wanted}, {key(mention) for mention in found}
    return [
        Figure(f"recall: {name}", [answer(mention, key(mention) in all_found) for mention in wanted], target),
        Figure(f"precision: {name}", [answer(mention, key(mention) in right) for mention in found], target),
    ]


def answer(mention, is_right):
    where = f"{mention.surface} at {mention.start}"
    return Answer(where, str(mention.person), "a mention of that person", is_right)
