"""Words that exclude each other."""

import pytest

from assistant.answer.wording import contradicts


@pytest.mark.parametrize(
    ("asked", "said", "contrary"),
    [
        ("the smallest harbour", "the largest harbour", True),
        ("who lost the race", "she won the race", True),
        ("the largest harbour", "the larger of two", False),
        ("the smallest harbour", "the largest and the smallest", False),
        ("smaller or larger", "the largest harbour", False),
        ("the harbour", "the largest harbour", False),
    ],
)
def test_opposites(asked: str, said: str, contrary: bool) -> None:
    """A sentence that has the opposite of a word, and not the word; unless both are asked for."""
    assert contradicts(asked.split(), said.split()) is contrary
    assert contradicts([], said.split()) is False
