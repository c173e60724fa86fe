"""Sorted spans that do not overlap, searched by place in logarithmic time."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from functools import cached_property

from assistant.types import Span


class Spans:
    """Spans in order; asks which of them a stretch of text touches.

    They are read when they are first asked for.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._given = spans

    @cached_property
    def _spans(self) -> list[Span]:
        return sorted(self._given)

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self._spans]

    def touching(self, span: Span) -> Sequence[Span]:
        """Those that share a character with `span`, in order."""
        first = max(0, bisect.bisect_right(self._starts, span.start) - 1)
        last = bisect.bisect_left(self._starts, span.end)
        return [held for held in self._spans[first:last] if held.overlaps(span)]

    def touches(self, span: Span) -> bool:
        """Whether any of them shares a character with `span`."""
        return bool(self.touching(span))

    def starts_at(self, place: int) -> bool:
        """Whether one of them starts exactly there."""
        at = bisect.bisect_left(self._starts, place)
        return at < len(self._starts) and self._starts[at] == place

    def around(self, *parts: Span) -> Span:
        """From the first of them that touches `parts` to the last, the parts included."""
        ends = [*parts, *(held for part in parts for held in self.touching(part))]
        return Span(min(span.start for span in ends), max(span.end for span in ends))
