"""Measures `silk names resolve` on lists of people in three languages: B³ precision, recall and F1.

Every form of every person of the list is a row of a source, and the sources are by language: English, other Latin
spellings, Russian, Russian in other cases, Simplified and Traditional Chinese. Silk is asked for all people, and for
each half of them alone.
"""
import collections
import tempfile

import gold
import pairs

TARGETS = {(): 0.96, ("--no-dictionary",): 0.94}
SOURCES = ("en", "en_variants", "ru", "ru_inflected", "zh_hans", "zh_hant")


def mentions(rows):
    """The person and the name of every row of the mixed lists, a source after the other."""
    return [
        (row["id"], source, name)
        for source in SOURCES for row in rows for name in row[source].split("|") if name
    ]


def b_cubed(wanted, found):
    """Precision, recall and F1 of groups, each item counting the same (Bagga and Baldwin, 1998)."""
    groups = collections.Counter(found)
    people = collections.Counter(wanted)
    both = collections.Counter(zip(wanted, found))
    precision = sum(both[pair] / groups[pair[1]] for pair in zip(wanted, found)) / len(wanted)
    recall = sum(both[pair] / people[pair[0]] for pair in zip(wanted, found)) / len(wanted)
    return precision, recall, 2 * precision * recall / (precision + recall)


def resolved(silk, rows, options):
    """The persons of the rows as silk has them."""
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
        file.write("source\tname\n")
        file.writelines(f"{source}\t{name}\n" for _, source, name in rows)
        file.flush()
        lines = silk.text(["resolve", file.name, "--format", "tsv", *options]).splitlines()
    place = lines[0].split("\t").index("entity")
    return [line.split("\t")[place] for line in lines[1:]]


def print_resolution(silk):
    print("\nsilk names resolve: people among mixed lists in three languages, B³\n")
    people = [row for row in gold.table("names/people.tsv") if row["id"]]
    lists = {
        "all people": people,
        "one half": [row for row in people if pairs.half(row["id"]) == 0],
        "the other half": [row for row in people if pairs.half(row["id"]) == 1],
    }
    for options, target in TARGETS.items():
        for name, rows in lists.items():
            asked = mentions(rows)
            figures = b_cubed([person for person, _, _ in asked], resolved(silk, asked, list(options)))
            title = f"{name}{', no dictionary' if options else ''}"
            verdict = "met" if figures[2] >= target else "missed"
            print("{:31} precision {:.3f}  recall {:.3f}  F1 {:.3f}".format(title, *figures), end="")
            print(f"   target {target:.2f} {verdict}")
