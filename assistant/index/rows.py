"""The passages and sentences of a library by row: where each stands, and in what."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.index.library import Library
from assistant.index.units import Units
from assistant.types import Passage, Span

HEADINGS = 20_000  # passages whose headings are remembered


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article's running text, and the heading that it stands under, if any."""

    span: Span
    heading: str | None


class Rows:
    """The units of one state of a library, read when first asked for."""

    def __init__(self, library: Library) -> None:
        """The units of `library`."""
        self._library = library
        self._heading = lru_cache(maxsize=HEADINGS)(library.heading)
        self._lines = lru_cache(maxsize=256)(self._lines_of)

    @cached_property
    def units(self) -> Units:
        """Every passage and sentence, as columns."""
        return self._library.units()

    @cached_property
    def members(self) -> dict[int, list[int]]:
        """The rows of each passage's sentences, in order."""
        members: dict[int, list[int]] = {}
        for row, holder in enumerate(self.units.passage.tolist()):
            if row == holder:
                members.setdefault(row, [])
            else:
                members.setdefault(holder, []).append(row)
        return members

    @cached_property
    def _of_article(self) -> dict[str, list[int]]:
        """The rows of each article's passages, in order."""
        rows: dict[str, list[int]] = {}
        for row in sorted(self.members):
            rows.setdefault(self.article_id(row), []).append(row)
        return rows

    @cached_property
    def _of_unit(self) -> dict[int, int]:
        return {unit: row for row, unit in enumerate(self.units.ids.tolist())}

    def of_articles(self, article_ids: Iterable[str]) -> list[int]:
        """The rows of the passages of some articles, in order."""
        return sorted(row for name in article_ids for row in self._of_article.get(name, ()))

    def of_passage(self, passage: Passage) -> int:
        """The row of a passage."""
        own = self._of_article[passage.article_id]
        return next(row for row in own if self.span(row) == passage.span)

    def holding(self, units: Iterable[int], chosen: Collection[int] | None) -> list[int]:
        """The rows of the passages that hold these units, of the chosen ones if any are chosen."""
        row = self._of_unit
        rows = {int(self.units.passage[row[unit]]) for unit in units if unit in row}
        return sorted(rows if chosen is None else rows.intersection(chosen))

    def article_id(self, row: int) -> str:
        """The article that a passage or sentence stands in."""
        units = self.units
        return units.article_ids[int(units.article[row])]

    def span(self, row: int) -> Span:
        """Where a passage or sentence stands in its article."""
        return Span(int(self.units.start[row]), int(self.units.end[row]))

    def passage(self, row: int) -> Passage:
        """A passage with its heading and its sentences."""
        return Passage(
            self.article_id(row),
            self.span(row),
            self._heading(int(self.units.ids[row])),
            tuple(map(self.span, self.members[row])),
        )

    def lines(self, article_id: str) -> tuple[Line, ...]:
        """The sentences of an article's running text, in order, across its passages."""
        return self._lines(article_id)

    def _lines_of(self, article_id: str) -> tuple[Line, ...]:
        return tuple(
            Line(self.span(member), self._heading(int(self.units.ids[row])))
            for row in self._of_article.get(article_id, ())
            for member in self.members[row]
        )

    def sentence(self, article_id: str, place: Span) -> Span | None:
        """The sentence of the running text that holds a place; None where none does."""
        import numpy as np

        units = self.units
        holds = (units.start <= place.start) & (units.end >= place.end)
        holds &= units.article == units.article_ids.index(article_id)
        rows = np.flatnonzero(holds & (units.passage != np.arange(len(units))))
        return self.span(int(rows[0])) if len(rows) else None
