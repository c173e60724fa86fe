"""A drop is called one when chance does not explain it, and only then."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from assistant.evaluate import baseline
from assistant.evaluate.metrics import FIGURES, shares
from assistant.evaluate.result import Result, Share
from tests.evaluate.material import result


def _ranked(*ranks: int | None) -> list[Result]:
    return [
        result(f"c{i}", ranks=() if rank is None else (rank,), targets=1)
        for i, rank in enumerate(ranks)
    ]


def _slow(before: list[Share], now: list[Share]) -> float:
    """Every way round, written out."""

    def ratio(pairs: list[Share]) -> float:
        return sum(n for n, _ in pairs) / sum(d for _, d in pairs)

    seen = ratio(now) - ratio(before)
    worse = total = 0
    for swaps in product([False, True], repeat=len(before)):
        first = [n if swap else b for b, n, swap in zip(before, now, swaps, strict=True)]
        second = [b if swap else n for b, n, swap in zip(before, now, swaps, strict=True)]
        total += 1
        worse += ratio(second) - ratio(first) <= seen + 1e-12
    return worse / total


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ([(1, 1)] * 4, [(0, 1)] * 4),
        ([(1, 1), (0, 1), (1, 1), (0.5, 1)], [(0, 1), (1, 1), (0, 1), (0.25, 1)]),
        ([(1, 1), (1, 1), (0, 0), (1, 1)], [(1, 1), (0, 1), (0, 1), (1, 1)]),
    ],
)
def test_the_chance_of_a_drop_is_exact(before: list[Share], now: list[Share]) -> None:
    """As trying every way round gives it; cases that do not differ change nothing."""
    assert baseline.chance_of_drop(before, now) == pytest.approx(_slow(before, now))


def test_four_of_four_lost() -> None:
    """One way round of sixteen is as bad: by hand, 1/16."""
    assert baseline.chance_of_drop([(1, 1)] * 4, [(0, 1)] * 4) == 1 / 16


def test_many_cases_are_sampled_the_same_each_time() -> None:
    """Twenty lost: less than chance gives once in ten thousand, and always that."""
    p = baseline.chance_of_drop([(1, 1)] * 20, [(0, 1)] * 20)
    assert p == 1 / baseline.SHUFFLES  # the way that was seen
    assert baseline.chance_of_drop([(0, 1)] * 20, [(1, 1)] * 20) > 0.9999


def test_a_real_drop_is_told_and_noise_is_not() -> None:
    """Twelve cases fall out of the first ten; in the other run one swaps places with another."""
    good = shares(_ranked(*[1] * 12, 2, 3))
    bad = {c.name: c for c in baseline.compare(good, shares(_ranked(*[None] * 12, 2, 3)))}
    assert bad["recall@10"].dropped
    assert (bad["recall@10"].before, bad["recall@10"].now) == (1.0, 0.1429)
    assert bad["recall@10"].n == 14
    noisy = baseline.compare(good, shares(_ranked(*[1] * 11, 2, 1, 3)))
    assert not any(change.dropped for change in noisy)


def test_a_rise_is_no_drop() -> None:
    """However large."""
    low, high = shares(_ranked(*[None] * 12)), shares(_ranked(*[1] * 12))
    assert not any(change.dropped for change in baseline.compare(low, high))


def test_holm_by_hand() -> None:
    """The smallest times three, the next times two, never below the one before."""
    assert baseline._holm([0.02, 0.01, 0.5]) == pytest.approx([0.04, 0.03, 0.5])
    assert baseline._holm([0.5, 0.6]) == pytest.approx([1.0, 1.0])
    assert baseline._holm([0.01, 0.011]) == pytest.approx([0.02, 0.02])


def test_only_shared_cases_are_compared() -> None:
    """A case added since, or taken away, changes no figure."""
    before = shares(_ranked(1, 1))
    now = shares([*_ranked(1), result("new", ranks=(), targets=1)])
    change = {c.name: c for c in baseline.compare(before, now)}["recall@1"]
    assert (change.n, change.before, change.now) == (1, 1.0, 1.0)


def test_saved_and_loaded_is_the_same(tmp_path: Path) -> None:
    """The file gives back what was put in, and comparing with itself finds nothing."""
    results = [*_ranked(1, 3, None), result("r", shares={"refusal recall": (1.0, 1.0)})]
    table = shares(results)
    path = tmp_path / "baseline.json"
    baseline.save(path, results, table)
    loaded = baseline.load(path)
    assert list(loaded) == list(FIGURES)
    assert loaded["MRR"] == {"c0": (1.0, 1.0), "c1": (0.3333, 1.0), "c2": (0.0, 1.0)}
    assert all(c.p == 1.0 and c.before == c.now for c in baseline.compare(loaded, table))


@pytest.mark.parametrize("content", ["", "[]", '{"format": 2, "cases": {}}', '{"format": 1}', None])
def test_a_foreign_baseline_is_told(tmp_path: Path, content: Any) -> None:
    """Missing, empty, or of another program."""
    path = tmp_path / "baseline.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(baseline.BaselineError, match="baseline"):
        baseline.load(path)
