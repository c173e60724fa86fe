"""What every VectorIndex keeps to; the exact one judges the FAISS one."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.index.vectors import ExactIndex, FaissIndex, VectorIndex

NORTH, EAST = [1.0, 0.0], [0.0, 1.0]
DIAGONAL = [0.6, 0.8]
ROWS = np.array([NORTH, EAST, DIAGONAL], dtype=np.float32)


@pytest.fixture(params=[ExactIndex, FaissIndex])
def make(request: pytest.FixtureRequest) -> Callable[[int], VectorIndex]:
    """Each implementation in turn."""
    return request.param


def test_best_first_with_cosines(make: Callable[[int], VectorIndex]) -> None:
    """Cosines to the unit vector east are 0, 1 and .8."""
    index = make(2)
    index.add([7, 8, 9], ROWS)
    found = index.search(np.array(EAST, dtype=np.float32), 2)
    assert [i for i, _ in found] == [8, 9]
    assert [score for _, score in found] == pytest.approx([1.0, 0.8])


def test_asking_for_more_than_there_is(make: Callable[[int], VectorIndex]) -> None:
    """An empty index finds nothing; a small one all it has."""
    index = make(2)
    assert index.search(ROWS[0], 5) == []
    index.add([1], ROWS[:1])
    assert [i for i, _ in index.search(ROWS[0], 5)] == [1]


def test_removed_ids_are_not_found(make: Callable[[int], VectorIndex]) -> None:
    """Unknown ids are ignored, others go."""
    index = make(2)
    index.add([1, 2, 3], ROWS)
    index.remove([1, 99])
    index.remove([])
    assert [i for i, _ in index.search(ROWS[0], 5)] == [3, 2]


def test_equal_scores_are_ordered_by_id(make: Callable[[int], VectorIndex]) -> None:
    """Ties do not depend on the order of adding."""
    index = make(2)
    index.add([5, 3, 4], np.array([NORTH, NORTH, EAST], dtype=np.float32))
    assert [i for i, _ in index.search(ROWS[0], 3)] == [3, 5, 4]


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(1, 10), st.integers(0, 2**32 - 1))
def test_faiss_agrees_with_exact(n: int, k: int, seed: int) -> None:
    """Over random vectors both give the same ids and cosines."""
    rng = np.random.default_rng(seed)
    rows = rng.normal(size=(n + 1, 8)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    exact, faiss = ExactIndex(8), FaissIndex(8)
    for index in (exact, faiss):
        index.add(range(n), rows[:n])
        index.remove([0])
    want, got = exact.search(rows[n], k), faiss.search(rows[n], k)
    assert [i for i, _ in got] == [i for i, _ in want]
    assert [s for _, s in got] == pytest.approx([s for _, s in want], abs=1e-5)
