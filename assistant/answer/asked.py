"""A question as it is put to the articles: with its vector, and within what limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answer.question import Question
from assistant.types import Citation, Span

if TYPE_CHECKING:
    import numpy as np

Places = frozenset[tuple[str, Span]]
Within = frozenset[str] | None  # ids of articles; None for all


@dataclass(frozen=True, slots=True)
class Limits:
    """Where an answer may come from.

    `within` are the articles that are asked, and `shown` the places that are not to be shown again.
    `speaker` and `organisation` are those whose words alone are wanted; both None for anybody's.
    """

    within: Within = None
    shown: Places = frozenset()
    speaker: str | None = None
    organisation: str | None = None

    @property
    def named(self) -> list[str]:
        """Who was given, as one name: of "Quill" and "Port Lorn" neither may be unknown alone."""
        given = [one for one in (self.speaker, self.organisation) if one is not None]
        return [" of ".join(given)] if given else []

    def covers(self, article_id: str) -> bool:
        """Whether an article is asked."""
        return self.within is None or article_id in self.within

    def has_seen(self, article_id: str, span: Span) -> bool:
        """Whether words are not to be shown again."""
        return any(name == article_id and seen.overlaps(span) for name, seen in self.shown)

    def only(self, article_id: str) -> Limits:
        """The same in one article."""
        return replace(self, within=frozenset({article_id}))


@dataclass(frozen=True, slots=True)
class Ask:
    """A question, its vector `(dim,)`, and the limits within which it is put."""

    question: Question
    vector: np.ndarray
    limits: Limits


def places(citations: Iterable[Citation]) -> Places:
    """Where answers were shown from."""
    return frozenset((citation.article_id, citation.span) for citation in citations)
