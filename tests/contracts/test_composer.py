"""Every composer chooses whole slices, keeps to its size, and puts first what answers."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.answer.compose import (
    MOST_PARTS,
    MOST_WORDS,
    BestSentence,
    Composer,
    Extractive,
    Findings,
)
from assistant.answer.evidence import candidates
from assistant.answer.question import understand
from assistant.index.cache import load_or_rebuild
from assistant.index.embed import HashingEmbedder
from assistant.index.library import Library
from assistant.index.search import Search
from assistant.pipeline import build
from assistant.settings import Settings

ARTICLE = """Tides of Example Bay

The tide turns at noon. It turns again at dusk. Fishers leave with the noon tide.

"We read the tide by the gulls," said Ada Quill, a fisher of Example Bay. "They know first."

The harbour pays for a tide clock. The tide clock stopped in the storm.
"""
QUESTIONS = ["When does the tide turn?", "Who reads the tide by gulls?", "What stopped?"]


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """An index over the one article, by the plain model."""
    folder: Path = tmp_path_factory.mktemp("tides")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "tides.txt").write_text(ARTICLE, "utf-8")
    embedder = HashingEmbedder()
    build(Settings(folder / "corpus", folder / "index"), embedder=embedder)
    library = Library.open(folder / "index")
    yield Search(library, load_or_rebuild(folder / "index", library, embedder.dim), embedder)
    library.close()


def found(question: str, search: Search) -> Findings:
    """What a composer gets."""
    vector = search.embedder.embed_question(question)
    return Findings(
        tuple(candidates(understand(question), search.retrieve(question, vector, 5), search))
    )


@pytest.mark.parametrize("composer", [BestSentence(), Extractive()], ids=["plain", "extractive"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_composing(question: str, composer: Composer, search: Search) -> None:
    """The best sentence comes first, in a slice that holds it; nothing is shown twice."""
    findings = found(question, search)
    excerpts = composer.compose(findings, search)
    assert excerpts[0].span.contains(findings.scored[0].span)
    assert 1 <= len(excerpts) <= MOST_PARTS
    assert sum(one.words for one in excerpts) <= MOST_WORDS
    for one in excerpts:
        assert one.text == one.span.of(search.article(one.article_id).text)
        assert all(one.span.contains(quote.span) for quote in one.quotes)
    for first, second in pairwise(excerpts):
        assert not first.span.overlaps(second.span)


def test_the_plain_one_shows_one(search: Search) -> None:
    """One excerpt, whatever else was found."""
    assert len(BestSentence().compose(found(QUESTIONS[0], search), search)) == 1


def test_a_quotation_in_pieces_stays_whole(search: Search) -> None:
    """The sentence found is inside it; all of it is shown."""
    excerpts = Extractive().compose(found("Who reads the tide by gulls?", search), search)
    assert excerpts[0].text == (
        '"We read the tide by the gulls," said Ada Quill, a fisher of Example Bay. '
        '"They know first."'
    )
