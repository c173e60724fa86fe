"""Which of two is more so: the questions, and the sentences that compare."""

import pytest

from assistant.answer.bearing import bearing
from assistant.answer.comparison import compares
from assistant.answer.demands import demands
from assistant.answer.question import understand
from assistant.index.search import Search


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Is hemp cheaper than flax?", True),
        ("Hemp or flax, which one is easier to twist?", True),
        ("Does Quill prefer hemp or flax?", True),
        ("Which does Quill rate highest?", True),
        ("Is hemp cheap?", False),
        ("How many more than nine are there?", False),
    ],
)
def test_what_compares(question: str, asks: bool) -> None:
    """A comparative with "than", one of two, a preference."""
    assert compares(question) is asks


@pytest.mark.parametrize(
    ("question", "said", "meets"),
    [
        ("Is hemp cheaper than flax?", "Hemp is less dear.", True),
        ("Is hemp cheaper than flax?", "Hemp and flax are sold by weight.", False),
        ("Does Quill prefer hemp or flax?", "Quill would rather have flax.", True),
        ("Does Quill prefer hemp or flax?", "Quill twists hemp and flax.", False),
        ("Hemp or flax, which one is easier to twist?", "Flax is easier on the hand.", True),
        (
            "Hemp or flax, which one is easier to twist?",
            "Hemp and flax hang here.",
            False,
        ),
    ],
)
def test_what_a_sentence_has_to_have(question: str, said: str, meets: bool, search: Search) -> None:
    """Some word that compares."""
    assert all(fits([said]) for fits in demands(understand(question), search)) is meets


def test_it_is_the_sentence_itself_that_compares(search: Search) -> None:
    """Not one beside it, on something else."""
    asked = understand("Does Quill prefer rope makers or sail makers?")
    assert bearing(asked, [], search) == []
