"""Which English names are Pinyin, and how the characters of such names are read."""
import re

import gold
import peers
from figure import ALL, Figure, whole_names
from spelling import letters_alone

# The syllables of Pinyin, by initial the finals that stand after it.
SYLLABLES = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
SYLLABLE = "|".join(initial + final for initial, finals in SYLLABLES.items() for final in finals.split())


def syllable_count(name):
    """The smallest number of Pinyin syllables that make up a name; None where it is no Pinyin."""
    return next((count for count in range(1, len(name) + 1) if has_syllables(name, count)), None)


def has_syllables(name, count):
    """Whether a name is COUNT syllables of Pinyin."""
    letters = name.lower().replace(" ", "").replace("-", "")
    return bool(re.fullmatch(f"(?:{SYLLABLE}){{{count}}}", letters))


def native_people():
    """The Chinese people of the list whose English name is the Pinyin of their characters."""
    return [person for person in gold.people(gold.CHINESE) if has_syllables(person.english, len(person.simplified))]


def joined_given(english):
    """As the mainland writes a name of two syllables: Chen Shui-bian is Chen Shuibian."""
    return re.sub("-(.)", lambda match: match[1].lower(), english)


def figures(silk):
    people = native_people()
    characters = [person.simplified for person in people]
    wanted = [joined_given(person.english) for person in people]
    romanized = [result["result"] for result in silk.objects(["romanize", "--scheme", "pinyin"], characters)]
    transcribed = [(some or [""])[0] for some in silk.candidates(["transcribe", "--to", "en"], characters)]

    def rights(texts):
        return [letters_alone(text) == letters_alone(name) for text, name in zip(texts, wanted, strict=True)]

    transform = "Han-Latin/Names; Latin-ASCII"
    alone = {
        "uconv Han-Latin/Names, letters alone": peers.score(lambda: rights(peers.uconv(transform, characters))),
        "pypinyin, letters alone": peers.score(lambda: rights(map("".join, peers.pypinyin(characters)))),
    }
    return [
        Figure(f"Pinyin of native names, {command}", whole_names(characters, found, wanted), ALL, alone)
        for command, found in [("romanized", romanized), ("transcribed", transcribed)]
    ]
