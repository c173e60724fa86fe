"""A speaker as resolved at one place of an article."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.quotes.parse import Parsed
from assistant.quotes.person import Person
from assistant.types import Evidence, Span, Speaker


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as resolved at one place, and by which rule."""

    speaker: Speaker | None
    evidence: Evidence
    rule: str
    sure: bool
    person: Person | None = None


NOBODY = Voice(None, Evidence(), "unattributed", sure=False)


def tokens(parsed: Parsed, start: int, end: int) -> Span:
    """The article's span of a parse's tokens."""
    doc = parsed.doc
    return parsed.to_text(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
