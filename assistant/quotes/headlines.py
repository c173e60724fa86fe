"""Headlines in capitals: which of the names that a parser sees in them are names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from assistant.quotes import gender
from assistant.quotes.grammar import FINITE, Range
from assistant.quotes.names import words_of

SHORT_WORD = 3  # letters; prepositions stay small in a headline
HEADLINE = 4  # longer words at least
SMALL_WORDS = 0.1  # of the longer words of a headline, at most


def borne_out(docs: Sequence[Any], found: Sequence[list[Range]]) -> list[list[Range]]:
    """The ranges of names, where every word is capitalised only as far as other paragraphs go.

    "Mayors Rip Ada Quill" names nobody called Rip Ada Quill, and "Quill Says No" no Quill Says.
    """
    headlines = [_is_headline(doc) for doc in docs]
    running = zip(docs, found, headlines, strict=True)
    known = {
        words_of(doc, *pair) for doc, pairs, headline in running if not headline for pair in pairs
    }
    last = {words[-1] for words in known if words}
    return [
        [kept for pair in pairs if (kept := _as_known(doc, *pair, known, last))]
        if headline and known
        else pairs
        for doc, pairs, headline in zip(docs, found, headlines, strict=True)
    ]


def _as_known(
    doc: Any, start: int, end: int, known: Collection[tuple[str, ...]], last: Collection[str]
) -> Range | None:
    """The longest part of a range that is a known name, or all of it if a first name opens it."""
    parts = [(i, j) for i in range(start, end) for j in range(end, i, -1)]
    for i, j in sorted(parts, key=lambda part: (part[0] - part[1], part)):
        if words_of(doc, i, j) in known:
            return i, j
        words = words_of(doc, i, j)
        if len(words) > 1 and words[-1] in last and gender.by_name(words[0]) is not None:
            return i, j
    return None


def _is_headline(doc: Any) -> bool:
    """Whether nearly all the longer words of a paragraph are capitalised, its verbs among them."""
    if any(t.tag_ in FINITE and t.is_lower and len(t) > SHORT_WORD for t in doc):
        return False
    longer = [
        token.text
        for token in doc
        if len(token.text) > SHORT_WORD and token.text[0].isalpha() and token.tag_ != "IN"
    ]
    small = sum(word[0].islower() for word in longer)
    return len(longer) >= HEADLINE and small <= SMALL_WORDS * len(longer)
