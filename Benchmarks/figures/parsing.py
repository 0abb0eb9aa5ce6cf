"""`silk names parse`: the order and the parts of names, in the orders that texts write them in."""
from dataclasses import dataclass

import gold
from figure import Answer, Figure
from pinyin import native_people, syllable_count
from spelling import words

# Parts that stand beside another one: a patronymic is given2 as well, a surname is cut in two as well.
REPEATED_PARTS = {"patronymic", "surname-prefix", "surname-core"}


@dataclass(frozen=True)
class Name:
    """A text and how it is to be read."""

    text: str
    order: str
    given: str
    surname: str


def figures(silk):
    names = [
        *(name for group in (gold.RUSSIANS, gold.OTHERS) for person in gold.people(group)
          for name in western(person)),
        *(name for person in native_people() for name in chinese(person)),
    ]
    results = silk.objects(["parse"], [name.text for name in names])
    answers = [
        Answer.exact(name.text, found(result), told(name.order, {"given": name.given, "surname": name.surname}))
        for name, result in zip(names, results)
    ]
    return [Figure("order and parts of names", answers, 97)]


def western(person):
    """The orders of a name of two words, in Cyrillic, Latin and Chinese."""
    for text in (person.russian, person.english):
        if len(words(text)) != 2:
            continue
        given, surname = words(text)
        yield Name(f"{given} {surname}", "givenFirst", given, surname)
        yield Name(f"{surname}, {given}", "sorting", given, surname)
        yield Name(f"{given[0]}. {surname}", "givenFirst", f"{given[0]}.", surname)
    if len(words(person.russian)) == 2:
        given, surname = words(person.russian)
        yield Name(f"{surname} {given}", "surnameFirst", given, surname)
    for text in dict.fromkeys((person.simplified, person.traditional)):
        if len(words(text)) == 2:
            yield Name(text, "givenFirst", *words(text))


def chinese(person):
    """The orders of a native name in characters, Pinyin and Cyrillic."""
    if len(words(person.english)) != 2:
        return
    surname, given = words(person.english)
    yield Name(person.english, "surnameFirst", given, surname)
    yield Name(f"{given} {surname}", "givenFirst", given, surname)
    for text in dict.fromkeys((person.simplified, person.traditional)):
        length = syllable_count(surname)
        yield Name(text, "surnameFirst", text[length:], text[:length])
    if len(words(person.russian)) == 2:
        surname, given = words(person.russian)
        yield Name(person.russian, "surnameFirst", given, surname)


def found(result):
    parts = {part: text for part, text in result["parts"].items() if part not in REPEATED_PARTS}
    return told(result["order"], parts)


def told(order, parts):
    """Order and parts as a line, the same for the same reading."""
    return " ".join([f"{order}:", *(f"{part}={parts[part]}" for part in sorted(parts))])
