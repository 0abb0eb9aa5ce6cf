"""Pairs of names that are one person's and pairs that are not, from the list of people."""
import hashlib
import random
from dataclasses import dataclass

import gold

# The pairs a person of the list gives for each that is one person's, drawn among people of the same group.
RANDOM_PAIRS = 10


@dataclass(frozen=True)
class Pair:
    left: str
    right: str
    same: bool
    # Of two people who are easily taken for each other.
    confusable: bool
    # Of two people of different halves; neither half is then chosen by it.
    people: tuple
    # Of a Chinese person, a Russian, another.
    group: str


def half(person):
    """The half of the people that a person belongs to, by the id."""
    return hashlib.sha1(person.encode()).digest()[0] & 1


def forms(row, language):
    if language == "variants":
        return [form for form in row["en_variants"].split("|") if form]
    if language == "zh":
        return list(dict.fromkeys([row["zh_hans"], row["zh_hant"]]))
    return [row[language]]


def pairs(left, right):
    """All pairs of one set: LEFT and RIGHT are en, variants, ru or zh."""
    rows = [row for row in gold.table("names/people.tsv") if row["id"][0] in "rco"]
    people = {row["id"]: row for row in rows}
    result = []

    def add(one, other, same, confusable=False, limit=99):
        both = [(a, b) for a in forms(people[one], left) for b in forms(people[other], right) if a != b]
        for a, b in both[:limit]:
            result.append(Pair(a, b, same, confusable, (one, other), one[0]))

    for person in people:
        add(person, person, True)
    for row in gold.table("names/confusable.tsv"):
        if row["id1"] in people and row["id2"] in people:
            add(row["id1"], row["id2"], False, True)
            add(row["id2"], row["id1"], False, True)
    chance = random.Random(7)
    for person in people:
        others = [other for other in people if other != person and other[0] == person[0]]
        for other in chance.sample(others, min(RANDOM_PAIRS, len(others))):
            add(person, other, False, limit=1)
    return result


SETS = {
    "English spellings": ("en", "variants"),
    "English–Russian": ("en", "ru"),
    "spellings–Russian": ("variants", "ru"),
    "Russian–Chinese": ("ru", "zh"),
    "English–Chinese": ("en", "zh"),
}
