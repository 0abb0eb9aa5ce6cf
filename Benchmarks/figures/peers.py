"""Other programs and libraries that do a part of the work. Each function raises Absent where its peer is not
installed; score() makes that None."""
import functools
import importlib
import itertools
import math
import shutil
import subprocess

from figure import Score


class Absent(Exception):
    """The peer is not installed."""


def score(rights):
    """The score of what RIGHTS() gives, a boolean a question; None where the peer is absent."""
    try:
        return Score.of(rights())
    except Absent:
        return None


def library(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Absent(name) from None


def filtered(command, lines):
    """What a program makes of LINES, line by line."""
    if not shutil.which(command[0]):
        raise Absent(command[0])
    run = subprocess.run(
        command, input="".join(line + "\n" for line in lines), capture_output=True, check=True,
        encoding="utf-8",
    )
    return run.stdout.splitlines()


def uconv(transform, texts):
    """ICU's transforms."""
    return filtered(["uconv", "-f", "utf8", "-t", "utf8", "-x", transform], texts)


def opencc(configuration, texts):
    """OpenCC's converter of Chinese script, as for running text."""
    return filtered(["opencc", "-c", configuration], texts)


def iuliia(scheme, texts):
    """Romanized by a scheme of iuliia."""
    schema = getattr(library("iuliia"), scheme.upper())
    return [schema.translate(text) for text in texts]


def pypinyin(texts):
    """Pinyin without tones, a list of syllables a text."""
    return [library("pypinyin").lazy_pinyin(text, v_to_u=True) for text in texts]


def pytrovich(part, sex, case, names):
    """Declined by petrovich's rules, all being told of each name: "surname", "f", "genitive"."""
    enums = library("pytrovich.enums")
    parts = {"surname": "LASTNAME", "given": "FIRSTNAME", "patronymic": "MIDDLENAME"}
    genders = {"f": "FEMALE", "m": "MALE", None: "ANDROGYNOUS"}
    maker = library("pytrovich.maker").PetrovichDeclinationMaker()
    return [
        maker.make(
            enums.NamePart[parts[part]], enums.Gender[genders[sex]], enums.Case[case.upper()], name
        )
        for name in names
    ]


@functools.cache
def morphology():
    return library("pymorphy3").MorphAnalyzer()


# How much likelier it is that a word of a name is read as a name than as another word, and that it is read as
# any word of the dictionary's patterns than as one that does not decline.
NAME_PREFERENCE = 20
UNDECLINED_WEIGHT = 0.001


def pymorphy3(mention):
    """The nominatives of a name in a text, likeliest first: its words agree in case and sex."""
    weights = {}
    for words in itertools.product(*map(readings, mention.split())):
        cases = {case for _, case, _, _ in words} - {None}
        genders = {gender for _, _, gender, _ in words} - {None, "ms-f"}
        if len(cases) <= 1 and len(genders) <= 1:
            text = " ".join(nominative for nominative, _, _, _ in words)
            weights[text] = weights.get(text, 0) + math.prod(weight for _, _, _, weight in words)
    return sorted(weights, key=weights.get, reverse=True)


def readings(word):
    """What a word may be: its nominative, case and gender, with a weight; last, that it does not decline."""
    for reading in morphology().parse(word):
        tag = reading.tag
        if tag.case and tag.number != "plur":
            nominative = reading.inflect({"nomn"}) or reading
            preference = NAME_PREFERENCE if {"Name", "Surn"} & set(tag.grammemes) else 1
            yield nominative.word, tag.case, tag.gender, reading.score * preference
    yield word, None, None, UNDECLINED_WEIGHT
