"""Paragraphs -> the turns of an interview or transcript, such as `Quill: The lamp failed`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.types import Span

FEWEST_TURNS = 3  # fewer labels with a colon are as often a list
NAMELESS = frozenset({"Q", "A"})
_LABEL = re.compile(
    r"(?P<mark>[\"“]|\*\*|__)?(?P<label>[QA](?=[.:*_])"
    r"|[A-Z][\w.'’-]*(?: (?:de|van|von|[A-Z][\w.'’-]*)){0,3}(?=[:*_]))"
    r"(?:[.:](?:\*\*|__)?|(?:\*\*|__)[.:])\s+"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says: the label, and the words behind it, which stand in no marks."""

    label: Span
    words: Span


def turns(
    text: str, paragraphs: Sequence[Span], is_known: Callable[[str], bool]
) -> dict[Span, Turn]:
    """The turns of an article by paragraph; none where the labels are those of a list.

    Two sides must be labelled in at least `FEWEST_TURNS` paragraphs, one of them twice; one of the
    turns must be a question, and the labels Q and A, or one of them somebody's name.

    Args:
        text: The article.
        paragraphs: Its running text.
        is_known: Whether a label names a person of the article.
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
    asked = any(turn.words.of(text).endswith("?") for turn in found.values())
    sides = labels.keys() == NAMELESS or any(is_known(label) for label in labels)
    return found if spoken and asked and sides else {}
