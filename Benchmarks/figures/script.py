"""`silk names convert`: native names in the other Chinese script."""
import gold
import peers
from figure import ALL, Figure, whole_names

# Between the names of foreigners, who are written by sound.
DOT = "·"


def figures(silk):
    people = [person for person in gold.people(gold.CHINESE) if DOT not in person.simplified]
    simplified = [person.simplified for person in people]
    traditional = [person.traditional for person in people]
    return [
        direction(silk, "Simplified into Traditional", "zh-Hant", simplified, traditional, "s2t", "Hans-Hant"),
        direction(silk, "Traditional into Simplified", "zh-Hans", traditional, simplified, "t2s", "Hant-Hans"),
    ]


def direction(silk, name, language, sources, wanted, configuration, transform):
    results = silk.objects(["convert", "--to", language], sources)
    answers = whole_names(sources, [result["converted"] for result in results], wanted)

    def rights(texts):
        return [text == right for text, right in zip(texts, wanted, strict=True)]

    return Figure(f"native names, {name}", answers, ALL, {
        f"opencc {configuration}": peers.score(lambda: rights(peers.opencc(configuration + ".json", sources))),
        f"uconv {transform}": peers.score(lambda: rights(peers.uconv(transform, sources))),
    })
