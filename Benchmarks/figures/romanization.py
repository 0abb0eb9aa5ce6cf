"""`silk names romanize`: the samples of its schemes, and how often its own scheme is what people print."""
import gold
import peers
from customary import without_customary_surname
from figure import ALL, Answer, Figure, whole_names

# iuliia's schemes write a Cyrillic ё among Latin letters where the standards have a Latin one.
LATIN_YO = str.maketrans("ёЁ", "ëË")


def samples(silk):
    schemes = list(gold.romanization_samples())
    answers = []
    for scheme, pairs in schemes:
        results = silk.objects(
            ["romanize", "--scheme", scheme.replace("_", "-")], [russian for russian, _ in pairs]
        )
        answers += [
            Answer.exact(f"{scheme} {russian}", result["result"], latin.translate(LATIN_YO))
            for (russian, latin), result in zip(pairs, results)
        ]
    iuliia = peers.score(lambda: [
        result == latin
        for scheme, pairs in schemes
        for (_, latin), result in zip(pairs, peers.iuliia(scheme, [russian for russian, _ in pairs]))
    ])
    return [Figure(f"samples of {len(schemes)} romanization schemes", answers, ALL, {"iuliia": iuliia})]


def press(silk):
    people = gold.people(gold.RUSSIANS)
    by_rule = without_customary_surname(silk, people, "en")
    return [
        press_figure(silk, people, "press is the English full name", 70),
        press_figure(silk, by_rule, "… surnames without a customary form", None),
    ]


def press_figure(silk, people, name, target):
    russian = [person.russian for person in people]
    english = [person.english for person in people]
    found = [result["result"] for result in silk.objects(["romanize", "--scheme", "press"], russian)]
    iuliia = peers.score(lambda: [
        text == wanted for text, wanted in zip(peers.iuliia("wikipedia", russian), english, strict=True)
    ])
    answers = whole_names(russian, found, english)
    return Figure(name, answers, target, {"iuliia wikipedia": iuliia})
