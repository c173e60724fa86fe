"""Quotes -> whole quotations: the pieces of one that the article interrupts to say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
