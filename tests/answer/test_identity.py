"""Which of a kind is asked for, and whether a sentence says which."""

import pytest

from assistant.answer.identity import asks_which, identifies
from assistant.answer.question import understand
from assistant.index.search import Search


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which tall boats sail in spring?", True),
        ("What is the name of the loft company?", True),
        ("Who founded the loft together with Bo Tarn?", True),
        ("What does the rope cost?", False),
        ("How many boats sail?", False),
        ("What lies beneath the floor?", False),  # a verb, not a plural
        ("What boats does the yard keep?", True),
        ("In which years did it sail?", False),
    ],
)
def test_what_asks_which(question: str, asks: bool) -> None:
    """A plural or a thing with a name behind "which", a name, or who was with somebody."""
    assert asks_which(understand(question)) is asks


@pytest.mark.parametrize(
    ("question", "said", "tells"),
    [
        ("Which tall boats sail in spring?", "In spring tall boats sail out.", False),
        ("Which tall boats sail in spring?", "In spring many tall boats sail out.", False),
        ("Which tall boats sail in spring?", "In spring tall boats such as sloops sail.", True),
        ("Which tall boats sail in spring?", "Tall boats, including those of hemp, sail.", False),
        ("Which tall boats sail in spring?", "Ketches and sloops are tall boats.", True),
        ("Which tall boats sail in spring?", "In spring Vell and other tall boats sail.", True),
        ("Which tall boats sail in spring?", "Sloops sail.", True),  # the kind is not repeated
        ("Which boats sail in spring?", "In spring tall boats sail out.", True),
        ("Which boats sail in spring?", "All boats sail out.", True),
        ("Which company twists hemp?", "Dunlin Hemp twists it.", False),  # whoever is quoted
        ("Which company twists hemp?", "Marsh Cable twists it.", True),
        ("Which company does Quill work for?", "Quill is of Dunlin Hemp, a yard.", True),
        ("Which company twists hemp?", 'Hemp is twisted. "Cable is cheap," said Ada Quill.', False),
        ("Who rowed together with Bo Tarn?", "Bo Tarn rowed from Dunlin Hemp.", False),
        ("Who rowed together with Bo Tarn?", "Bo Tarn rowed with Lee Vell.", True),
        ("Who rowed together with Bo Tarn?", "Lee Vell rowed at noon.", False),
    ],
)
def test_whether_a_sentence_says_which(
    question: str, said: str, tells: bool, search: Search
) -> None:
    """Not by naming the kind again, nor by who speaks and for whom."""
    assert identifies(understand(question), [said], search, {"Dunlin Hemp"}) is tells


@pytest.mark.parametrize(
    "question",
    ["which big lofts went online?", "which loft should I sew for?"],
)
def test_kinds_are_read_behind_plain_adjectives(search: Search, question: str) -> None:
    """Many local lofts: that tells of no loft which one it is."""
    asked = understand(question)
    assert asks_which(asked)
    for said in ("Many local lofts went online.", "Larger lofts went online."):
        assert not identifies(asked, [said], search, ())
    assert identifies(asked, ["Dye lofts went online."], search, ())


def test_the_other_one_is_asked_for_as_somebody_else_is() -> None:
    """As "together with whom"."""
    assert asks_which(understand("who's the other founder of the loft?"))
