"""Figures agree with ir-measures and with cases worked out by hand."""

from math import log2
from typing import Any

import ir_measures
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluate import metrics
from tests.evaluate.material import result


def test_retrieval_by_hand() -> None:
    """Found first, found third, one of two found at six, never found."""
    results = [
        result("first", ranks=(1,), targets=1),
        result("third", ranks=(3,), targets=1),
        result("half", ranks=(6,), targets=2),
        result("never", ranks=(), targets=1),
        result("not searched"),
    ]
    found = {f.name: (f.value, f.n) for f in metrics.figures(metrics.shares(results))}
    assert found["recall@1"] == (0.25, 4)
    assert found["recall@5"] == (0.5, 4)
    assert found["recall@10"] == (0.625, 4)
    assert found["MRR"] == (0.375, 4)
    ideal = 1 + 1 / log2(3)
    ndcg = (1 + 1 / log2(4) + 1 / log2(7) / ideal + 0) / 4
    assert found["nDCG@10"] == (round(ndcg, 4), 4)
    assert found["speaker accuracy"] == (None, 0)


@given(st.lists(st.tuples(st.sets(st.integers(1, 50), max_size=3), st.integers(0, 2)), max_size=8))
def test_the_same_as_asking_ir_measures(cases: list[tuple[set[int], int]]) -> None:
    """With whole rankings of fifty passages in its own terms."""
    results, qrels, run = [], {}, {}
    for number, (ranks, missing) in enumerate(cases):
        if not ranks and not missing:
            continue
        key = f"q{number}"
        kept = tuple(sorted(ranks))
        results.append(result(key, ranks=kept, targets=len(kept) + missing))
        qrels[key] = dict.fromkeys([f"p{r}" for r in kept] + [f"m{i}" for i in range(missing)], 1)
        run[key] = {f"p{rank}": 1 / rank for rank in range(1, 51)}
    table = metrics.shares(results)
    for ours, theirs in metrics.RETRIEVAL.items():
        measure = ir_measures.parse_measure(theirs)
        expected = {m.query_id: m.value for m in ir_measures.iter_calc([measure], qrels, run)}
        assert {key: share[0] for key, share in table[ours].items()} == pytest.approx(expected)


def test_fractions_are_sums_over_sums() -> None:
    """Precision: two rightly refused of three refused; one case refused nothing."""
    pairs = [(1.0, 1.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    results = [result(str(i), shares={"refusal precision": pair}) for i, pair in enumerate(pairs)]
    found = {f.name: f for f in metrics.figures(metrics.shares(results))}["refusal precision"]
    assert found.value == pytest.approx(2 / 3, abs=1e-4)
    assert found.n == 4
    assert metrics.ratio([(0.0, 0.0)]) is None


@pytest.mark.parametrize("outcome", ["stale", "draft"])
def test_what_was_not_judged_does_not_count(outcome: Any) -> None:
    """Stale cases and drafts are in no figure."""
    table = metrics.shares([result("a", outcome=outcome, ranks=(), targets=1)])
    assert all(figure.n == 0 for figure in metrics.figures(table))


def test_the_interval_is_the_percentile_bootstrap() -> None:
    """Against resampling written out slowly, with the same seed."""
    values = [1.0, 0.0, 1.0, 1.0, 0.5]
    results = [result(str(i), shares={"quote exactness": (v, 1.0)}) for i, v in enumerate(values)]
    found = {f.name: f for f in metrics.figures(metrics.shares(results))}["quote exactness"]
    chosen = np.random.default_rng(metrics.SEED).integers(0, 5, (metrics.RESAMPLES, 5))
    means = sorted(sum(values[i] for i in row) / 5 for row in chosen.tolist())
    low, high = np.percentile(means, [2.5, 97.5])
    assert (found.low, found.high) == (round(low, 4), round(high, 4))
    assert found.low < found.value < found.high
