"""What is asked for stands in the first part of an answer, as do the words that it leads to."""

from collections.abc import Iterator

import pytest

from assistant.answer.demands import is_given
from assistant.answer.question import understand
from assistant.index.embed import Embedder
from assistant.pipeline import Assistant
from tests.answer.over import over

FERRY = """Ferry or bridge: crossing the Lorn

The main difference between a ferry and a bridge, experts said, is who waits for whom.

Nia Marsh, who has steered the Lorn ferry since spring, understands why people love it. \
"You meet your neighbours on the water," she said.

The ferry company was sold to Quay Energy. The price of it was told to nobody. A new hull will \
cost $9 million, and the deck another $2 million.

"A bridge is a promise that the town will grow," said Bo Tarn, engineer at Fairwind Bridges. \
"The difference is that a ferry can be sold."
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """An index over the one article."""
    with over(FERRY, tmp_path_factory.mktemp("ferry"), minilm) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("How much is a hull?", "A hull is $9.", True),
        ("How much is a hull?", "A hull is dear.", False),
        ("In which year was it sold?", "It was sold in May.", False),
        ("In which year was it sold?", "It was sold in 1911.", True),
        ("When was it sold?", "It was sold in May.", True),
        ("Who sold it?", "It was sold.", True),
    ],
)
def test_what_is_given(question: str, text: str, *, given: bool) -> None:
    """A sum, and a year where a year is asked for."""
    assert is_given(understand(question), text) is given


def test_a_sum_is_in_the_first_part(ferry: Assistant) -> None:
    """And no sentence beside it makes up for one that is not told."""
    answer = ferry.ask("How much will the new hull cost?")
    assert "$9 million" in answer.statements[0].text
    assert not ferry.ask("In which year was the ferry company sold?").answered


def test_what_the_experts_said_together(ferry: Assistant) -> None:
    """Under what they are called, and then the words of each."""
    answer = ferry.ask(
        "What do the experts say is the main difference between a ferry and a bridge?"
    )
    assert "experts said" in answer.statements[0].text
    heads = [part.about for part in answer.statements]
    assert heads == ["Experts", "Bo Tarn"]


def test_what_leads_to_words_is_shown_with_them(ferry: Assistant) -> None:
    """A sentence that only says that somebody speaks does not answer."""
    answer = ferry.ask("Why do people love the ferry, in Marsh's view?")
    assert "understands why" in answer.statements[0].text
    assert "You meet your neighbours" in answer.statements[0].text
