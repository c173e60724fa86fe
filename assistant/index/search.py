"""Question -> ranked passages: vectors and words, of passages and of their sentences, fused."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from assistant.index.embed import Embedder
from assistant.index.framing import is_framing
from assistant.index.library import Library, Units
from assistant.index.rerank import Reranker
from assistant.index.stock import Place
from assistant.index.vectors import VectorIndex
from assistant.index.words import content_words, spellings, stem, stems, words
from assistant.types import Article, Hit, Passage, Quote, Span, Speaker

if TYPE_CHECKING:
    import numpy as np

DENSE = 200  # units taken from the vector index
LEVELS = ("passage", "sentence")
LEXICAL = 100  # passages, and sentences, taken from the word index
SENTENCE_BM25 = 0.5  # weight of the best sentence's BM25 beside its passage's
STEMMED = 20_000  # sentences whose stems are remembered, about 30 MB
COMMON = 4_000  # passages; words are looked for, the rarest first, till so many hold one
ASKED = 8  # questions whose candidates are remembered; one is put to several articles, one by one
FEW = 300  # passages; a choice of so few articles is looked into whole
LOOKED_INTO = 40  # passages whose sentences are read for the second ranking
RERANKED = 20  # passages that a reranker reads
# Weights of the second ranking beside cosines of weight 1; docs/decisions/answers.md has the
# figures of these and others.
COVERAGE = 0.5
COVERAGE_WITH_BEFORE = 0.5
PASSAGE_COVERAGE = 0.6
FRAMING = 0.5  # of the IDF of a word that only puts the question


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


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article's running text, and the heading that it stands under, if any."""

    span: Span
    heading: str | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A passage that can be scored at once.

    `vectors` are `(1 + n, dim)`: its own and those of its `n` sentences; `held` are the stems of
    each of these.
    """

    passage: Passage
    vectors: np.ndarray
    held: tuple[frozenset[str], ...]


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
        """Search `library` with `vectors` of the same state.

        The `reranker`, where there is one, has the last word on the order of passages.
        """
        self._reranker = reranker
        self.library = library
        self.embedder = embedder
        self._vectors = vectors
        self._article = lru_cache(maxsize=256)(library.article)
        self._quotes = lru_cache(maxsize=256)(library.quotes)
        self._spelt = lru_cache(maxsize=4096)(self._spelt_here)
        self._frequency = lru_cache(maxsize=4096)(library.frequency)
        self._heading = lru_cache(maxsize=STEMMED)(library.heading)
        self._lines = lru_cache(maxsize=256)(self._lines_of)
        self._stems = lru_cache(maxsize=STEMMED)(self._stems_of)
        self._by_words = lru_cache(maxsize=ASKED)(self._found_by_words)
        self._by_meaning = lru_cache(maxsize=ASKED)(self._found_by_meaning)

    @property
    def units(self) -> Units:
        """Every passage and sentence, as columns."""
        return self._units

    @property
    def vectors(self) -> VectorIndex:
        """The vectors of these units."""
        return self._vectors

    @cached_property
    def index_id(self) -> str:
        """A name for the state of the index: the same corpus and settings give the same."""
        return _index_id(self.library)

    @cached_property
    def passage_count(self) -> int:
        """How many passages there are."""
        return self.library.passage_count()

    @cached_property
    def _units(self) -> Units:
        return self.library.units()

    @cached_property
    def _row(self) -> dict[int, int]:
        return {unit: row for row, unit in enumerate(self._units.ids.tolist())}

    @cached_property
    def _rows(self) -> dict[str, list[int]]:
        return _by_article(self._members, self._units)

    @cached_property
    def _members(self) -> dict[int, list[int]]:
        return _members(self._units.passage.tolist())

    @cached_property
    def _speakers(self) -> tuple[Speaker, ...]:
        return self.library.speakers()

    @cached_property
    def _names(self) -> dict[str, list[list[str]]]:
        return _by_surname(self._speakers)

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

    def idf(self, word: str) -> float:
        """How telling a word is here: log((N + 1) / (df + 0.5)) over passages, 0 at least."""
        found = self._frequency(self._spelt(word))
        return max(0.0, math.log((self.passage_count + 1) / (found + 0.5)))

    def knows(self, word: str) -> bool:
        """Whether the word, stemmed, stands in any passage."""
        return self._frequency(self._spelt(word)) > 0

    def _spelt_here(self, word: str) -> str:
        """The word, or an abbreviation as the passages spell it where they lack it as it stands."""
        return next((one for one in spellings(word) if self._frequency(one)), word)

    def lines(self, article_id: str) -> tuple[Line, ...]:
        """The sentences of an article's running text, in order, across its passages."""
        return self._lines(article_id)

    def _lines_of(self, article_id: str) -> tuple[Line, ...]:
        return tuple(
            Line(self._span(member), self._heading(int(self._units.ids[row])))
            for row in self._rows.get(article_id, ())
            for member in self._members[row]
        )

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
        weighty = content_words(query)
        chosen = self._chosen(within)
        if chosen is not None and len(chosen) <= FEW:
            rows, cosines = chosen, self._cosines(chosen, vector, {})
        else:
            rows, cosines = self._looked_for(weighty, vector, k, chosen)
        weights = self._weights(weighty)
        found = [self._found(row, cosines, weights) for row in rows]
        found.sort(key=lambda one: -one.score)
        return self._reranked(query, found)[:k]

    def _looked_for(
        self, weighty: Sequence[str], vector: np.ndarray, k: int, chosen: Collection[int] | None
    ) -> tuple[list[int], dict[int, float]]:
        """The rows of the passages worth looking into, with the cosines of all that was seen.

        Of chosen passages, which are fewer, proportionally more units are taken.
        """
        import numpy as np

        wider = 1 if chosen is None else -(-len(self._members) // max(1, len(chosen)))
        dense = self._by_meaning(vector.tobytes(), DENSE * wider)
        telling = self._telling(weighty)
        by_passage, by_sentence = (
            self._by_words(level, LEXICAL * wider, *telling) for level in LEVELS
        )
        rows = self._candidates((*dense, *by_passage, *by_sentence), chosen)
        if not rows:
            return [], {}
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
        scores = z_scores(meaning) + z_scores(lexical)
        best = np.lexsort((np.array(rows), -scores))[: max(k, LOOKED_INTO)]
        return [rows[i] for i in best], cosines

    def _telling(self, words: Iterable[str]) -> list[str]:
        """The words to look for: a word of thousands of passages takes long and tells little."""
        told: list[str] = []
        held = 0
        for word in sorted(map(self._spelt, words), key=self._frequency):
            held += self._frequency(word)
            if told and held > COMMON:
                break
            told.append(word)
        return told

    def _found_by_meaning(self, vector: bytes, limit: int) -> Mapping[int, float]:
        import numpy as np

        return dict(self._vectors.search(np.frombuffer(vector, dtype=np.float32), limit))

    def _found_by_words(self, level: str, limit: int, *words: str) -> Mapping[int, float]:
        return dict(self.library.words(level, words, limit))

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

    def _chosen(self, within: Collection[str] | None) -> list[int] | None:
        """The rows of the passages of some articles; None for all."""
        if within is None:
            return None
        return sorted(row for name in within for row in self._rows.get(name, ()))

    def _candidates(self, units: Iterable[int], chosen: Collection[int] | None) -> list[int]:
        """The rows of the passages that hold these units."""
        row = self._row
        rows = {int(self._units.passage[row[unit]]) for unit in units if unit in row}
        return sorted(rows if chosen is None else rows.intersection(chosen))

    def _cosines(
        self, rows: Sequence[int], vector: np.ndarray, known: Mapping[int, float]
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
        weights = self._weights(content_words(query))
        found = [
            _scored(one.passage, (one.vectors @ vector).tolist(), one.held, weights)
            for one in passages
        ]
        return sorted(found, key=lambda one: -one.score)

    def without_quotes(self) -> Search:
        """The same, for who asks for nobody's words: of many articles they take long to read."""
        twin = copy(self)
        twin._quotes = lru_cache(maxsize=1)(_nobody)  # noqa: SLF001 - its own
        return twin

    def _weights(self, words: Iterable[str]) -> dict[str, float]:
        return {stem(word): self.idf(word) * (FRAMING if is_framing(word) else 1) for word in words}

    def _found(self, row: int, cosines: dict[int, float], weights: dict[str, float]) -> Found:
        """A passage with its sentences, scored by the question's stems and their weights."""
        units, members = self._units, self._members[row]
        passage = Passage(
            units.article_ids[units.article[row]],
            self._span(row),
            self._heading(int(units.ids[row])),
            tuple(self._span(member) for member in members),
        )
        held = [self._stems(member) for member in members]
        return _scored(passage, [cosines[one] for one in (row, *members)], held, weights)

    def _stems_of(self, row: int) -> frozenset[str]:
        """The stems of the words of a passage or sentence."""
        article = self.article(self._units.article_ids[self._units.article[row]])
        return frozenset(stems(self._span(row).of(article.text)))

    def _span(self, row: int) -> Span:
        return Span(int(self._units.start[row]), int(self._units.end[row]))


def _scored(
    passage: Passage,
    cosines: Sequence[float],
    held: Sequence[frozenset[str]],
    weights: dict[str, float],
) -> Found:
    """A passage for a question.

    Args:
        passage: What was found.
        cosines: Of the passage, then of its sentences.
        held: The stems of each sentence.
        weights: The question's stems.
    """
    sentences: list[Sentence] = []
    seen: set[str] = set()
    before: set[str] = set()
    for span, cosine, stems_ in zip(passage.sentences, cosines[1:], held, strict=True):
        here = weights.keys() & stems_
        alone, wider = _covered(here, weights), _covered(here | before, weights)
        score = cosine + COVERAGE * alone + COVERAGE_WITH_BEFORE * wider
        sentences.append(Sentence(span, cosine, alone, score))
        before = here
        seen |= here
    best = max((sentence.score for sentence in sentences), default=0.0)
    score = cosines[0] + PASSAGE_COVERAGE * _covered(seen, weights) + best
    return Found(passage, score, cosines[0], tuple(sentences))


def _nobody(_article_id: str) -> tuple[Quote, ...]:
    return ()


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


def _by_article(members: Iterable[int], units: Units) -> dict[str, list[int]]:
    """The rows of each article's passages, in order."""
    rows: dict[str, list[int]] = {}
    for row in sorted(members):
        rows.setdefault(units.article_ids[units.article[row]], []).append(row)
    return rows


def _by_surname(speakers: Iterable[Speaker]) -> dict[str, list[list[str]]]:
    """The names of two words or more, in words, by the last."""
    names: dict[str, list[list[str]]] = {}
    for name in (words(speaker.name or "") for speaker in speakers):
        if len(name) > 1:
            names.setdefault(name[-1], []).append(name)
    return names


def _covered(held: Collection[str], weights: dict[str, float]) -> float:
    """The share of the weights that falls on the words held."""
    total = sum(weights.values())
    # In the order of the question: sums in the order of a set differ from one process to the next.
    covered = sum(weight for word, weight in weights.items() if word in held)
    return covered / total if total else 0.0


def z_scores(values: np.ndarray) -> np.ndarray:
    """Values in standard deviations from their mean; all zero where they do not differ."""
    spread = float(values.std())
    scaled: np.ndarray = (values - values.mean()) / (spread or 1.0)
    return scaled
