"""Results -> figures: retrieval by ir-measures, fractions of our own, each with its interval."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.evaluate.result import Result, Share

if TYPE_CHECKING:
    import numpy as np

RETRIEVAL = {
    "recall@1": "R@1",
    "recall@5": "R@5",
    "recall@10": "R@10",
    "MRR": "RR",
    "nDCG@10": "nDCG@10",
}
OWN = ("speaker accuracy", "quote exactness", "refusal precision", "refusal recall")
FIGURES = (*RETRIEVAL, *OWN)

RESAMPLES = 2_000
SEED = 20_201  # any fixed number: the same results give the same interval
CONFIDENCE = 95  # percent
DECIMALS = 4

Shares = Mapping[str, Mapping[str, Share]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure over `n` cases with its bootstrap interval; None where no case bears on it."""

    name: str
    n: int
    value: float | None
    low: float | None
    high: float | None


def shares(results: Iterable[Result]) -> dict[str, dict[str, Share]]:
    """What each case adds to each figure: figure -> case key -> (numerator, denominator).

    A figure is the sum of its numerators over that of its denominators. A recall or a reciprocal
    rank is out of one.
    """
    judged = [result for result in results if result.outcome in {"passed", "failed"}]
    table: dict[str, dict[str, Share]] = {name: {} for name in FIGURES}
    for key, name, value in _retrieval(judged):
        table[name][key] = (value, 1.0)
    for result in judged:
        for name, share in result.shares.items():
            table[name][result.key] = share
    return table


def _retrieval(results: Sequence[Result]) -> Iterator[tuple[str, str, float]]:
    """Case key, figure and value of every case whose search was judged, by ir-measures."""
    import ir_measures

    searched = [result for result in results if result.targets]
    if not searched:
        return
    measures = {ir_measures.parse_measure(theirs): ours for ours, theirs in RETRIEVAL.items()}
    qrels, run = [], []
    for result in searched:
        missing = result.targets - len(result.ranks)
        relevant = [*map(str, result.ranks), *(f"missing {i}" for i in range(missing))]
        qrels += [ir_measures.Qrel(result.key, doc, 1) for doc in relevant]
        last = max((*result.ranks, 1))
        run += [ir_measures.ScoredDoc(result.key, str(r), -float(r)) for r in range(1, last + 1)]
    for metric in ir_measures.iter_calc(list(measures), qrels, run):
        yield metric.query_id, measures[metric.measure], float(metric.value)


def figures(table: Shares) -> tuple[Figure, ...]:
    """Every figure with its interval, in the order of `FIGURES`."""
    return tuple(_figure(name, list(table[name].values())) for name in FIGURES)


def _figure(name: str, pairs: Sequence[Share]) -> Figure:
    value = ratio(pairs)
    if value is None:
        return Figure(name, len(pairs), None, None, None)
    low, high = _interval(pairs)
    return Figure(name, len(pairs), _rounded(value), _rounded(low), _rounded(high))


def ratio(pairs: Iterable[Share]) -> float | None:
    """Sum of numerators over sum of denominators; None over nothing."""
    kept = list(pairs)
    below = sum(den for _, den in kept)
    return sum(num for num, _ in kept) / below if below else None


def _interval(pairs: Sequence[Share]) -> tuple[float, float]:
    """The percentile bootstrap interval over cases (Efron, 1979), seeded."""
    import numpy as np

    values: np.ndarray = np.array(pairs, dtype=float)
    chosen = np.random.default_rng(SEED).integers(0, len(values), (RESAMPLES, len(values)))
    above, below = values[:, 0][chosen].sum(axis=1), values[:, 1][chosen].sum(axis=1)
    ratios = above[below > 0] / below[below > 0]
    tail = (100 - CONFIDENCE) / 2
    low, high = np.percentile(ratios, [tail, 100 - tail])
    return float(low), float(high)


def _rounded(value: float) -> float:
    return round(value, DECIMALS)
