"""A headline -> what it gives as somebody's words: `Quill: The lamp will be lit again`."""

from __future__ import annotations

import re

from assistant.quotes.cues import STUDIES
from assistant.types import Span

LONGEST = 250  # characters
SHORTEST = 3  # words of what is said
# A name of up to five words, or "New poll", and what stands behind its colon.
_LABELLED = re.compile(
    r"((?:New|Latest) [a-z]+|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}): (\S[^\n]*)"
)
_STOPS = re.compile(r"[.?!] [A-Z]")  # a headline is one sentence


def headed(text: str, paragraph: Span) -> tuple[Span, Span] | None:
    """The label of a headline and the words that it gives as the words of whoever that is."""
    match = _LABELLED.fullmatch(text, paragraph.start, paragraph.end)
    if match is None or len(paragraph) > LONGEST or _STOPS.search(match[2]):
        return None
    words = match[2].rstrip().removesuffix(".")
    if len(words.split()) < SHORTEST:
        return None
    return Span(*match.span(1)), Span(match.start(2), match.start(2) + len(words))


def is_study(label: str) -> bool:
    """Whether a label is "Poll" or "New study", whose makers nobody names."""
    return label.rsplit(maxsplit=1)[-1].lower() in STUDIES
