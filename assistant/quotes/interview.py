"""Paragraphs -> the turns of an interview or transcript, such as `Quill: The lamp failed`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.types import Span

FEWEST_TURNS = 3  # fewer labels with a colon are as often a list
NAMELESS = frozenset({"Q", "A"})
_LABEL = re.compile(
    r"[\"“]?(?P<label>[QA](?=[.:])"
    r"|[A-Z][\w.'’-]*(?: (?:de|van|von|[A-Z][\w.'’-]*)){0,3}(?=:))[.:]\s+"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says: the label, and the words behind it, which stand in no marks."""

    label: Span
    words: Span


def turns(text: str, paragraphs: Sequence[Span]) -> dict[Span, Turn]:
    """The turns of an article by paragraph; none where the labels do not come again.

    Two sides must be labelled in at least `FEWEST_TURNS` paragraphs, one of them twice.
    """
    found: dict[Span, Turn] = {}
    for paragraph in paragraphs:
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match is None:
            continue
        words = text[match.end() : paragraph.end].rstrip()
        words = words.rstrip('”"') if text[paragraph.start] in '"“' else words
        if words:
            label = Span(match.start("label"), match.end("label"))
            found[paragraph] = Turn(label, Span(match.end(), match.end() + len(words)))
    labels = Counter(turn.label.of(text) for turn in found.values())
    spoken = len(labels) > 1 and len(found) >= FEWEST_TURNS and max(labels.values()) > 1
    return found if spoken else {}
