"""A reported clause and the quotations in it -> the exact words and kind of a quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.quotes.marks import Quotation, inside
from assistant.types import Kind, Span

SHORTEST = 3  # words of reported speech
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]$")  # "U.S", whose stop belongs to it
_EDGES = " \t\r\n,;:.—–-"


def shaped(
    text: str, span: Span, parts: Sequence[Quotation], shortest: int = SHORTEST
) -> tuple[Span, Kind] | None:
    """A clause with whole quotations taken in, without the punctuation at its ends.

    Mixed speech that ends in a quotation ends inside its closing mark, the way annotators draw it.

    Args:
        text: The article.
        span: The clause.
        parts: The quotations that it touches.
        shortest: The fewest words that make a quote without marks.
    """
    start = min([span.start, *(q.span.start for q in parts)])
    end = max([span.end, *(q.span.end for q in parts)])
    words = text[start:end]
    start += len(words) - len(words.lstrip(_EDGES))
    end -= len(words) - len(words.rstrip(_EDGES))
    if end <= start:
        return None
    if text[end : end + 1] == "." and _INITIALS.search(text, start, end):
        end += 1
    outside = sum(len(part.split()) for part in _outside(text, Span(start, end), parts))
    if not parts:
        return (Span(start, end), "indirect") if outside >= shortest else None
    if not outside:
        return Span(start, end), "direct"
    last = parts[-1]
    if last.closed and end == last.span.end:
        inner = inside(text, last)
        end = last.span.end - len(last.span.of(text)) + last.span.of(text).index(inner)
        end += len(inner.rstrip(_EDGES))
    return Span(start, end), "mixed"


def _outside(text: str, span: Span, parts: Sequence[Quotation]) -> Iterator[str]:
    """The stretches of a clause outside its quotation marks."""
    start = span.start
    for quotation in parts:
        yield text[start : max(start, quotation.span.start)].strip(_EDGES)
        start = max(start, quotation.span.end)
    yield text[start : max(start, span.end)].strip(_EDGES)
