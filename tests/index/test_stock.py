"""What stock questions find is known from what is kept with each article, exactly."""

from pathlib import Path

import numpy as np

from assistant.index import stock
from assistant.index.embed import HashingEmbedder
from assistant.index.library import Library
from assistant.types import Article, Passage, Span

QUESTIONS = ["Where is the ferry?", "Who keeps the bees?"]
EMBEDDER = HashingEmbedder()
TEXT = "The ferry is late. Bees sleep. A keeper keeps the bees. Nobody knows where the ferry is."
PASSAGES = [
    Passage("a", Span(0, 18), None, (Span(0, 18),)),
    Passage("a", Span(19, 55), None, (Span(19, 30), Span(31, 55))),
    Passage("a", Span(56, 88), None, (Span(56, 88),)),
    Passage("a", Span(0, 30), None, (Span(0, 18), Span(19, 30))),
]


def _rows(passages: list[Passage]) -> np.ndarray:
    spans = [span for one in passages for span in (one.span, *one.sentences)]
    return EMBEDDER.embed_passages([span.of(TEXT) for span in spans])


def _library(folder: Path, articles: dict[str, list[Passage]]) -> tuple[Library, np.ndarray]:
    library = Library.create(folder)
    library.reset({})
    vectors = stock.vectors(library, QUESTIONS, EMBEDDER)
    for name, passages in articles.items():
        _put(library, name, passages, vectors)
    return library, vectors


def _put(library: Library, name: str, passages: list[Passage], vectors: np.ndarray) -> None:
    rows = _rows(passages)
    near = stock.nearest(passages, rows, vectors)
    library.put(Article(name, "t", TEXT), (), [], passages, rows, near=near)


def _by_looking(articles: dict[str, list[Passage]], count: int) -> list[list[stock.Place]]:
    """The same by looking at everything."""
    found = []
    for vector in EMBEDDER.embed_passages(QUESTIONS):
        ranked = []
        for name, passages in articles.items():
            for number, passage in enumerate(passages):
                whole, *parts = _rows([passage]) @ vector
                near = round(float(whole) + max(map(float, parts)), stock.DECIMALS)
                ranked.append((-near, name, number))
        found.append([(name, number) for _, name, number in sorted(ranked)[:count]])
    return found


def test_the_nearest_of_all_articles(tmp_path: Path) -> None:
    """As found by looking at each passage of each; equal ones by article id and place."""
    articles = {"a": PASSAGES[:3], "b": PASSAGES[1:2], "c": PASSAGES[1:]}
    library, _ = _library(tmp_path, articles)
    for count in (1, 2, 5):
        assert stock.best(library, count) == _by_looking(articles, count)
    library.close()


def test_the_nearest_are_all_of_one_article(tmp_path: Path) -> None:
    """One that has more passages than are kept of it takes every place."""
    far = Passage("a", Span(0, 30), None, (Span(19, 30),))
    near = Passage("a", Span(56, 88), None, (Span(56, 88),))
    articles = {"a": [far, near] * (stock.KEPT + 2), "b": [far]}
    library, _ = _library(tmp_path, articles)
    assert stock.best(library, stock.KEPT)[0] == [("a", 2 * n + 1) for n in range(stock.KEPT)]
    assert stock.best(library, stock.KEPT) == _by_looking(articles, stock.KEPT)
    library.close()


def test_what_is_kept_is_as_much_as_is_looked_at(tmp_path: Path) -> None:
    """A threshold looks at five passages, which may be those of one article."""
    articles = {"a": PASSAGES[:3] * 2}
    library, _ = _library(tmp_path, articles)
    assert stock.best(library, 5) == _by_looking(articles, 5)
    library.close()


def test_an_article_of_very_many_passages(tmp_path: Path) -> None:
    """The number of a passage beyond two bytes comes back whole."""
    last = 70_000
    library, vectors = _library(tmp_path, {})
    span = Span(0, 1)
    passages = [Passage("a", span, None, (span,))] * (last + 1)
    rows = np.zeros((2 * len(passages), EMBEDDER.dim), dtype=np.float32)
    rows[-2:] = vectors[0]
    near = stock.nearest(passages, rows, vectors)
    library.put(Article("a", "t", TEXT), (), [], [], rows[:0], near=near)
    assert stock.best(library, 1)[0] == [("a", last)]
    library.close()


def test_the_nearest_after_a_change(tmp_path: Path) -> None:
    """An article that changes, comes or goes leaves nothing behind."""
    library, vectors = _library(tmp_path, {"a": PASSAGES[:1], "b": PASSAGES})
    _put(library, "a", PASSAGES[2:], vectors)
    _put(library, "c", PASSAGES[:2], vectors)
    library.remove("b")
    assert stock.best(library, 4) == _by_looking({"a": PASSAGES[2:], "c": PASSAGES[:2]}, 4)
    library.close()


def test_the_vectors_are_kept(tmp_path: Path) -> None:
    """They are made once, and anew when the questions are others."""
    library, vectors = _library(tmp_path, {})
    other = HashingEmbedder(dim=8)
    np.testing.assert_array_equal(stock.vectors(library, QUESTIONS, other), vectors)
    assert stock.vectors(library, QUESTIONS[:1], other).shape == (1, 8)
    assert stock.best(library, 3) == [[]]
    library.close()
