"""A query -> the quotes that are about it, by the meaning and words of their sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.index.candidates import z_scores
from assistant.index.search import Search
from assistant.index.words import content_words
from assistant.types import Quote

if TYPE_CHECKING:
    import numpy as np

NEAREST = (
    1_000  # sentences and passages that a quote must touch one of, where there are many quotes
)
MANY = 5_000  # quotes; of fewer every one is scored
# Cosine from which a quote without a word of the query is about it. On the shipped article the best
# quotes lie at .25 and above for what it speaks of, at .19 and below for what it does not.
ABOUT = 0.25
LEXICAL = 1_000  # sentences taken from the word index


@dataclass(frozen=True, slots=True)
class QuoteHit:
    """A quote found for a query, with the cosine similarity of its best sentence."""

    quote: Quote
    score: float


def find(search: Search, query: str, quotes: Sequence[Quote], k: int) -> tuple[QuoteHit, ...]:
    """The `k` of `quotes` that best fit a query, best first; none where none is about it.

    They are ranked by the sum of two z-scores, of the cosine and of the BM25 of the best sentence
    that a quote stands in, the way passages are.
    """
    vector = search.vector(query)
    words = dict(search.library.words("sentence", content_words(query), LEXICAL))
    touching = _Sentences(search)
    rows = [touching.rows(quote) for quote in quotes]
    if len(quotes) > MANY:
        near = {*words, *(unit for unit, _ in search.vectors.search(vector, NEAREST))}
        rows = [
            held if not near.isdisjoint(search.units.ids[held].tolist()) else [] for held in rows
        ]
    kept = [number for number, held in enumerate(rows) if held]
    if not kept:
        return ()
    cosines, lexical = _scores(search, [rows[number] for number in kept], vector, words)
    scores = z_scores(cosines) + z_scores(lexical)
    about = [i for i in range(len(kept)) if lexical[i] > 0 or cosines[i] >= ABOUT]
    order = sorted(about, key=lambda i: -scores[i])
    return tuple(QuoteHit(quotes[kept[i]], float(cosines[i])) for i in order[:k])


def _scores(
    search: Search, rows: Sequence[Sequence[int]], vector: np.ndarray, words: dict[int, float]
) -> tuple[np.ndarray, np.ndarray]:
    """The best cosine and the best BM25 among the sentences of each quote, `(n,)` each."""
    import numpy as np

    units = sorted({row for held in rows for row in held})
    ids = search.units.ids[units]
    cosine = dict(zip(units, (search.library.vectors(ids) @ vector).tolist(), strict=True))
    lexical = dict(zip(units, (words.get(int(unit), 0.0) for unit in ids), strict=True))
    return (
        np.array([max(cosine[row] for row in held) for held in rows]),
        np.array([max(lexical[row] for row in held) for held in rows]),
    )


class _Sentences:
    """The sentences of every article, as rows of the units, in order."""

    def __init__(self, search: Search) -> None:
        import numpy as np

        units = search.units
        self._units = units
        self._number = {name: number for number, name in enumerate(units.article_ids)}
        own = np.arange(len(units.ids))
        held = own[units.passage != own]
        order = np.lexsort((units.start[held], units.article[held]))
        self._rows = held[order]
        self._first = np.searchsorted(
            units.article[self._rows], np.arange(len(units.article_ids) + 1)
        )

    def rows(self, quote: Quote) -> list[int]:
        """The rows of the sentences that a quote stands in."""
        import numpy as np

        number = self._number[quote.article_id]
        rows = self._rows[self._first[number] : self._first[number + 1]]
        first = np.searchsorted(self._units.end[rows], quote.span.start, side="right")
        last = np.searchsorted(self._units.start[rows], quote.span.end, side="left")
        found: list[int] = rows[first:last].tolist()
        return found
