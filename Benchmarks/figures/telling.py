"""Chooses the errors that tell most: one of each kind, the frequent kinds first."""
from itertools import zip_longest

from spelling import words


def difference(answer):
    """What stands instead of what: the first word that is wrong, without what is right around it."""
    pairs = zip_longest(words(answer.got), words(answer.wanted), fillvalue="")
    got, wanted = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    start = common_prefix(got, wanted)
    end = common_prefix(got[start:][::-1], wanted[start:][::-1])
    return got[start:len(got) - end], wanted[start:len(wanted) - end]


def common_prefix(left, right):
    """How many characters two texts begin with in common."""
    length = 0
    for a, b in zip(left, right):
        if a != b:
            break
        length += 1
    return length


def telling_errors(errors, number):
    """Up to NUMBER errors, each with how many there are of its kind."""
    kinds = {}
    for error in errors:
        kinds.setdefault(difference(error), []).append(error)
    by_frequency = sorted(kinds.values(), key=len, reverse=True)
    # The first of every kind, then the second of every kind, and so on.
    rounds = zip_longest(*by_frequency)
    chosen = [
        (error, len(kind)) for turn in rounds for error, kind in zip(turn, by_frequency) if error
    ]
    return chosen[:number]
