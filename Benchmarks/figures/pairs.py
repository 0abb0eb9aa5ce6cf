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
    if language == "inflected":
        return [form for form in row["ru_inflected"].split("|") if form]
    if language == "variants":
        return [form for form in row["en_variants"].split("|") if form]
    if language == "zh":
        return list(dict.fromkeys([row["zh_hans"], row["zh_hant"]]))
    return [row[language]]


def pairs(left, right):
    """All pairs of one set: LEFT and RIGHT are en, variants, ru, inflected or zh."""
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


def neighbours(parts, chance, count):
    """Pairs of parts that begin or end alike, or differ by a few letters, and are not the same."""
    by_frame = {}
    for part in parts:
        for frame in ((part[:3], part[-2:]), (part[:1], part[-4:]), (part[:4], "")):
            by_frame.setdefault(frame, []).append(part)
    frames = sorted(frame for frame, group in by_frame.items() if len(group) > 1)
    pairs = set()
    while len(pairs) < count:
        pairs.add(tuple(sorted(chance.sample(by_frame[chance.choice(frames)], 2))))
    return sorted(pairs)


def lookalikes(left, right, count=1200):
    """Pairs of two people of one given name, whose surnames look alike, made of aligned name parts.

    Surnames that share a spelling in a third script are left out, because they may be one.
    """
    script = {"en": "en", "variants": "en", "ru": "ru", "zh": "zh"}
    known = {"ru": {}, "zh": {}}
    for language in known:
        for row in gold.table(f"names/tokens-en-{language}.tsv"):
            if int(row["count"]) > 1 and len(row["en"]) > 4 and row["en"].isalpha():
                known[language].setdefault(row["en"], set()).add(row[language])
    both = sorted(set(known["ru"]) & set(known["zh"]))
    chance = random.Random(11)
    given = [row for row in gold.table("names/people.tsv") if row["id"][0] == "r"]
    result = []
    for one, other in neighbours(both, chance, count):
        if known["ru"][one] & known["ru"][other] or known["zh"][one] & known["zh"][other]:
            continue
        person = chance.choice(given)

        def form(surname, language):
            if language == "en":
                return f"{person['en'].split()[0]} {surname.capitalize()}"
            spelling = sorted(known[language][surname])[0]
            if language == "ru":
                return f"{person['ru'].split()[0]} {spelling.capitalize()}"
            return f"{person['zh_hans'].split('·')[0]}·{spelling}"

        sides = form(one, script[left]), form(other, script[right])
        result.append(Pair(*sides, False, True, (one, other), "l"))
    return result
