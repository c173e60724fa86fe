"""A clause that leads to a quotation by a colon -> one quote of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.quotes.marks import quotations
from assistant.quotes.shape import shaped
from assistant.types import Quote, Span


def led_in_by_clause(text: str, found: Sequence[Quote]) -> list[Quote]:
    """Join a quotation to the clause that leads to it: "said she had one rule: “Light it.”"."""
    whole: list[Quote] = []
    for quote in found:
        first = whole[-1] if whole else None
        if first is None or first.kind == "direct" or quote.kind != "direct":
            whole.append(quote)
            continue
        between = text[first.span.end : quote.span.start]
        own = quote.cue not in {None, first.cue} and not first.span.overlaps(quote.cue)
        final = None
        if between.strip(" ") == ":" and not own:
            (marked,) = quotations(text, [quote.span])
            final = shaped(text, Span(first.span.start, quote.span.end), marked[-1:])
        if final is None:
            whole.append(quote)
            continue
        around = Span(first.sentences.start, max(first.sentences.end, quote.sentences.end))
        whole[-1] = replace(first, span=final[0], kind=final[1], sentences=around)
    return whole
