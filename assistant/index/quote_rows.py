"""Quote <-> row of the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.types import Evidence, Quote, Span, Speaker

# The columns that `quote` reads, in its order.
SELECT = (
    "SELECT article.id, start, end, sentences_start, sentences_end, kind, speaker.name,"
    " speaker.title, speaker.organisation, cue_start, cue_end, name_start, name_end, title_start,"
    " title_end, organisation_start, organisation_end, sure, rule"
    " FROM quote JOIN article ON number = quote.article LEFT JOIN speaker ON speaker.id = speaker"
)


def values(number: int, quote: Quote, speaker: int | None) -> tuple[object, ...]:
    """The columns of a quote but its id.

    Args:
        number: Of its article.
        quote: The quote.
        speaker: The id of who said it.
    """
    spans = (quote.cue, quote.evidence.name, quote.evidence.title, quote.evidence.organisation)
    ends = [
        end
        for span in spans
        for end in ((span.start, span.end) if span is not None else (None, None))
    ]
    return (
        number,
        quote.span.start,
        quote.span.end,
        quote.sentences.start,
        quote.sentences.end,
        quote.kind,
        speaker,
        *ends,
        quote.sure,
        quote.rule,
    )


def quote(row: Sequence[Any]) -> Quote:
    """The quote of a row that `SELECT` found."""
    article_id, start, end, first, last, kind, name, title, organisation, *rest = row
    ends, (sure, rule) = rest[:8], rest[8:]
    cue, *evidence = [
        None if ends[i] is None else Span(ends[i], ends[i + 1]) for i in range(0, 8, 2)
    ]
    known = (name, title, organisation) != (None, None, None)
    return Quote(
        article_id,
        Span(start, end),
        Span(first, last),
        kind,
        Speaker(name, title, organisation) if known else None,
        cue,
        Evidence(*evidence),
        bool(sure),
        rule,
    )
