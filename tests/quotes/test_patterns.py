"""Every pattern of speech in `patterns` is found, with its exact words, kind and speaker."""

from __future__ import annotations

import pytest

from assistant.quotes.extract import find_quotes
from assistant.types import Quote
from tests.quotes.bureau import PATTERNS as BUREAU
from tests.quotes.meant import PATTERNS as MEANT
from tests.quotes.newsroom import PATTERNS as NEWSROOM
from tests.quotes.ordinary import PATTERNS as ORDINARY
from tests.quotes.patterns import PATTERNS, Pattern
from tests.quotes.scraped import PATTERNS as SCRAPED
from tests.quotes.whose import PATTERNS as WHOSE

EVERY = [*PATTERNS, *MEANT, *WHOSE, *ORDINARY, *NEWSROOM, *SCRAPED, *BUREAU]


def _written(quote: Quote, text: str) -> tuple[str, str, str]:
    """A quote the way the table writes it."""
    speaker = quote.speaker
    who = ""
    if speaker is not None:
        who = " | ".join(f or "." for f in (speaker.name, speaker.title, speaker.organisation))
    return quote.kind, quote.span.of(text), who


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.name)
def test_pattern(pattern: Pattern) -> None:
    """The quotes of one small article are the ones its table row gives, and no others."""
    found = find_quotes(pattern.text)
    assert [_written(quote, pattern.text) for quote in found] == list(pattern.quotes)


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.name)
def test_evidence(pattern: Pattern) -> None:
    """What a speaker is called stands in the article where the evidence says."""
    text = pattern.text
    for quote in find_quotes(text):
        fields = ("name", "title", "organisation")
        spans = [getattr(quote.evidence, field) for field in fields]
        given = [getattr(quote.speaker, field, None) for field in fields]
        assert [span and span.of(text) for span in spans] == given
        assert quote.sentences.contains(quote.span)
