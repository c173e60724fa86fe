"""Words that only put a question."""

import pytest

from assistant.index.framing import is_framing


@pytest.mark.parametrize(
    ("word", "framing"),
    [("factors", True), ("specific", True), ("hemp", False), ("harbour", False)],
)
def test_framing_words_in_any_form(word: str, framing: bool) -> None:
    """They say nothing of the subject."""
    assert is_framing(word) is framing
