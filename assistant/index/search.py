"""Question -> ranked passages: vectors and words, of passages and of their sentences, fused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.index.candidates import Candidates
from assistant.index.embed import Embedder
from assistant.index.found import Found, Opened, scored
from assistant.index.library import Library
from assistant.index.rerank import Reranker
from assistant.index.rows import Line, Rows
from assistant.index.stock import Place
from assistant.index.units import Units
from assistant.index.vectors import VectorIndex
from assistant.index.vocabulary import Vocabulary
from assistant.index.words import content_words, stems, words
from assistant.types import Article, Hit, Passage, Quote, Span, Speaker

if TYPE_CHECKING:
    import numpy as np

ASKED = 64  # questions whose vectors are remembered: one is read and searched for in turn
STEMMED = 20_000  # sentences whose stems are remembered, about 30 MB
RERANKED = 20  # passages that a reranker reads


class Search:
    """Finds passages in one state of a library, in two rankings.

    The first, over every candidate, is that of `Candidates`. The best of these are looked into and
    ranked by `Found.score`.
    """

    def __init__(
        self,
        library: Library,
        vectors: VectorIndex,
        embedder: Embedder,
        reranker: Reranker | None = None,
    ) -> None:
        """Search `library` with `vectors` of the same state.

        The `reranker`, where there is one, has the last word on the order of passages.
        """
        self._reranker = reranker
        self.library = library
        self.vectors = vectors
        self.embedder = embedder
        self._rows = Rows(library)
        self._vocabulary = Vocabulary(library)
        self._candidates = Candidates(library, self._rows, self._vocabulary, vectors)
        self._article = lru_cache(maxsize=256)(library.article)
        self._quotes = lru_cache(maxsize=256)(library.quotes)
        self._vector = lru_cache(maxsize=ASKED)(embedder.embed_question)
        self._stems = lru_cache(maxsize=STEMMED)(self._stems_of)

    @property
    def units(self) -> Units:
        """Every passage and sentence, as columns."""
        return self._rows.units

    @cached_property
    def index_id(self) -> str:
        """A name for the state of the index: the same corpus and settings give the same."""
        state = json.dumps(
            [self.library.setting("made_with"), sorted(self.library.hashes().items())]
        )
        return hashlib.sha256(state.encode()).hexdigest()[:12]

    @cached_property
    def _speakers(self) -> tuple[Speaker, ...]:
        return self.library.speakers()

    @cached_property
    def _names(self) -> dict[str, list[list[str]]]:
        return {
            last: names
            for last, people in self._called.items()
            if (names := [name for one in people if len(name := words(one.name or "")) > 1])
        }

    @cached_property
    def _called(self) -> dict[str, list[Speaker]]:
        called: dict[str, list[Speaker]] = {}
        for speaker in self._speakers:
            for last in words(speaker.name or "")[-1:]:
                called.setdefault(last, []).append(speaker)
        return called

    def article(self, article_id: str) -> Article:
        """An article that is in the index."""
        found = self._article(article_id)
        if found is None:
            raise KeyError(article_id)
        return found

    def quotes(self, article_id: str) -> tuple[Quote, ...]:
        """The quotes of an article, in order."""
        return self._quotes(article_id)

    def copies(self, article_id: str) -> tuple[str, ...]:
        """The other articles with the same text or nearly so, by id."""
        return self.library.copies(article_id)

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is quoted."""
        return self._speakers

    def namesakes(self, surname: str) -> Sequence[Sequence[str]]:
        """The names, in words, of the people quoted who have this surname behind another name."""
        return self._names.get(surname, ())

    def called(self, surname: str) -> Sequence[Speaker]:
        """The people quoted who have this surname, in lower case, or no other name."""
        return self._called.get(surname, ())

    def idf(self, word: str) -> float:
        """How telling a word is here: log((N + 1) / (df + 0.5)) over passages, 0 at least."""
        return self._vocabulary.idf(word)

    def knows(self, word: str) -> bool:
        """Whether the word, stemmed, stands in any passage."""
        return self._vocabulary.knows(word)

    def lines(self, article_id: str) -> tuple[Line, ...]:
        """The sentences of an article's running text, in order, across its passages."""
        return self._rows.lines(article_id)

    def sentence(self, article_id: str, place: Span) -> Span | None:
        """The sentence of the running text that holds a place; None where none does."""
        return self._rows.sentence(article_id, place)

    def vector(self, query: str) -> np.ndarray:
        """The embedding of a question, `(dim,)`."""
        return self._vector(query)

    def passages(
        self, query: str, k: int = 10, within: Collection[str] | None = None
    ) -> tuple[Hit, ...]:
        """The `k` best passages, of the articles `within` if given, best first, with quotes."""
        hits = []
        for found in self.retrieve(query, self.vector(query), k, within):
            passage = found.passage
            text = passage.span.of(self.article(passage.article_id).text)
            quotes = tuple(
                q for q in self.quotes(passage.article_id) if q.span.overlaps(passage.span)
            )
            hits.append(Hit(passage, text, found.cosine, quotes))
        return tuple(hits)

    def retrieve(
        self, query: str, vector: np.ndarray, k: int, within: Collection[str] | None = None
    ) -> list[Found]:
        """The `k` best passages for a query and its vector, `(dim,)`, best first.

        Args:
            query: What to look for.
            vector: Its embedding.
            k: At most so many.
            within: The ids of the articles to look in; None for all.
        """
        weighty = content_words(query)
        rows, cosines = self._candidates.best(weighty, vector, k, within)
        weights = self._vocabulary.weights(weighty)
        found = [self._found(row, cosines, weights) for row in rows]
        found.sort(key=lambda one: -one.score)
        return self._reranked(query, found)[:k]

    def _found(self, row: int, cosines: dict[int, float], weights: dict[str, float]) -> Found:
        """A passage with its sentences, scored by the question's stems and their weights."""
        members = self._rows.members[row]
        held = [self._stems(member) for member in members]
        own = [cosines[one] for one in (row, *members)]
        return scored(self._rows.passage(row), own, held, weights)

    def _stems_of(self, row: int) -> frozenset[str]:
        """The stems of the words of a passage or sentence."""
        article = self.article(self._rows.article_id(row))
        return frozenset(stems(self._rows.span(row).of(article.text)))

    def sentence_cosines(self, passage: Passage, vector: np.ndarray) -> dict[Span, float]:
        """How near each sentence of a passage is to a vector, `(dim,)`."""
        row = self._rows.of_passage(passage)
        ids = self.units.ids[self._rows.members[row]]
        return dict(
            zip(passage.sentences, (self.library.vectors(ids) @ vector).tolist(), strict=True)
        )

    def _reranked(self, query: str, found: list[Found]) -> list[Found]:
        """The best passages in the reranker's order.

        They take over each other's scores, so that what is later done with these stays in scale.
        """
        if self._reranker is None:
            return found
        first, rest = found[:RERANKED], found[RERANKED:]
        texts = [p.span.of(self.article(p.article_id).text) for p in (f.passage for f in first)]
        judged = self._reranker.scores(query, texts)
        order = sorted(range(len(first)), key=lambda i: (-judged[i], i))
        scores = [one.score for one in first]
        moved = [replace(first[i], score=scores[at]) for at, i in enumerate(order)]
        return [*moved, *rest]

    def opened(self, places: Iterable[Place]) -> dict[Place, Opened]:
        """Passages, by article id and number, made ready for being looked into often."""
        numbers: dict[str, set[int]] = {}
        for article_id, number in places:
            numbers.setdefault(article_id, set()).add(number)
        made = {}
        for article_id, wanted in sorted(numbers.items()):
            text = self.article(article_id).text
            for number, (one, ids) in self.library.passages(article_id, wanted).items():
                held = tuple(frozenset(stems(span.of(text))) for span in one.sentences)
                made[article_id, number] = Opened(one, self.library.vectors(ids), held)
        return made

    def look_into(self, query: str, vector: np.ndarray, passages: Iterable[Opened]) -> list[Found]:
        """These passages scored for a query as found ones are, best first."""
        weights = self._vocabulary.weights(content_words(query))
        found = [one.scored(vector, weights) for one in passages]
        return sorted(found, key=lambda one: -one.score)

    def without_quotes(self) -> Search:
        """The same, for who asks for nobody's words: of many articles they take long to read."""
        twin = copy(self)
        twin._quotes = lru_cache(maxsize=1)(_nobody)  # noqa: SLF001 - its own
        return twin


def _nobody(_article_id: str) -> tuple[Quote, ...]:
    return ()
