"""`silk names transcribe` on the Russians of the list."""
from itertools import zip_longest

import gold
import peers
from customary import without_customary_surname
from figure import Answer, Figure, Score, whole_names
from spelling import words

# How many candidates an editor would look through.
CANDIDATES_READ = 10


def into_chinese(silk):
    people = gold.people(gold.RUSSIANS)
    by_rule = without_customary_surname(silk, people, "zh-Hans")
    return [
        *chinese_figures(silk, people, "Russian into Chinese", 55, 75),
        *chinese_figures(silk, by_rule, "… surnames without a customary form", None, None),
    ]


def chinese_figures(silk, people, name, full_target, part_target):
    """How many names come out whole, and how many of their parts."""
    russian = [person.russian for person in people]
    chinese = [person.simplified for person in people]
    answers = {
        "silk": firsts(silk.candidates(["transcribe", "--to", "zh-Hans"], russian)),
        "uconv": ask_uconv("ru-zh", russian, between=" ", instead="·"),
    }
    return [
        Figure(f"{name}, {what}", compare(russian, answers["silk"], chinese), target, {
            "uconv ru-zh": score(compare, russian, answers["uconv"], chinese)
        })
        for what, compare, target in [("full", whole_names, full_target), ("parts", name_parts, part_target)]
    ]


def other_directions(silk):
    people = gold.people(gold.RUSSIANS)
    english = [person.english for person in people]
    russian = [person.russian for person in people]
    chinese = [person.simplified for person in people]
    bgn = "Russian-Latin/BGN; Latin-ASCII"
    return [
        *ranked(silk, "Russian into English", "en", russian, english, {
            "uconv Russian-Latin/BGN": ask_uconv(bgn, russian)}),
        *ranked(silk, "English into Russian", "ru", english, russian, {
            "uconv Latin-Russian/BGN": ask_uconv("Latin-Russian/BGN", english)}),
        *ranked(silk, "Chinese into Russian", "ru", chinese, russian, {}),
        *ranked(silk, "Chinese into English", "en", chinese, english, {}),
    ]


def ranked(silk, name, language, sources, wanted, peer_texts):
    """How often the first candidate is the wanted name, and how often any that an editor reads."""
    candidates = silk.candidates(["transcribe", "--to", language, "--all"], sources)
    near = [
        Answer(source, ", ".join(some[:3]), name, name in some[:CANDIDATES_READ])
        for source, some, name in zip(sources, candidates, wanted)
    ]
    scores = {peer: score(whole_names, sources, texts, wanted) for peer, texts in peer_texts.items()}
    return [
        Figure(f"{name}, first", whole_names(sources, firsts(candidates), wanted), None, scores),
        Figure(f"{name}, any of {CANDIDATES_READ}", near),
    ]


def firsts(candidates):
    """The best candidate of each name, or nothing."""
    return [some[0] if some else "" for some in candidates]


def ask_uconv(transform, texts, between=" ", instead=" "):
    """What ICU writes, with its separator of names replaced; None where it is absent."""
    try:
        return [text.replace(between, instead) for text in peers.uconv(transform, texts)]
    except peers.Absent:
        return None


def score(compare, asked, found, wanted):
    """What a peer reaches; None where it is absent."""
    if found is None:
        return None
    return Score.of(answer.is_right for answer in compare(asked, found, wanted))


def name_parts(asked, found, wanted):
    return [
        Answer.exact(f"{part} of {name}" if part != name else name, got or "", right)
        for name, text, target in zip(asked, found, wanted)
        for part, got, right in zip_longest(words(name), words(text), words(target), fillvalue="")
        if right
    ]
