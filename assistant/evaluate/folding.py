"""Finds a text in an article however its marks, dashes and white space are written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.types import Span

_SAME = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "′": "'", "`": "'",
        "–": "-", "—": "-", "‒": "-", "―": "-", "‐": "-", "‑": "-", "−": "-",
    }
)  # fmt: skip
_RUNS = re.compile(r"\s+|-{2,}|\.{3}")
_MARKS = "\"' "


def fold(text: str, *, case: bool = False) -> str:
    """`text` with marks, dashes and white space in one form; `case` folds letter case too."""
    folded = _RUNS.sub(_short, text.translate(_SAME))
    return _lower(folded) if case else folded


def bare(quote: str) -> str:
    """A quote folded, without the marks around it."""
    return fold(quote).strip(_MARKS)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text to look in: folded, with the way back to its own offsets.

    `at` are the folded offsets just after each shortened run and `lost` how many characters the
    runs up to there lost.
    """

    text: str
    lower: str
    at: tuple[int, ...]
    lost: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Folded:
        """Fold `text` once."""
        same = text.translate(_SAME)
        at: list[int] = []
        lost: list[int] = []
        gone = 0
        for run in _RUNS.finditer(same):
            extra = len(run.group()) - 1
            if extra:
                gone += extra
                at.append(run.end() - gone)
                lost.append(gone)
        folded = _RUNS.sub(_short, same)
        return cls(folded, _lower(folded), tuple(at), tuple(lost))

    def places(self, wanted: str) -> Iterator[Span]:
        """Where `wanted` stands, letter case aside, as spans of the text that was folded."""
        needle = _needle(wanted)
        start = self.lower.find(needle)
        while needle and start >= 0:
            end = start + len(needle)
            yield Span(self._back(start), self._back(end - 1) + 1)
            start = self.lower.find(needle, end)

    def _back(self, offset: int) -> int:
        before = bisect_right(self.at, offset)
        return offset + (self.lost[before - 1] if before else 0)


@lru_cache(maxsize=1024)  # a text is looked for in every article
def _needle(wanted: str) -> str:
    return fold(wanted.strip(), case=True)


def _short(run: re.Match[str]) -> str:
    first = run.group()[0]
    return {"-": "-", ".": "…"}.get(first, " ")


def _lower(text: str) -> str:
    """`text` in lower case, character for character."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
