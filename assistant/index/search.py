"""Question -> ranked passages: vectors and words, of passages and of their sentences, fused."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.index.embed import Embedder
from assistant.index.library import Library
from assistant.index.rerank import Reranker
from assistant.index.vectors import VectorIndex
from assistant.index.words import content_words, stem, stems
from assistant.types import Article, Hit, Passage, Quote, Span, Speaker

if TYPE_CHECKING:
    import numpy as np

DENSE = 200  # units taken from the vector index
LEXICAL = 100  # passages, and sentences, taken from the word index
SENTENCE_BM25 = 0.5  # weight of the best sentence's BM25 beside its passage's
STEMMED = 20_000  # sentences whose stems are remembered, about 30 MB
FEW = 20  # articles; a choice of so few is read whole rather than looked for
LOOKED_INTO = 40  # passages whose sentences are read for the second ranking
RERANKED = 20  # passages that a reranker reads
# Weights of the second ranking beside cosines of weight 1; docs/decisions/answers.md has the
# figures of these and others.
COVERAGE = 0.4
COVERAGE_WITH_BEFORE = 0.6
PASSAGE_COVERAGE = 0.6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a found passage.

    `cosine` is its similarity to the question. `coverage` in [0, 1] is the share of the question's
    weight (IDF of its words) among the sentence's words. `score` is the cosine plus weighted
    coverages by the sentence and by it together with the one before.
    """

    span: Span
    cosine: float
    coverage: float
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """A passage found for a question.

    `score` is the passage's cosine plus its weighted coverage plus the score of its best sentence.
    """

    passage: Passage
    score: float
    cosine: float
    sentences: tuple[Sentence, ...]


