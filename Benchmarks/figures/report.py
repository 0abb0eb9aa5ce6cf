"""Prints the figures as a table and, below it, what went wrong where a figure is missed."""
import unicodedata

from figure import ALL
from telling import telling_errors

ERRORS_SHOWN = 10
COLUMNS = ("figure", "silk", "", "peer", "", "target", "")


def print_table(figures):
    """A line a figure, with a further line for each peer after the first."""
    rows = [COLUMNS]
    for figure in figures:
        peers = list(figure.peers.items()) or [("–", None)]
        for index, (peer, score) in enumerate(peers):
            peer_percent = "" if peer == "–" else percent(score)
            own = [figure.name, percent(figure.score), count(figure.score)]
            end = [target(figure), verdict(figure)]
            rows.append(
                [*own, peer, peer_percent, *end] if index == 0
                else ["", "", "", peer, peer_percent, "", ""]
            )
    widths = [max(width(row[column]) for row in rows) for column in range(len(COLUMNS))]
    for row in rows:
        print("  ".join(padded(*cell) for cell in zip(row, widths, range(len(row)))).rstrip())


def print_errors(figure):
    """The errors that tell most of a missed figure."""
    errors = figure.errors
    chosen = telling_errors(errors, ERRORS_SHOWN)
    print(f"\n{figure.name}: {len(errors)} wrong of {len(figure.answers)}, {len(chosen)} of them:")
    for error, alike in chosen:
        note = f"  ({alike} of this kind)" if alike > 1 else ""
        print(f"  {error.asked}: {error.got or 'nothing'}, wanted {error.wanted}{note}")


# The columns of numbers, whose cells end at the same place.
NUMBERS = {COLUMNS.index("silk"), 2, 4, COLUMNS.index("target")}


def padded(text, size, column):
    space = " " * (size - width(text))
    return space + text if column in NUMBERS else text + space


def width(text):
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def percent(score):
    return "absent" if score is None else f"{score.percent:.1f} %"


def count(score):
    return f"{score.right}/{score.count}"


def target(figure):
    if figure.target is None:
        return "–"
    return "all" if figure.target == ALL else f"{figure.target:g} %"


def verdict(figure):
    if figure.target is None:
        return ""
    return "missed" if figure.is_missed else "met"
