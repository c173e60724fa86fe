"""Quotes found against quotes marked by hand: where, and whose.

Two ways to match, as the field has them. Coverage: a gold quote is found when more than a share of
it is covered, however long the prediction (Asr et al., PLOS ONE 2021). IoU: one prediction for one
gold quote, overlap over union, which over-long predictions fail.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.evaluate.judge import name_key
from assistant.evaluate.quote_gold import KINDS, GoldQuote
from assistant.types import Quote, Span, Speaker

COVERAGES = (0.3, 0.8)
STRICT = 0.8  # IoU at which a quote counts as found
MATCHED = 0.5  # IoU at which a quote's speaker is looked at
TITLE_WORDS = 0.5  # share of the words of the gold title that have to be given

Tally = Counter[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A gold quote and the prediction that is taken for it."""

    gold: GoldQuote
    found: Quote
    iou: float


def tally(
    gold: Sequence[GoldQuote], found: Sequence[Quote], span: Callable[[Quote], Span]
) -> Tally:
    """Counts for one article, to be added up over many.

    Args:
        gold: Marked by hand.
        found: Predicted.
        span: Which span of a prediction is compared: its content, or its sentences.
    """
    counts: Tally = Counter()
    for quote in gold:
        counts["gold"] += 1
        counts[f"gold {quote.kind}"] += 1
    for quote_found in found:
        counts["found"] += 1
        counts[f"found {quote_found.kind}"] += 1
    _count_coverage(counts, gold, found, span)
    for match in matches(gold, found, span):
        if match.iou >= STRICT:
            counts["iou"] += 1
            counts[f"iou gold {match.gold.kind}"] += 1
            counts[f"iou found {match.found.kind}"] += 1
        if match.iou >= MATCHED:
            _count_speaker(counts, match)
    return counts


def _count_coverage(
    counts: Tally,
    gold: Sequence[GoldQuote],
    found: Sequence[Quote],
    span: Callable[[Quote], Span],
) -> None:
    spans = [span(quote) for quote in found]
    for level in COVERAGES:
        for quote in gold:
            if any(_shared(quote.span, each) > level * len(quote.span) for each in spans):
                counts[f"coverage {level} gold"] += 1
                counts[f"coverage {level} gold {quote.kind}"] += 1
        for each, quote_found in zip(spans, found, strict=True):
            if any(_shared(quote.span, each) > level * len(quote.span) for quote in gold):
                counts[f"coverage {level} found"] += 1
                counts[f"coverage {level} found {quote_found.kind}"] += 1


def matches(
    gold: Sequence[GoldQuote], found: Sequence[Quote], span: Callable[[Quote], Span]
) -> list[Match]:
    """One prediction for one gold quote, the best overlaps first."""
    pairs = []
    for i, quote in enumerate(gold):
        for j, other in enumerate(found):
            shared = _shared(quote.span, span(other))
            if shared:
                union = len(quote.span) + len(span(other)) - shared
                pairs.append((shared / union, i, j))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    chosen = []
    for iou, i, j in pairs:
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            chosen.append(Match(gold[i], found[j], iou))
    return chosen


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _count_speaker(counts: Tally, match: Match) -> None:
    gold, speaker = match.gold, match.found.speaker
    if not gold.speaker:
        return
    want, given = name_key(gold.speaker), name_key(speaker.name if speaker else None)
    wrong = bool(given) and want.split()[-1:] != given.split()[-1:]
    counts["to name"] += 1
    counts["full name"] += want == given
    counts["named"] += bool(given)
    counts["wrong name"] += wrong
    if match.found.sure and given:
        counts["sure"] += 1
        counts["sure wrong"] += wrong
    if gold.title:
        counts["to title"] += 1
        counts["title"] += _has_title(gold.title, speaker)


def _has_title(title: str, speaker: Speaker | None) -> bool:
    """Whether enough words of a gold title are in the title and organisation given."""
    given = " ".join(filter(None, (speaker.title, speaker.organisation))) if speaker else ""
    have = set(re.findall(r"\w+", given.casefold()))
    want = [word for word in re.findall(r"\w+", title.casefold()) if len(word) > 2]  # noqa: PLR2004 - "of", "at"
    return bool(want) and sum(word in have for word in want) >= TITLE_WORDS * len(want)


def figures(counts: Tally) -> dict[str, dict[str, float | None]]:
    """Percentages: for each way to match and each question of whose, by kind too."""
    table: dict[str, dict[str, float | None]] = {}
    ways = {f"coverage > {level}": f"coverage {level}" for level in COVERAGES}
    for title, key in ways.items():
        sides = (counts[f"{key} found"], counts[f"{key} gold"])
        table[title] = _prf(sides, counts["found"], counts["gold"])
        for kind in KINDS:
            sides = (counts[f"{key} found {kind}"], counts[f"{key} gold {kind}"])
            table[f"{title}, {kind}"] = _prf(sides, counts[f"found {kind}"], counts[f"gold {kind}"])
    title = f"IoU >= {STRICT}"
    table[title] = _prf((counts["iou"], counts["iou"]), counts["found"], counts["gold"])
    for kind in KINDS:
        sides = (counts[f"iou found {kind}"], counts[f"iou gold {kind}"])
        table[f"{title}, {kind}"] = _prf(sides, counts[f"found {kind}"], counts[f"gold {kind}"])
    table["speakers"] = {
        "full name right, of matched": _percent(counts["full name"], counts["to name"]),
        "wrong name, of matched": _percent(counts["wrong name"], counts["to name"]),
        "wrong name, of named": _percent(counts["wrong name"], counts["named"]),
        "sure, of named": _percent(counts["sure"], counts["named"]),
        "wrong name, of sure": _percent(counts["sure wrong"], counts["sure"]),
        "title or organisation right": _percent(counts["title"], counts["to title"]),
    }
    return table


def _prf(hits: tuple[int, int], found: int, gold: int) -> dict[str, float | None]:
    precision, recall = _percent(hits[0], found), _percent(hits[1], gold)
    both = (hits[0] / found if found else 0.0, hits[1] / gold if gold else 0.0)
    f1 = 200 * both[0] * both[1] / sum(both) if sum(both) else 0.0
    return {"precision": precision, "recall": recall, "F1": round(f1, 1)}


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
