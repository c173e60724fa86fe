"""A paragraph with all that was found out about it before its quotes are read."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quotes.beside import Said
from assistant.quotes.marks import Quotation
from assistant.quotes.parse import Parsed
from assistant.quotes.spans import Spans
from assistant.types import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its quotations, sentences, parse, names and cues."""

    number: int
    span: Span
    quoted: Sequence[Quotation]
    sentences: Spans
    parsed: Parsed
    names: dict[int, tuple[int, int]]
    said: Sequence[Said]

    def touching(self, span: Span) -> list[Quotation]:
        """The quotations that a stretch touches."""
        first = bisect.bisect_left(self.quoted, span.start, key=lambda q: q.span.end)
        last = bisect.bisect_left(self.quoted, span.end, key=lambda q: q.span.start)
        return [q for q in self.quoted[first:last] if q.span.overlaps(span)]

    def opening_at(self, place: int) -> Quotation | None:
        """The quotation that opens exactly there."""
        first = bisect.bisect_left(self.quoted, place, key=lambda q: q.span.start)
        found = self.quoted[first] if first < len(self.quoted) else None
        return found if found is not None and found.span.start == place else None
