"""What things of a kind are mentioned."""

import pytest

from assistant.answer.listing import is_house, kind_asked, lists
from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What tools are mentioned?", "tools"),
        ("Which weaving tools does the article mention?", "weaving tools"),
        ("List the harbour towns", "harbour towns"),
        ("Name all ships mentioned in the article", "ships"),
        ("What is mentioned?", None),
        ("What do the tools do?", None),
    ],
)
def test_kind(text: str, kind: str | None) -> None:
    """The plural before the words that ask for mentions."""
    assert kind_asked(text) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take Harrow, Pell and Ostler.", True),
        ("A town such as Lorn has one.", True),
        ("Take rope, oil and bread.", False),
        ("Ira Moss went home.", False),
    ],
)
def test_lists(text: str, expected: bool) -> None:
    """Names in a row, or as examples."""
    assert lists(text) is expected


def test_a_kind_of_organisation() -> None:
    """These are known from the people quoted."""
    assert is_house("companies")
    assert is_house("rope firms")
    assert not is_house("tools")


def test_the_sentence_that_lists_them(tower: Assistant) -> None:
    """And for organisations the people who are of them."""
    answer = tower.ask("What tools are mentioned?")
    assert answer.support < 1  # searched for, unlike what the index knows
    shown = [part.text for part in answer.statements]
    assert shown == [
        "Keepers carry tools such as the Harrow gauge, the Pell lens and the Ostler wick."
    ]
    houses = " ".join(part.text for part in tower.ask("What companies are mentioned?").statements)
    assert "Beacon Trust" in houses
    assert "Cresset Works" in houses
