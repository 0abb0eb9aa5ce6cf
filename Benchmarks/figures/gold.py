"""The lists to measure by, which lie in a folder `shared/gold` beside the repository or further up."""
import json
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


class Missing(Exception):
    """A list is not there."""


def folder():
    """The nearest folder `shared/gold`, or None."""
    candidates = (parent / "shared" / "gold" for parent in REPOSITORY.parents)
    return next((candidate for candidate in candidates if candidate.is_dir()), None)


def paths(pattern):
    """The files below the folder whose path fits PATTERN, at least one."""
    found = sorted(folder().glob(pattern))
    if not found:
        raise Missing(f"shared/gold/{pattern} is not there")
    return found


def table(name):
    """The rows of a table of tab-separated cells, each a dictionary by the names of its first row."""
    header, *rows = paths(name)[0].read_text(encoding="utf-8").splitlines()
    keys = header.split("\t")
    return [dict(zip(keys, row.split("\t"))) for row in rows if row]


@dataclass(frozen=True)
class Person:
    """A person of the list of people."""

    id: str
    english: str
    russian: str
    russian_inflected: list
    simplified: str
    traditional: str


# How the ids of the list begin.
RUSSIANS, CHINESE, OTHERS = "r", "c", "o"


def people(group):
    """The people of a group."""
    return [
        Person(
            row["id"], row["en"], row["ru"],
            [form for form in row["ru_inflected"].split("|") if form],
            row["zh_hans"], row["zh_hant"],
        )
        for row in table("names/people.tsv") if row["id"].startswith(group)
    ]


def name_forms():
    """OpenCorpora's forms of single names: dictionaries of kind, gender, case, form and nominative."""
    return table("names/inflected-forms.tsv")


def romanization_samples():
    """Pairs of a scheme's id, as iuliia writes it, and its samples, pairs of Russian and Latin."""
    for path in paths("romanization/iuliia/*.json"):
        scheme = json.loads(path.read_text(encoding="utf-8"))
        yield scheme["name"], [tuple(sample) for sample in scheme["samples"]]


@dataclass(frozen=True)
class FormattingTest:
    """A name, how to format it for readers of a language, and what comes out."""

    language: str
    # Pairs of a field and its text.
    fields: tuple
    name_locale: str
    order: str
    length: str
    usage: str
    formality: str
    expected: str


def formatting_tests():
    """CLDR's tests of person names, in the languages whose files are here."""
    for path in paths("cldr/personNameTest-*.txt"):
        language = path.stem.removeprefix("personNameTest-").replace("_", "-")
        fields, name_locale, expected = [], "", ""
        for line in path.read_text(encoding="utf-8").splitlines():
            match [cell.strip() for cell in line.split(";")]:
                case ["name", "locale", value]:
                    name_locale = value.replace("_", "-")
                case ["name", field, value]:
                    fields.append((field, value))
                case ["expectedResult", value]:
                    expected = value
                case ["parameters", order, length, usage, formality]:
                    yield FormattingTest(
                        language, tuple(fields), name_locale, order, length, usage, formality, expected
                    )
                case ["endName"]:
                    fields = []