class Search:
    """Finds passages in one state of a library, in two rankings.

    The first, over every candidate, is by the sum of two z-scores: of the passage's cosine plus
    that of its best sentence, and of its BM25 plus half that of its best sentence. The best of
    these are looked into and ranked by `Found.score`.
    """

    def __init__(
        self,
        library: Library,
        vectors: VectorIndex,
        embedder: Embedder,
        reranker: Reranker | None = None,
    ) -> None:
        """Search `library` with `vectors` of the same state; `reranker` has the last word."""
        self._reranker = reranker
        self.library = library
        self.index_id = _index_id(library)
        self.embedder = embedder
        self._vectors = vectors
        self._units = library.units()
        self._row = {int(unit): row for row, unit in enumerate(self._units.ids)}
        self._members = _members(self._units.passage.tolist())
        self._article = lru_cache(maxsize=256)(library.article)
        self._quotes = lru_cache(maxsize=256)(library.quotes)
        self._speakers = library.speakers()
        self._frequency = lru_cache(maxsize=4096)(library.frequency)
        self._stems = lru_cache(maxsize=STEMMED)(self._stems_of)

    @property
    def passage_count(self) -> int:
        """How many passages there are."""
        return len(self._members)

    def article(self, article_id: str) -> Article:
        """An article that is in the index."""
        found = self._article(article_id)
        if found is None:
            raise KeyError(article_id)
        return found

    def quotes(self, article_id: str) -> tuple[Quote, ...]:
        """The quotes of an article, in order."""
        return self._quotes(article_id)

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is quoted."""
        return self._speakers

    def idf(self, word: str) -> float:
        """How telling a word is here: log((N + 1) / (df + 0.5)) over passages, 0 at least."""
        return max(0.0, math.log((self.passage_count + 1) / (self._frequency(word) + 0.5)))

    def knows(self, word: str) -> bool:
        """Whether the word, stemmed, stands in any passage."""
        return self._frequency(word) > 0

    def sentence(self, article_id: str, place: Span) -> Span | None:
        """The sentence of the running text that holds a place; None where none does."""
        import numpy as np

        units = self._units
        holds = (units.start <= place.start) & (units.end >= place.end)
        holds &= units.article == units.article_ids.index(article_id)
        rows = np.flatnonzero(holds & (units.passage != np.arange(len(units))))
        return self._span(int(rows[0])) if len(rows) else None

    def passages(
        self, query: str, k: int = 10, within: Collection[str] | None = None
    ) -> tuple[Hit, ...]:
        """The `k` best passages, of the articles `within` if given, best first, with quotes."""
        hits = []
        for found in self.retrieve(query, self.embedder.embed_question(query), k, within):
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
        import numpy as np

        words = content_words(query)
        wider = 1 if within is None else -(-len(self._units.article_ids) // max(1, len(within)))
        dense = dict(self._vectors.search(vector, DENSE * wider))
        by_passage = dict(self.library.words("passage", words, LEXICAL * wider))
        by_sentence = dict(self.library.words("sentence", words, LEXICAL * wider))
        rows = self._candidates((*dense, *by_passage, *by_sentence), within)
        if not rows:
            return []
        cosines = self._cosines(rows, vector, dense)
        ids = self._units.ids
        meaning = np.array(
            [
                cosines[row] + max((cosines[s] for s in self._members[row]), default=cosines[row])
                for row in rows
            ]
        )
        lexical = np.array(
            [
                by_passage.get(int(ids[row]), 0.0)
                + SENTENCE_BM25
                * max((by_sentence.get(int(ids[s]), 0.0) for s in self._members[row]), default=0.0)
                for row in rows
            ]
        )
        scores = _z(meaning) + _z(lexical)
        best = np.lexsort((np.array(rows), -scores))[: max(k, LOOKED_INTO)]
        weights = {stem(word): self.idf(word) for word in words}
        found = [self._found(rows[i], cosines, weights) for i in best]
        found.sort(key=lambda one: -one.score)
        return self._reranked(query, found)[:k]

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

    def _candidates(self, units: Iterable[int], within: Collection[str] | None) -> list[int]:
        """The rows of the passages that hold these units; of a few articles, all."""
        rows = {int(self._units.passage[self._row[unit]]) for unit in units}
        if within is not None:
            names, of = self._units.article_ids, self._units.article
            looked_at = self._members if len(within) <= FEW else rows
            rows = {row for row in looked_at if names[of[row]] in within}
        return sorted(rows)

    def _cosines(
        self, rows: Sequence[int], vector: np.ndarray, known: dict[int, float]
    ) -> dict[int, float]:
        """The cosine of every candidate and its sentences, by row."""
        ids = self._units.ids
        wanted = [unit for row in rows for unit in (row, *self._members[row])]
        cosines = {row: known[int(ids[row])] for row in wanted if int(ids[row]) in known}
        missing = [row for row in wanted if row not in cosines]
        if missing:
            scores = self.library.vectors(ids[missing]) @ vector
            cosines.update(zip(missing, map(float, scores), strict=True))
        return cosines

    def _found(self, row: int, cosines: dict[int, float], weights: dict[str, float]) -> Found:
        """A passage with its sentences, scored by the question's stems and their weights."""
        units = self._units
        article_id = units.article_ids[units.article[row]]
        sentences: list[Sentence] = []
        seen: set[str] = set()
        before: set[str] = set()
        for member in self._members[row]:
            span, cosine = self._span(member), cosines[member]
            here = weights.keys() & self._stems(member)
            alone, wider = _covered(here, weights), _covered(here | before, weights)
            score = cosine + COVERAGE * alone + COVERAGE_WITH_BEFORE * wider
            sentences.append(Sentence(span, cosine, alone, score))
            before = here
            seen |= here
        passage = Passage(
            article_id,
            self._span(row),
            self.library.heading(int(units.ids[row])),
            tuple(sentence.span for sentence in sentences),
        )
        best = max((sentence.score for sentence in sentences), default=0.0)
        score = cosines[row] + PASSAGE_COVERAGE * _covered(seen, weights) + best
        return Found(passage, score, cosines[row], tuple(sentences))

    def _stems_of(self, row: int) -> frozenset[str]:
        """The stems of the words of a passage or sentence."""
        article = self.article(self._units.article_ids[self._units.article[row]])
        return frozenset(stems(self._span(row).of(article.text)))

    def _span(self, row: int) -> Span:
        return Span(int(self._units.start[row]), int(self._units.end[row]))


def _index_id(library: Library) -> str:
    """A name for the state of an index: the same corpus and settings give the same."""
    state = json.dumps([library.setting("made_with"), sorted(library.hashes().items())])
    return hashlib.sha256(state.encode()).hexdigest()[:12]


def _members(passage: Sequence[int]) -> dict[int, list[int]]:
    """The rows of each passage's sentences, in order."""
    members: dict[int, list[int]] = {}
    for row, holder in enumerate(passage):
        if row == holder:
            members.setdefault(row, [])
        else:
            members.setdefault(holder, []).append(row)
    return members


def _covered(held: Collection[str], weights: dict[str, float]) -> float:
    """The share of the weights that falls on the words held."""
    total = sum(weights.values())
    return sum(weights[word] for word in held) / total if total else 0.0


def _z(values: np.ndarray) -> np.ndarray:
    """Values in standard deviations from their mean; all zero where they do not differ."""
    spread = float(values.std())
    scaled: np.ndarray = (values - values.mean()) / (spread or 1.0)
    return scaled
