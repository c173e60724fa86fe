"""Paragraphs -> the turns of an interview or transcript, such as `Quill: The lamp failed`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from assistant.types import Span

FEWEST_TURNS = 3  # fewer labels with a colon are as often a list
QUESTION, ANSWER = "Q", "A"
_LABEL = re.compile(
    r"(?P<mark>[\"“]|\*\*|__)?(?P<label>[QA](?=[.:*_])"
    r"|[A-Z][\w.'’-]*(?: (?:de|van|von|[A-Z][\w.'’-]*)){0,3}(?=[:*_]))"
    r"(?:[.:](?:\*\*|__)?|(?:\*\*|__)[.:])\s+"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says: its label, and its words, which stand in no marks.

    `label` is "A" also for an answer that has none, between questions that have one.
    """

    label: str
    words: Span

    @property
    def is_question(self) -> bool:
        """Whether it is a question of the paper's own, which is nobody's quote."""
        return self.label == QUESTION


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
            span = Span(match.end(), match.end() + len(words))
            found[paragraph] = Turn(match["label"], span)
    if len(found) >= FEWEST_TURNS and all(turn.is_question for turn in found.values()):
        found |= _answers(paragraphs, found)
    labels = Counter(turn.label for turn in found.values())
    spoken = len(labels) > 1 and len(found) >= FEWEST_TURNS and max(labels.values()) > 1
    asked = any(turn.words.of(text).endswith("?") for turn in found.values())
    sides = labels.keys() == {QUESTION, ANSWER} or any(is_known(label) for label in labels)
    return found if spoken and asked and sides else {}


def _answers(paragraphs: Sequence[Span], questions: Collection[Span]) -> dict[Span, Turn]:
    """The paragraphs between labelled questions, and the one behind the last of them."""
    at = [number for number, paragraph in enumerate(paragraphs) if paragraph in questions]
    between = paragraphs[at[0] : at[-1] + 2]
    return {span: Turn(ANSWER, span) for span in between if span not in questions}
