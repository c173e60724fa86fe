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
        ("an unequal load", "an equal load", True),
        ("the formal notion", "an informal notion", True),
        ("an unequal load", "loads that are not equal", False),
        ("what is not formal", "an informal notion", False),
        ("the inform of an oar", "the form of an oar", False),
        ("the unit of sails", "the it of sails", False),
        ("an immigrant", "a migrant", False),
        ("a non-binary code", "a binary code", True),
        ("an irregular knot", "a regular knot", True),
    ],
)
def test_opposites(asked: str, said: str, contrary: bool) -> None:
    """A sentence that has the opposite of a word, and not the word; unless both are asked for."""
    assert contradicts(asked.split(), said.split()) is contrary
    assert contradicts([], said.split()) is False
