"""Places and their people."""

import pytest

from assistant.index.demonyms import other_forms


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("denmark", "danish"),
        ("danish", "denmark"),
        ("alaska", "alaskan"),
        ("alaskan", "alaska"),
        ("brazil", "brazilian"),
        ("canada", "canadian"),
    ],
)
def test_a_place_and_its_people_stand_for_each_other(word: str, other: str) -> None:
    """By a table, or by an ending."""
    assert other in other_forms(word)


def test_short_words_have_no_other_form() -> None:
    """An ending makes too much of them."""
    assert not other_forms("ira")
