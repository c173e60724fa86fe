"""Who is called by what the articles say of them."""

from collections.abc import Iterator

import pytest

from assistant.index.embed import Embedder
from assistant.pipeline import Assistant
from tests.answer import ferry
from tests.answer.over import over


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """An assistant over the one article."""
    with over(ferry.ARTICLE, tmp_path_factory.mktemp("described"), minilm) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what does the cafe guy want", "what does Olaf Brandt want"),
        ("Why is the owner of the cafe angry?", "Why is Olaf Brandt angry?"),
        ("per the cafe boss, is it wet", "per Olaf Brandt, is it wet"),
        ("the ferries boss on passengers", "Lena Voss on passengers"),
        ("what does the retired pilot mind", "what does Nia Marsh mind"),
        ("does our pilot like the quiet?", "does Nia Marsh like the quiet?"),
    ],
)
def test_one_whom_it_fits(opened: Assistant, question: str, named: str) -> None:
    """By what they own, head or are; the answer says who was understood."""
    assert opened.ask(question).interpreted_as == named


@pytest.mark.parametrize(
    "question",
    [
        "what does the school lady want",  # she only lives opposite
        "why is the owner of the school angry?",
        "per the bus guy, is it wet",
        "what does the head of the lamp cafe's office want",
        "what does the pilot of the ferry want",
        "what does a pilot do",
        "does Voss like the pilot?",  # somebody is named
        "what does the night ferry need",
    ],
)
def test_nobody_rather_than_somebody_else(opened: Assistant, question: str) -> None:
    """The question stays as it is."""
    assert opened.ask(question).interpreted_as is None
