"""Quotes -> whole quotations: the pieces of one that the article interrupts to say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.types import Quote, Span

_CLOSING = re.compile(r"[.,!?…]?(?:[”\"»]|'')")
_CURLY_CLOSING = re.compile(r"[”»]")
_OPENING = re.compile(r"[“\"«]|''|``")


def whole(quotes: Iterable[Quote]) -> list[tuple[Quote, ...]]:
    """The quotes with the pieces of one split quotation together, in the order of the article.

    Pieces stand in the same sentences, are of one kind and have one speaker. A quotation takes the
    place of the first of its pieces.
    """
    found: dict[object, list[Quote]] = {}
    for quote in quotes:
        key = (quote.article_id, quote.sentences, quote.kind, quote.speaker)
        found.setdefault(key, []).append(quote)
    return [tuple(sorted(pieces, key=lambda piece: piece.span)) for pieces in found.values()]


def with_sentences(text: str, found: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes of an article, the pieces of one split quotation with the same sentences."""
    runs: list[list[Quote]] = []
    for quote in found:
        if runs and _goes_on(text, runs[-1][-1], quote):
            runs[-1].append(quote)
        else:
            runs.append([quote])
    for run in runs:
        start = min(quote.sentences.start for quote in run)
        end = max(quote.sentences.end for quote in run)
        yield from (replace(quote, sentences=Span(start, end)) for quote in run)


def _goes_on(text: str, first: Quote, second: Quote) -> bool:
    """Whether nothing but the attribution of the first stands between two pieces of speech."""
    if first.kind != "direct" or second.kind != "direct" or first.speaker != second.speaker:
        return False
    between = text[first.sentences.end : max(first.sentences.end, second.span.start)]
    return not between.strip() or first.sentences.overlaps(second.span)


def shown(quote: Quote, text: str) -> str:
    """The words of a quote as they are shown: with the mark that closes what it opens.

    The content span of partly quoted speech ends inside the closing mark.
    """
    words, end = quote.span.of(text), quote.span.end
    opened = len(_OPENING.findall(words)) - len(_CURLY_CLOSING.findall(words))
    closing = _CLOSING.match(text, end) if quote.kind == "mixed" else None
    if closing is not None and opened % 2:  # straight marks open and close alike
        end = closing.end()
    return Span(quote.span.start, end).of(text)
