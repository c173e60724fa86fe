"""Quotes -> whole quotations: the pieces of one that the article interrupts to say who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from assistant.types import Quote


def whole(quotes: Iterable[Quote]) -> Iterator[tuple[Quote, ...]]:
    """The quotes in order, with the pieces of one split quotation together.

    Pieces stand in the same sentences, are of one kind and have one speaker.
    """
    for _, run in groupby(quotes, key=lambda q: (q.article_id, q.sentences, q.kind, q.speaker)):
        yield tuple(run)
