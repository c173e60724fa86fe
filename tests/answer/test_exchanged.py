"""A question in a sentence's words but for one is not answered by the sentence."""

from collections.abc import Iterator

import pytest

from assistant.index.embed import Embedder
from assistant.pipeline import Assistant
from tests.answer.over import over

YARD = """The rope yard of Port Example

In spring the yard raised its rates for tarred cable in Port Example. The rates for plain cable \
fell by half in autumn.

The USL paid for the new shed. The league directly pays the riggers of Lúno.
"""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """An index over the one article."""
    with over(YARD, tmp_path_factory.mktemp("yard"), minilm) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Who raised the rates for tarred cable in spring?", True),
        ("Who lowered the rates for tarred cable in spring?", False),
        ("Who paid for the new shed?", True),
        ("Who paid for the old shed?", False),
        ("Whom does the league directly pay?", True),
        ("Whom does the league indirectly pay?", False),
        ("Who raised the rates for tarred cable in Example in spring?", True),
        ("Who raised the rates for tarred cable in Dunlin in spring?", False),
        ("Which riggers does the league pay in Luno?", True),  # without its accent
        ("Which shed did the United Sail League pay for?", True),  # by its initials
        ("Are the rates for tarred cable lower in spring?", True),  # as much answered by "raised"
    ],
)
def test_exchanged(question: str, answered: bool, yard: Assistant) -> None:
    """The opposite of a word, or a name that the article does not have."""
    assert yard.ask(question).answered is answered
