"""One is one, and all else are many."""

import pytest

from assistant.plural import counted


@pytest.mark.parametrize(
    ("number", "says"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1200, "1,200 files")]
)
def test_counted(number: int, says: str) -> None:
    """With a comma for thousands."""
    assert counted(number, "file") == says
