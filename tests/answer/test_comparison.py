"""Which of two is more so: the questions, and the sentences that compare."""

from pathlib import Path

import pytest

from assistant.answer.comparison import compares
from assistant.answer.demands import demands
from assistant.answer.question import understand
from assistant.index.embed import Embedder
from assistant.index.search import Search
from assistant.pipeline import Assistant, build
from assistant.settings import Settings

ADS = """Rope maker vs. sail maker: two trades

A rope maker twists and a sail maker sews. Visitors take a rope maker for a sail maker.

There has been a fall in ads for rope makers. They went from 900 ads in March to 300 in April.

A sail maker needs geometry.
"""
HEMP = """Rope of four yards

Dunlin rope is older than Vell rope, and both are tarred.

Quill needs to know rope such as Marsh rope and Lorn rope, she said. Rigging is more dear than it \
was, said Ada Quill, head rigger at Quay Energy.
"""


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Is hemp cheaper than flax?", True),
        ("Hemp or flax, which one is easier to twist?", True),
        ("Does Quill prefer hemp or flax?", True),
        ("Which does Quill rate highest?", True),
        ("I need a rope today. Which is better, hemp or flax?", True),
        ("Which one does Quill like best, hemp, flax or jute?", True),
        ("Who sold more rope, Dunlin or Vell?", True),
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
        ("Who sells flax for the least?", "Dunlin sells flax for less.", True),
        ("Who sells flax for the least?", "Dunlin sells flax.", False),
        ("Does Quill prefer hemp or flax?", "Quill would rather have flax.", True),
        ("Does Quill prefer hemp or flax?", "Quill twists hemp and flax.", False),
        ("Hemp or flax, which one is easier to twist?", "Flax is easier on the hand.", True),
        ("What storm was the worst of the year?", "The height of it was in May.", True),
        ("What storm was the worst of the year?", "It blew in May.", False),
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


def opened(article: str, folder: Path, minilm: Embedder) -> Assistant:
    """An index over one article."""
    settings = Settings(folder / "corpus", folder / "index")
    settings.corpus.mkdir()
    (settings.corpus / "article.txt").write_text(article, "utf-8")
    build(settings, embedder=minilm)
    return Assistant.open(settings, minilm)


def test_it_is_the_sentence_itself_that_compares(tmp_path: Path, minilm: Embedder) -> None:
    """Not one beside it, on something else."""
    yards = opened(HEMP, tmp_path, minilm)
    assert yards.ask("Is Dunlin rope older than Vell rope?").answered
    assert not yards.ask("Does Quill prefer Marsh rope or Lorn rope?").answered
    yards.close()


def test_a_number_of_one_of_two_is_not_the_others(tmp_path: Path, minilm: Embedder) -> None:
    """It goes with the one that was named last before it."""
    trades = opened(ADS, tmp_path, minilm)
    assert trades.ask("How many ads for a rope maker were there in March?").answered
    assert not trades.ask("How many ads for a sail maker were there in March?").answered
    trades.close()


@pytest.mark.parametrize(
    ("question", "is_one"),
    [
        ("does Quill like hemp or flax better", True),
        ("hemp or flax, which one would quill go for", True),
        ("hemp or flax, which is better", True),
        ("Which is better for sails, hemp or flax?", True),
        ("What is better for sails?", False),
        ("What is paper made of, hemp or rags?", False),
        ("What does Quill like about Vell best?", False),
        ("Does Quill like hemp?", False),
    ],
)
def test_two_things_to_choose_from_are_compared(question: str, is_one: bool) -> None:
    """As people type it."""
    assert compares(question) == is_one
