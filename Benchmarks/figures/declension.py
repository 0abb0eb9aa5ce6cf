"""`silk names decline`: single names into every case, and names in a text back to the nominative."""
import gold
import peers
from figure import Answer, Figure, Score
from spelling import without_yo

# As OpenCorpora tags them, and as Silk and pytrovich call them; ms-f is a name of both sexes.
PARTS = {"Surn": "surname", "Name": "given", "Patr": "patronymic"}
SEXES = {"femn": "f", "masc": "m", "ms-f": None}
CASES = {
    "gent": "genitive", "datv": "dative", "accs": "accusative", "ablt": "instrumental", "loct": "prepositional",
}
TARGETS = {"surname": 99.7, "given": 99.3, "patronymic": 99.5}


def forward_by_sex(silk):
    return [forward(silk, part, "told the sex", lambda part: []) for part in TARGETS]


def forward_by_part(silk):
    return [forward(silk, part, "told sex and part", lambda part: ["--part", part]) for part in TARGETS]


def forward(silk, part, what_is_told, options):
    """Declined from the nominative: Silk's first candidate against the form of the list."""
    answers, peer_rights = [], []
    for (sex, case), rows in questions(part).items():
        nominatives = [row["nominative"] for row in rows]
        told_sex = ["--sex", sex] if sex else []
        found = silk.candidates(["decline", "--case", case, *told_sex, *options(part)], nominatives)
        answers += [
            Answer(f"{row['nominative']} ({sex or 'f or m'}, {case})", some[0], row["form"],
                   without_yo(some[0]) == without_yo(row["form"]))
            for row, some in zip(rows, found)
        ]
        peer_rights.append(peers.score(lambda: [
            without_yo(text) == without_yo(row["form"])
            for row, text in zip(rows, peers.pytrovich(part, sex, case, nominatives))
        ]))
    return Figure(f"declined {part}, {what_is_told}", answers, TARGETS[part], {"pytrovich": total(peer_rights)})


def questions(part):
    """The oblique forms of a part, by sex and case."""
    groups = {}
    for row in gold.name_forms():
        if PARTS[row["kind"]] == part and row["case"] in CASES:
            groups.setdefault((SEXES[row["gender"]], CASES[row["case"]]), []).append(row)
    return groups


def total(scores):
    if None in scores:
        return None
    return Score(sum(score.right for score in scores), sum(score.count for score in scores))


def back_russian(silk):
    return back(silk, gold.RUSSIANS, "Russian", 99.7, 97)


def back_chinese(silk):
    return back(silk, gold.CHINESE, "Chinese", 95, None)


def back(silk, group, whose, any_target, first_target):
    """Mentions in a text taken back to the nominative."""
    pairs = [(form, person.russian) for person in gold.people(group) for form in person.russian_inflected]
    mentions = [mention for mention, _ in pairs]
    found = silk.candidates(["decline", "--case", "nominative"], mentions)
    return [
        Figure(f"{whose} names to the nominative, {name}", answers(pairs, found, depth), target, {
            "pymorphy3, agreeing": peers.score(lambda: [
                answer.is_right for answer in answers(pairs, map(peers.pymorphy3, mentions), depth)
            ])
        })
        for name, depth, target in [("any", None, any_target), ("first", 1, first_target)]
    ]


def answers(pairs, found, depth):
    """Whether the nominative is among the first DEPTH candidates, or with None among all."""
    return [
        Answer(mention, some[0], nominative,
               without_yo(nominative) in map(without_yo, some[:depth]))
        for (mention, nominative), some in zip(pairs, found)
    ]
