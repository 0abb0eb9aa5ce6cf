"""Measures `silk names compare` on pairs of names that are one person's and pairs that are not.

F1 is at the verdict that silk gives, and for a peer at the limit that suits it best on these very pairs. The
weights of silk were fitted on these people; Scripts/fit-matching prints the figures of each half of them with what
was fitted on the other half.
"""
import tempfile
import time

import pairs
import peers

# F1, and recall where precision is 0.99, with and without the dictionary.
TARGETS = {
    "English spellings": (0.95, 0.90, 0.93),
    "English–Russian": (0.97, 0.93, 0.95),
    "Russian–Chinese": (0.95, 0.90, 0.93),
    "English–Chinese": (0.95, 0.90, 0.92),
}
MOST_CONFUSED = (0.03, 0.04)
PRECISION = 0.99
WITHOUT = ["--no-dictionary"]


def quality(rows, accepted, scores):
    """F1 of what is ACCEPTED, and the recall at the limit where precision is still PRECISION."""
    positive = sum(pair.same for pair in rows)
    right = sum(pair.same for pair, taken in zip(rows, accepted) if taken)
    f1 = 2 * right / (sum(accepted) + positive)
    hits, most = 0, 0
    ranked = sorted(zip(scores, rows), key=lambda answer: (-answer[0], answer[1].same))
    for count, (_, pair) in enumerate(ranked, 1):
        hits += pair.same
        if hits >= PRECISION * count:
            most = hits
    return f1, most / positive


def compared(silk, rows, options):
    """The scores and verdicts of silk, in order."""
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
        file.writelines(f"{pair.left}\t{pair.right}\n" for pair in rows)
        file.flush()
        lines = silk.text(["compare", "--pairs", file.name, *options]).splitlines()
    answers = [line.split("\t") for line in lines]
    return [float(answer[2]) for answer in answers], [answer[3] for answer in answers]


def string_distance(rows):
    """The scores of rapidfuzz's WRatio on names in Latin letters, as ICU writes them, and pairs a second."""
    ratio = peers.library("rapidfuzz.fuzz").WRatio
    texts = [text for pair in rows for text in (pair.left, pair.right)]
    latin = [text.lower() for text in peers.uconv("Han-Latin/Names; Any-Latin; Latin-ASCII", texts)]
    start = time.perf_counter()
    scores = [ratio(left, right) for left, right in zip(latin[::2], latin[1::2])]
    return scores, len(scores) / (time.perf_counter() - start)


def best_limit(rows, scores):
    limits = sorted(set(round(score) for score in scores))
    return max(limits, key=lambda limit: quality(rows, [score >= limit for score in scores], scores)[0])


def print_matching(silk):
    print("\nsilk names compare: are two names one person's? F1 · recall at precision .99\n")
    print(f"{'pairs':20} {'silk':>13} {'no dictionary':>15} {'WRatio':>13}   target")
    confused = {(): [], tuple(WITHOUT): []}
    for name, sides in pairs.SETS.items():
        rows = pairs.pairs(*sides)
        cells = []
        for options in confused:
            scores, verdicts = compared(silk, rows, list(options))
            accepted = [verdict == "same" for verdict in verdicts]
            cells.append(quality(rows, accepted, scores))
            confused[options] += [taken for pair, taken in zip(rows, accepted) if pair.confusable]
        try:
            scores, _ = string_distance(rows)
            limit = best_limit(rows, scores)
            f1, recall = quality(rows, [score >= limit for score in scores], scores)
            peer = f"{f1:.3f} · {recall:.2f}"
        except peers.Absent:
            peer = "absent"
        own, plain = (f"{f1:.3f} · {recall:.2f}" for f1, recall in cells)
        print(f"{name:20} {own:>13} {plain:>15} {peer:>13}   {target(name, cells)}")
    shares = [sum(taken) / len(taken) for taken in confused.values()]
    met = all(share <= most for share, most in zip(shares, MOST_CONFUSED))
    print(
        f"\nlook-alikes of the list accepted: {shares[0]:.1%}, without the dictionary {shares[1]:.1%} of "
        f"{len(confused[()])} (at most 3 and 4 %: {'met' if met else 'missed'})")


def target(name, cells):
    if name not in TARGETS:
        return "–"
    f1, recall, plain = TARGETS[name]
    met = cells[0][0] >= f1 and cells[0][1] >= recall and cells[1][0] >= plain
    return f"{f1:.2f} · {recall:.2f}, {plain:.2f}: {'met' if met else 'missed'}"
