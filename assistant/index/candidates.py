"""A question's words and vector -> the passages worth looking into, out of all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.index.library import Library
from assistant.index.rows import Rows
from assistant.index.vectors import VectorIndex
from assistant.index.vocabulary import Vocabulary

if TYPE_CHECKING:
    import numpy as np

DENSE = 200  # units taken from the vector index
LEVELS = ("passage", "sentence")
LEXICAL = 100  # passages, and sentences, taken from the word index
SENTENCE_BM25 = 0.5  # weight of the best sentence's BM25 beside its passage's
ASKED = 8  # questions whose candidates are remembered; one is put to several articles, one by one
FEW = 300  # passages; a choice of so few articles is looked into whole
LOOKED_INTO = 40  # passages whose sentences are read for the second ranking


class Candidates:
    """The first ranking, over every passage that vectors or words find.

    It is by the sum of two z-scores: of the passage's cosine plus that of its best sentence, and of
    its BM25 plus half that of its best sentence.
    """

    def __init__(
        self, library: Library, rows: Rows, vocabulary: Vocabulary, vectors: VectorIndex
    ) -> None:
        """Rank the passages of `library`; the others are of the same state of it."""
        self._library = library
        self._rows = rows
        self._vocabulary = vocabulary
        self._vectors = vectors
        self._by_words = lru_cache(maxsize=ASKED)(self._found_by_words)
        self._by_meaning = lru_cache(maxsize=ASKED)(self._found_by_meaning)

    def best(
        self, words: Sequence[str], vector: np.ndarray, k: int, within: Collection[str] | None
    ) -> tuple[list[int], dict[int, float]]:
        """The rows of `k` or more passages worth looking into, and the cosines by row.

        The cosines are of these passages and their sentences, and of others that were seen.

        Args:
            words: The question's, without small words.
            vector: Its embedding, `(dim,)`.
            k: As many as are wanted in the end.
            within: The ids of the articles to look in; None for all.
        """
        chosen = None if within is None else self._rows.of_articles(within)
        if chosen is not None and len(chosen) <= FEW:
            return chosen, self._cosines(chosen, vector, {})
        return self._looked_for(words, vector, k, chosen)

    def _looked_for(
        self, words: Sequence[str], vector: np.ndarray, k: int, chosen: Collection[int] | None
    ) -> tuple[list[int], dict[int, float]]:
        """As `best`. Of chosen passages, which are fewer, proportionally more units are taken."""
        import numpy as np

        members = self._rows.members
        wider = 1 if chosen is None else -(-len(members) // max(1, len(chosen)))
        dense = self._by_meaning(vector.tobytes(), DENSE * wider)
        telling = self._vocabulary.telling(words)
        by_passage, by_sentence = (
            self._by_words(level, LEXICAL * wider, *telling) for level in LEVELS
        )
        rows = self._rows.holding((*dense, *by_passage, *by_sentence), chosen)
        if not rows:
            return [], {}
        cosines = self._cosines(rows, vector, dense)
        ids = self._rows.units.ids
        meaning = np.array(
            [
                cosines[row] + max((cosines[s] for s in members[row]), default=cosines[row])
                for row in rows
            ]
        )
        lexical = np.array(
            [
                by_passage.get(int(ids[row]), 0.0)
                + SENTENCE_BM25
                * max((by_sentence.get(int(ids[s]), 0.0) for s in members[row]), default=0.0)
                for row in rows
            ]
        )
        scores = z_scores(meaning) + z_scores(lexical)
        best = np.lexsort((np.array(rows), -scores))[: max(k, LOOKED_INTO)]
        return [rows[i] for i in best], cosines

    def _found_by_meaning(self, vector: bytes, limit: int) -> Mapping[int, float]:
        import numpy as np

        return dict(self._vectors.search(np.frombuffer(vector, dtype=np.float32), limit))

    def _found_by_words(self, level: str, limit: int, *words: str) -> Mapping[int, float]:
        return dict(self._library.words(level, words, limit))

    def _cosines(
        self, rows: Sequence[int], vector: np.ndarray, known: Mapping[int, float]
    ) -> dict[int, float]:
        """The cosine of every passage and its sentences, by row; `known` are some, by unit."""
        ids = self._rows.units.ids
        wanted = [unit for row in rows for unit in (row, *self._rows.members[row])]
        cosines = {row: known[int(ids[row])] for row in wanted if int(ids[row]) in known}
        missing = [row for row in wanted if row not in cosines]
        if missing:
            scores = self._library.vectors(ids[missing]) @ vector
            cosines.update(zip(missing, map(float, scores), strict=True))
        return cosines


def z_scores(values: np.ndarray) -> np.ndarray:
    """Values in standard deviations from their mean; all zero where they do not differ."""
    spread = float(values.std())
    scaled: np.ndarray = (values - values.mean()) / (spread or 1.0)
    return scaled
