"""A question that takes something for granted is answered by an article that has it, or not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer.premise import _is_counted, _is_mixed, _Premise
from assistant.answer.question import understand
from assistant.index.embed import HashingEmbedder
from assistant.index.words import words
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from assistant.types import Article

FLEET = """Boats of Port Example

The fleet grew from 12 boats in 1931 to 4,500 boats in 1940. The fleet grew because hemp was cheap.

A sloop has one mast and a ketch has two masts. The ketch is slower than the sloop.
"""
TRADES = Article("t", "Rope maker vs. sail rigger: two trades", "Rope maker and sail rigger. " * 3)


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An index over the one article, by the plain model."""
    folder: Path = tmp_path_factory.mktemp("fleet")
    settings = Settings(folder / "corpus", folder / "index")
    settings.corpus.mkdir()
    (settings.corpus / "boats.txt").write_text(FLEET, "utf-8")
    build(settings, embedder=HashingEmbedder())
    opened = Assistant.open(settings, HashingEmbedder())
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Why did the fleet grow to 4500 boats?", True),
        ("Why did the fleet grow to 900 boats?", False),
        ("Why did the fleet grow to 900 thousand boats?", True),
        ("Why did the fleet grow in 1931?", True),
        ("Why did the fleet grow in 1932?", False),
        ("Why did the fleet grow by 50%?", False),
        ("Why did the fleet grow to 11 boats?", True),
        ("What is the difference between a sloop and a ketch?", True),
        ("What is the difference between a sloop and a fast boat?", True),
        ("What is the difference between a sloop and a mast ketch?", False),
        ("How is a mast ketch different from a sloop?", False),
        ("How does a mast ketch differ from a sloop?", False),
        ("Is the ketch slower than the sloop?", True),
        ("Is the ketch slower than the yawl?", False),
        ("Which fleet grew in the 20th century?", True),
        ("Which fleet grew in the 18th century?", False),
        ("Why did the fleet grow in the third season?", False),
    ],
)
def test_taken_for_granted(question: str, answered: bool, fleet: Assistant) -> None:
    """Years, sums, shares and large numbers; and the two things that are compared."""
    answer = fleet.ask(question)
    assert answer.answered == answered
    assert answered or answer.refusal is not None


def test_what_takes_many_words_is_no_name_of_a_thing() -> None:
    """It does not stand in an article as such, and is not looked for."""
    text = "What is the difference between what sloop masts carried in the last war and a ketch?"
    assert understand(text).sides is not None
    assert _Premise.of(understand(text)).sides == ()


@pytest.mark.parametrize(
    ("row", "place", "thing", "told"),
    [
        ("In the second week it fell.", "second", "week", True),
        ("In the 2nd week it fell.", "second", "week", True),
        ("In week two it fell.", "second", "week", True),
        ("In the first week it fell.", "second", "week", False),
    ],
)
def test_what_comes_in_order(row: str, place: str, thing: str, told: bool) -> None:
    """By the ordinal, in figures, or by a number beside it."""
    assert _is_counted(place, thing, row) is told


@pytest.mark.parametrize(
    ("question", "mixed"),
    [
        ("What do rope riggers need?", True),
        ("What do sail makers need?", True),
        ("What do rope makers and sail riggers need?", False),
        ("What do rope yards need?", False),
    ],
)
def test_a_name_made_of_those_of_two(question: str, mixed: bool) -> None:
    """Neither of the two, and told of nowhere."""
    assert _is_mixed(words(question), TRADES) is mixed
