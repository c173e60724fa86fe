"""A build that is killed loses nothing: the next one goes on, to the same index."""

from pathlib import Path

import pytest

from tests.corpus.killing import killed_and_whole

ARTICLES = 40
ROUNDS = 4


@pytest.mark.slow
def test_killed_at_random_moments(tmp_path: Path) -> None:
    """The index is byte for byte that of a build that nobody stopped."""
    stopped, whole, counts, again = killed_and_whole(tmp_path, ARTICLES, ROUNDS)
    assert counts == sorted(counts)
    assert stopped == whole
    assert again.unchanged == tuple(f"{n:04d}" for n in range(ARTICLES))
